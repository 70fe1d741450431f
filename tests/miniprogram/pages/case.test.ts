import type { ResidentCase } from '../../../typings/api'
import { answerRequests, byText, loadMiniprogram, openPage, settle, tap, typeInto } from '../../web/render'

const open: ResidentCase = {
  receipt: 'K7QM',
  office: 'zhongtong',
  officeName: '中同街街道办事处',
  summary: '改造合同',
  submittedOn: '2026-03-01',
  status: 'awaiting-supplement',
  statusWord: '等待补正',
  replyDueOn: null,
  dueNote: '请在2026-03-20前补充',
  outcomeWord: null,
  demo: false,
  version: 3,
  applicant: [],
  request: [],
  files: [],
  timeline: [],
  clock: {
    receivedOn: '2026-03-02',
    startedOn: '2026-03-03',
    supplementNoticeDueOn: null,
    replyDueOn: null,
    waitingFor: 'supplement',
    missingCalendar: null,
    note: '等待补正',
    daysLeft: null,
    leftWord: '',
    dayOffNote: '',
    sheet: [
      { day: '2026-03-03', weekday: '周二', kind: 'counted', number: 1, why: '' },
      { day: '2026-03-07', weekday: '周六', kind: 'skipped', number: null, why: '周末' },
    ],
  },
  supplement: { items: '请写明是哪一期工程', dueOn: '2026-03-20', requestedOn: '2026-03-05', idKinds: [] },
  reply: null,
  silence: [],
  letters: [],
  may: ['withdraw', 'supplement'],
}
let view = open
let sent: Record<string, unknown>[] = []
let refuse = false
let lost = false
let cut = false

// The host opens the first page by itself: each test starts after that.
beforeAll(async () => {
  answerRequests(() => ({ body: { ok: false, code: 'bug', message: '' } }))
  loadMiniprogram()
  await settle()
})
beforeEach(() => {
  localStorage.clear()
  ;[view, sent, refuse, lost, cut] = [open, [], false, false, false]
  answerRequests((_, body) => {
    const asked = body as Record<string, unknown>
    sent.push(asked)
    if (cut) throw new TypeError('Failed to fetch')
    if (lost) return { status: 404, body: { ok: false, code: 'not-found', message: '没有找到' } }
    if (refuse && asked.action !== 'application.read') {
      return { status: 409, body: { ok: false, code: 'conflict', message: '内容已经变化，请刷新' } }
    }
    return { body: { ok: true, data: asked.action === 'application.read' ? view : { ...view, supplement: null } } }
  })
})

async function show(address = 'receipt=K7QM') {
  const page = await openPage(`/pages/case/case?${address}`)
  await settle()
  return page
}
const press = async (words: string, page: { element: Element }) => tap(byText(words, page.element))

const withdrawalIn = (page: { element: Element }) =>
  page.element.querySelector<HTMLTextAreaElement>('.withdrawal textarea')

const replied: ResidentCase = {
  ...open,
  status: 'closed',
  supplement: null,
  reply: {
    leaf: '3.1',
    outcomeWord: '予以公开',
    article: '第三十六条',
    reasons: [],
    plain: '您要的信息可以公开。',
    letter: {
      officeName: '中同街街道办事处',
      title: '政府信息公开告知书',
      number: null,
      addressee: '张三',
      paragraphs: [],
      parts: [],
      lines: [],
      given: [],
      remedy: '',
      signs: [],
      slip: null,
      issuedOn: '2026-03-12',
      demo: false,
    },
    files: [],
    servedOn: '2026-03-12',
    remedies: [],
  },
  may: ['suggest-disclosure'],
}

describe('the history of an application', () => {
  it('says when something was entered later than it happened', async () => {
    const told = { title: '要求补正', text: '申请需要补正。', article: '第三十条', actor: null }
    view = {
      ...open,
      timeline: [
        { ...told, on: '2026-03-05', enteredOn: '2026-03-09' },
        { ...told, on: '2026-03-10' },
      ],
    }
    const { element } = await show()
    expect(element.textContent).toContain('街道在3月9日记下这件事')
    expect(element.textContent?.match(/记下这件事/g)).toHaveLength(1)
  })
})

describe('a reply', () => {
  it('has what it offers on lines of their own, so that two links are not read as one', async () => {
    view = replied
    const page = await show()
    const [letter, suggest] = ['看答复书全文', '建议主动公开这份信息'].map((words) => byText(words, page.element))
    expect(suggest?.parentElement).not.toBe(letter?.parentElement)
  })
})

