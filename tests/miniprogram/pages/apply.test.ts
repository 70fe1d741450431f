import type { StoredDraft } from '../../../miniprogram/services/draft'
import { answerRequests, byText, loadMiniprogram, openPage, settle, tap, typeInto } from '../../web/render'

const KEY = 'wx:draft'
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null')?.value as StoredDraft | undefined
const keep = (value: StoredDraft) => localStorage.setItem(KEY, JSON.stringify({ value }))
const complete: StoredDraft = {
  key: 'key-of-this-draft',
  office: 'zhongtong',
  officeName: '中同街街道办事处',
  step: 5,
  files: { f1: { name: '证件.png', size: 9 } },
  draft: {
    applicantKind: 'person',
    through: 'self',
    agentName: '',
    agentPhone: '',
    authorisation: [],
    name: '王小明',
    idKind: 'id-card',
    idNumber: '11010519491231002X',
    representative: '',
    joint: '',
    contactName: '',
    phone: '13800138000',
    email: '',
    address: '',
    description: '2023年老旧小区改造合同',
    documentNumber: '',
    purpose: '',
    form: 'electronic',
    delivery: 'online',
    acceptOther: true,
    proofFiles: ['f1'],
    attachments: [],
  },
}
const receipt = {
  receipt: 'K7QM',
  queryCode: 'AB',
  submittedAt: '',
  submittedOn: '2026-03-02',
  officeName: '',
  notes: [],
}

let sent: Record<string, unknown>[] = []
let answer: () => unknown = () => null

async function open(stored?: StoredDraft) {
  if (stored) keep(stored)
  const page = await openPage('/pages/apply/apply')
  page.instance.setData({ mode: 'opening' })
  await (page.instance as unknown as { onShow(): Promise<void> }).onShow()
  await settle()
  return page
}
const press = async (words: string, page: { element: Element }) => tap(byText(words, page.element))
const fieldAt = (page: { element: Element }, at: number) => page.element.querySelectorAll('.wx-native')[at]

beforeAll(() => {
  localStorage.setItem('wx:office', JSON.stringify({ value: { id: 'zhongtong', name: '中同街街道办事处' } }))
  loadMiniprogram('miniprogram')
})
beforeEach(() => {
  localStorage.removeItem(KEY)
  sent = []
  answerRequests((_, body) => {
    sent.push(body as Record<string, unknown>)
    const said = answer()
    if (said === null) throw new TypeError('offline')
    return { body: said }
  })
})

describe('the application form', () => {
  it('lets the keyboard reach every kind of applicant and of who fills the form in', async () => {
    const page = await open({ ...complete, step: 0 })
    await press('继续草稿', page)
    const choices = [...page.element.querySelectorAll('[role="radio"]')]
    expect(choices.map((choice) => choice.getAttribute('tabindex'))).toEqual(Array(6 + 3).fill('0'))
  })

  it('names each text field once, on the field itself', async () => {
    const warned = jest.spyOn(console, 'debug').mockImplementation()
    const page = await open()
    await press('下一步', page)
    const field = fieldAt(page, 0)
    expect(field?.getAttribute('aria-label')).toBe('姓名')
    expect(page.element.querySelectorAll('wx-input[role], wx-input[aria-label]')).toHaveLength(0)
    expect(JSON.stringify(warned.mock.calls)).not.toContain('is not a valid property')
    warned.mockRestore()
  })

  it('asks for the street first when none was chosen and there are several', async () => {
    const chosen = localStorage.getItem('wx:office')!
    localStorage.removeItem('wx:office')
    const streets = ['中同街', '北街'].map((name, at) => ({ id: `street-${at}`, name, district: '卫滨区', demo: true }))
    answer = () => ({ ok: true, data: { offices: streets, office: streets[0] } })
    const page = await open()
    expect(page.element.textContent).toContain('选择街道')
    await press('北街', page)
    expect(page.element.textContent).toContain('写给北街')
    localStorage.setItem('wx:office', chosen)
  })

  it('stops at a step that is not complete and says why beside the field', async () => {
    const page = await open()
    await press('下一步', page)
    await press('下一步', page)
    expect(page.element.textContent).toContain('请填写姓名')
    expect(page.element.textContent).toContain('第2步')
  })

  it('tells a wrong identity number as soon as it is complete', async () => {
    const page = await open()
    await press('下一步', page)
    await typeInto(fieldAt(page, 1), '110105194912310021')
    expect(page.element.textContent).toContain('身份证号码有一位不对')
  })

  it('saves every change at once', async () => {
    const page = await open()
    await press('下一步', page)
    await typeInto(fieldAt(page, 0), '王小明')
    expect(kept()?.draft.name).toBe('王小明')
  })

  it('offers a draft again after it was closed', async () => {
    const page = await open({ ...complete, step: 1 })
    await press('继续草稿', page)
    expect((fieldAt(page, 0) as HTMLInputElement).value).toBe('王小明')
  })

  it('leads from a step that was mended straight back to the summary', async () => {
    const page = await open(complete)
    await press('继续草稿', page)
    await press('姓名和身份', page)
    await typeInto(fieldAt(page, 0), '王大明')
    await press('回到核对', page)
    expect(page.element.textContent).toContain('第6步')
    expect(page.element.textContent).toContain('王大明')
  })

  it('leads from a mended step to what another kind of applicant still has to fill in', async () => {
    const page = await open({
      ...complete,
      draft: { ...complete.draft, applicantKind: 'business', idKind: 'credit-code' },
    })
    await press('继续草稿', page)
    await press('谁来申请', page)
    await press('回到核对', page)
    expect(page.element.textContent).toContain('第2步')
    expect(page.element.textContent).toContain('请填写法定代表人')
  })

  it('keeps the draft and its key when there is no network, and files once with the same key', async () => {
    answer = () => null
    const page = await open(complete)
    await press('继续草稿', page)
    await press('确认并提交', page)
    expect(page.element.textContent).toContain('没有网络')
    expect(kept()?.key).toBe(complete.key)
    answer = () => ({ ok: true, data: receipt })
    await press('确认并提交', page)
    expect(sent.map(({ key }) => key)).toEqual([complete.key, complete.key])
    expect(kept()).toBeUndefined()
  })

  it('leads to the field that the server refused', async () => {
    answer = () => ({ ok: false, code: 'fields', message: '有内容需要修改', fields: { phone: '这个号码打不通' } })
    const page = await open(complete)
    await press('继续草稿', page)
    await press('确认并提交', page)
    expect(page.element.textContent).toContain('第3步')
    expect(page.element.textContent).toContain('这个号码打不通')
  })

  it('files changed content as an application of its own when the first had arrived', async () => {
    answer = () => ({ ok: false, code: 'key-used', message: '这份申请已经提交过' })
    const page = await open(complete)
    await press('继续草稿', page)
    await press('确认并提交', page)
    await press('用现在的内容新建一份', page)
    expect(kept()?.key).not.toBe(complete.key)
    expect(kept()?.draft).toEqual(complete.draft)
  })
})
