import type { CorrectionDoc } from '../../cloudfunctions/shared/documents'
import { asStaff, CORRECTION, data, fail, openStage, type Stage, upload } from './stage'

const register = (input: object = CORRECTION, key?: string) =>
  asStaff('clerk', 'correction.register', { input, ...(key && { key }) })
const decide = (id: string, input: object, version = 1) =>
  asStaff('approver', 'correction.decide', { id, version, input })
const KEPT = { result: 'kept', decidedOn: '2025-03-10', text: '与原件一致' }

describe('the register of corrections (Art. 41)', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-10')
  })
  afterEach(() => stage.close())

  it('has numbers of its own without a gap, whatever is refused between', async () => {
    const first = data(await register())
    expect(fail(await register({ ...CORRECTION, record: '' })).fields).toHaveProperty('record')
    const second = data(await register())
    expect([first.number, second.number]).toEqual(['中同街更登〔2025〕1号', '中同街更登〔2025〕2号'])
  })

  it('registers a press once, however often it is sent', async () => {
    const first = data(await register(CORRECTION, 'a-key-of-a-press'))
    const again = data(await register(CORRECTION, 'a-key-of-a-press'))
    expect(again.id).toBe(first.id)
    const { counts } = data(await asStaff('clerk', 'correction.list', { state: 'open' }))
    expect(counts).toEqual({ open: 1, decided: 0 })
  })

  it('masks who asks until somebody says why they look, and that stays on record', async () => {
    const { id, applicantLines } = data(await register())
    expect(JSON.stringify(applicantLines)).not.toContain('11010519491231002X')
    const { lines } = data(await asStaff('clerk', 'correction.unmask', { id, reason: '电话核对' }))
    expect(lines).toContainEqual({ label: '证件号码', value: '11010519491231002X' })
    const { items } = await stage.services.store.query('audit', { partition: 'weibin', eq: { office: 'zhongtong' } })
    expect(items).toContainEqual(expect.objectContaining({ what: 'correction.unmask', on: id }))
  })

  it('keeps nothing that was typed in clear', async () => {
    const { id } = data(await register())
    const doc = await stage.services.store.get<CorrectionDoc>('corrections', id)
    for (const typed of ['张三', '13800138000', '低保', '户口簿']) expect(JSON.stringify(doc)).not.toContain(typed)
  })

  it.each([
    ['corrected', '更正政府信息告知书', '本机关已经更正'],
    ['kept', '更正政府信息告知书', '本机关不予更正'],
    ['transferred', '更正政府信息告知书', '已经转送区民政局处理'],
    ['told', '更正政府信息告知书', '向区民政局提出'],
  ])('is decided %s, with a letter that says so', async (result, title, says) => {
    const { id } = data(await register())
    const input = { ...KEPT, result, agency: '区民政局', where: '区民政局' }
    const { decided, resultWord } = data(await decide(id, input))
    expect(resultWord).not.toBeNull()
    expect(decided?.letter).toMatchObject({ title, number: '中同街更〔2025〕1号' })
    expect(decided?.letter.paragraphs.join('')).toContain(says)
  })

  it('is decided once, by the head of the disclosure unit', async () => {
    const { id } = data(await register())
    expect(fail(await asStaff('clerk', 'correction.decide', { id, version: 1, input: KEPT })).code).toBe('forbidden')
    data(await decide(id, KEPT))
    expect(fail(await decide(id, KEPT)).code).toBe('conflict')
  })

  it('is of its own office, and so are its files', async () => {
    const files = [await upload(stage, 'staff:zhongtong:clerk', 'evidence')]
    const { id, files: shown } = data(await register({ ...CORRECTION, files }))
    expect(shown).toMatchObject([{ id: 'evidence', what: '凭证' }])
    expect(fail(await asStaff('other', 'correction.read', { id })).code).toBe('not-found')
  })

  it('never stands in table three', async () => {
    data(await decide(data(await register()).id, KEPT))
    const { tables } = data(await asStaff('publisher', 'report.live', { year: 2025 }))
    const numbers = tables.find(({ id }) => id === 'three')?.cells.filter(({ numeric }) => numeric)
    expect(numbers?.every(({ text }) => text === '0')).toBe(true)
  })
})