describe('a case', () => {
  it('is read with the query code that was typed in, which stands in no address and in no storage', async () => {
    const track = await openPage('/pages/track/track')
    const [receipt, code] = track.element.querySelectorAll('.wx-native')
    await typeInto(receipt, 'k7qm')
    await typeInto(code, 'SECRET7')
    await press('查询', track)
    await settle()
    expect(sent).toEqual([
      { action: 'application.read', receipt: 'k7qm', queryCode: 'SECRET7' },
      { action: 'application.read', receipt: 'K7QM', queryCode: 'SECRET7' },
    ])
    expect(location.href + JSON.stringify({ ...localStorage })).not.toContain('SECRET7')
    expect(location.href).toContain('pages/case/case?receipt=K7QM')
  })

  it('asks for the query code where it does not know it', async () => {
    lost = true
    const page = await show('receipt=LOST')
    await press('输入查询码', page)
    await settle()
    expect(location.href).toContain('pages/track/track?receipt=LOST')
  })

  it('asks for its files with the code it was opened with', async () => {
    const receipts = [{ receipt: 'FILED', queryCode: 'AB/D' }]
    localStorage.setItem('wx:receipts', JSON.stringify({ value: receipts }))
    view = { ...open, files: [{ id: 'f1', name: '证件.png', size: 9, type: 'image/png', what: '身份证明' }] }
    const asked = jest.spyOn(wx, 'downloadFile').mockImplementation()
    const page = await show('receipt=FILED')
    await press('展开', page)
    await press('身份证明：证件.png', page)
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ header: { 'x-receipt': 'FILED', 'x-query-code': 'AB%2FD' } })
    asked.mockRestore()
  })

  it('opens the sum behind the due day', async () => {
    const page = await show()
    expect(page.element.textContent).not.toContain('2026-03-07')
    await press('怎么算出来的', page)
    expect(page.element.textContent).toContain('第1个工作日')
    expect(page.element.textContent).toContain('不计：周末')
  })

  it('says on which day of the week the supplement is due', async () => {
    expect((await show()).element.textContent).toContain('最晚2026-03-20（周五）补充')
  })

  it('asks for no supplement when none may be sent', async () => {
    view = { ...open, may: [] }
    const page = await show()
    expect(page.element.textContent).not.toContain('提交补充内容')
    expect(page.element.textContent).not.toContain('撤回申请')
  })

  it('does not send an empty supplement', async () => {
    const page = await show()
    await press('提交补充内容', page)
    expect(page.element.textContent).toContain('请写下补充的内容')
    expect(sent).toHaveLength(1)
  })

  it('keeps a supplement that was refused, and after it was closed', async () => {
    refuse = true
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程')
    await press('提交补充内容', page)
    expect(page.element.textContent).toContain('内容已经变化')
    const again = await show()
    expect(again.element.querySelector('textarea')?.value).toBe('二期工程')
  })

  it('sends the supplement with the version that was seen', async () => {
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程')
    await press('提交补充内容', page)
    expect(sent[1]).toMatchObject({ action: 'application.supplement', version: 3, text: '二期工程', files: [] })
  })

  it('tells what can be done while the office is silent, and by which day', async () => {
    expect((await show()).element.textContent).not.toContain('机关没有按期答复')
    const step = {
      title: '先申请行政复议',
      text: '您可以向卫滨区人民政府申请行政复议。',
      until: '2026-05-08',
      untilNote: '共60日',
    }
    view = { ...open, silence: [step] }
    const words = (await show()).element.textContent
    for (const said of ['机关没有按期答复，可以怎么办', step.text, '最晚到2026-05-08']) expect(words).toContain(said)
  })

  it('asks for the number of a document where nobody knows who applies, and marks a wrong one', async () => {
    const idKinds = [{ value: 'id-card', label: '居民身份证' }]
    expect((await show()).element.textContent).not.toContain('证件号码')
    view = { ...open, supplement: { items: '缺少身份证明', dueOn: '2026-03-20', requestedOn: '2026-03-05', idKinds } }
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '见下')
    await typeInto(page.element.querySelector('input.wx-native'), '11010519491231002X')
    await press('提交补充内容', page)
    expect(sent.at(-1)).toMatchObject({ idKind: 'id-card', idNumber: '11010519491231002X' })
  })

  it('does not say that a supplement was lost when only its answer was, and sends it again with the same key', async () => {
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程')
    cut = true
    await press('提交补充内容', page)
    expect(page.element.textContent).toContain('不能确定是否已经送到')
    cut = false
    await press('提交补充内容', page)
    const keys = sent.filter(({ action }) => action === 'application.supplement').map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(String(keys[0]).length).toBeGreaterThan(8)
    expect(page.element.textContent).not.toContain('不能确定')
  })

  it('is withdrawn with the reason that stands there, and only once that was confirmed', async () => {
    const page = await show()
    await press('撤回申请', page)
    expect(page.element.textContent).toContain('不能恢复')
    await press('不撤回了', page)
    expect(page.element.textContent).not.toContain('不能恢复')
    await press('撤回申请', page)
    await press('确认撤回', page)
    expect(sent.slice(1)).toEqual([expect.objectContaining({ action: 'application.withdraw', reason: '申请人撤回' })])
  })

  it('is withdrawn for the reason that was typed, under another key than for the one before', async () => {
    const page = await show()
    await press('撤回申请', page)
    cut = true
    await press('确认撤回', page)
    cut = false
    await typeInto(withdrawalIn(page), '已经从别处拿到')
    await press('确认撤回', page)
    const [first, second] = sent.filter(({ action }) => action === 'application.withdraw')
    expect([first?.reason, second?.reason]).toEqual(['申请人撤回', '已经从别处拿到'])
    expect(second?.key).not.toBe(first?.key)
  })

  it('is not withdrawn for a reason of more than 200 characters, which stays to be shortened', async () => {
    const page = await show()
    await press('撤回申请', page)
    await typeInto(withdrawalIn(page), '长'.repeat(201))
    await press('确认撤回', page)
    expect(page.element.textContent).toContain('最多写200个字')
    expect(withdrawalIn(page)?.value).toHaveLength(201)
    expect(sent).toHaveLength(1)
  })

  it('shows what was written here when the supplement came from another phone', async () => {
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程，不是一期')
    view = { ...open, status: 'processing', supplement: null, may: ['withdraw'] }
    const again = await show()
    expect(again.element.textContent).toContain('没有提交')
    expect(again.element.textContent).toContain('二期工程，不是一期')
    await press('不再需要，删除', again)
    expect((await show()).element.textContent).not.toContain('二期工程，不是一期')
  })
})
