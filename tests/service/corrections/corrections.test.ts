import { makeFindings } from '../../../server/operations/verify/findings'
import { checkNumbers } from '../../../server/operations/verify/numbers'
import type { CorrectionDoc, OfficeDoc } from '../../../service/store/documents'
import { readDocxText } from '../../../service/templates/docx/read-docx-text'
import { asStaff, CORRECTION, dataOf, failureOf, openStage, type Stage, uploadFile } from '../stage'

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
    const first = dataOf(await register())
    expect(failureOf(await register({ ...CORRECTION, record: '' })).fields).toHaveProperty('record')
    const second = dataOf(await register())
    expect([first.number, second.number]).toEqual(['中同街更登〔2025〕1号', '中同街更登〔2025〕2号'])
  })

  it('registers a press once, however often it is sent', async () => {
    const first = dataOf(await register(CORRECTION, 'a-key-of-a-press'))
    const again = dataOf(await register(CORRECTION, 'a-key-of-a-press'))
    expect(again.id).toBe(first.id)
    const { counts } = dataOf(await asStaff('clerk', 'correction.list', { state: 'open' }))
    expect(counts).toEqual({ open: 1, decided: 0 })
  })

  it('masks who asks until somebody says why they look, and that stays on record', async () => {
    const { id, applicantLines } = dataOf(await register())
    expect(JSON.stringify(applicantLines)).not.toContain('11010519491231002X')
    const { lines } = dataOf(await asStaff('clerk', 'correction.unmask', { id, reason: '电话核对' }))
    expect(lines).toContainEqual({ label: '证件号码', value: '11010519491231002X' })
    const { items } = await stage.services.store.query('audit', { partition: 'weibin', eq: { office: 'zhongtong' } })
    expect(items).toContainEqual(expect.objectContaining({ what: 'correction.unmask', on: id }))
  })

  it('keeps nothing that was typed in clear', async () => {
    const { id } = dataOf(await register())
    const doc = await stage.services.store.get<CorrectionDoc>('corrections', 'weibin', id)
    for (const typed of ['张三', '13800138000', '低保', '户口簿']) expect(JSON.stringify(doc)).not.toContain(typed)
  })

  it.each([
    ['corrected', '更正政府信息告知书', '本机关已经更正'],
    ['kept', '更正政府信息告知书', '本机关不予更正'],
    ['transferred', '更正政府信息告知书', '已经转送区民政局处理'],
    ['told', '更正政府信息告知书', '向区民政局提出'],
  ])('is decided %s, with a letter that says so', async (result, title, says) => {
    const { id } = dataOf(await register())
    const input = { ...KEPT, result, agency: '区民政局', where: '区民政局' }
    const { decided, resultWord } = dataOf(await decide(id, input))
    expect(resultWord).not.toBeNull()
    const notice = decided?.letters.find(({ paper }) => paper === 'notice')?.letter
    expect(notice).toMatchObject({ title, number: '中同街更〔2025〕1号' })
    expect(notice?.paragraphs.join('')).toContain(says)
  })

  it('that is handed on leaves with a letter to the organ, under the next number of the series', async () => {
    const { id } = dataOf(await register())
    const { decided } = dataOf(await decide(id, { ...KEPT, result: 'transferred', agency: '区民政局' }))
    const forward = decided?.letters.find(({ paper }) => paper === 'forward')?.letter
    expect(forward).toMatchObject({
      title: '更正政府信息申请转送函',
      number: '中同街更〔2025〕2号',
      addressee: '区民政局',
    })
    for (const said of ['张三', '应当记录为：“家庭人口3人”', '随函附送', '现转送贵机关处理'])
      expect(forward?.paragraphs.join('')).toContain(said)
    expect(JSON.stringify(decided)).not.toContain('13800138000')
    const { name, base64 } = dataOf(await asStaff('clerk', 'correction.docx', { id, paper: 'forward' }))
    expect(name).toBe('更正政府信息申请转送函 中同街更〔2025〕2号.docx')
    expect(readDocxText(Buffer.from(base64, 'base64'))).toContain('区民政局：')
    const next = dataOf(await register())
    const kept = dataOf(await decide(next.id, KEPT)).decided
    expect(kept?.letters.map(({ letter }) => letter.number)).toEqual(['中同街更〔2025〕3号'])
    expect(failureOf(await asStaff('clerk', 'correction.docx', { id: next.id, paper: 'forward' })).code).toBe(
      'not-found',
    )
    const findings = makeFindings()
    await checkNumbers(stage, findings)
    expect(findings.problems).toEqual([])
  })

  it('is not refused without telling remedies to a lawful review body, and draws no number', async () => {
    const { id } = dataOf(await register())
    await stage.services.store.transact('weibin', (tx) => tx.patch('offices', 'zhongtong', { reviewBody: '' }))
    expect(failureOf(await decide(id, KEPT))).toMatchObject({ code: 'fact-missing', article: '第四十一条' })
    expect(await stage.services.store.get('counters', 'weibin', 'zhongtong/correction/2025')).toBeNull()
  })

  it('keeps the letters it was told in, whatever the office sets later', async () => {
    const { id } = dataOf(await register())
    const { decided } = dataOf(await decide(id, KEPT))
    const office = await stage.services.store.get<OfficeDoc>('offices', 'weibin', 'zhongtong')
    await stage.services.store.transact('weibin', (tx) =>
      tx.put<OfficeDoc>('offices', {
        ...office!,
        name: '别的街道办事处',
        reviewBody: '别的区人民政府',
        onlineAddress: 'https://x.cn',
      }),
    )
    expect(dataOf(await asStaff('clerk', 'correction.read', { id })).decided?.letters).toEqual(decided?.letters)
  })

  it('is decided once, by the head of the disclosure unit', async () => {
    const { id } = dataOf(await register())
    expect(failureOf(await asStaff('clerk', 'correction.decide', { id, version: 1, input: KEPT })).code).toBe(
      'forbidden',
    )
    dataOf(await decide(id, KEPT))
    expect(failureOf(await decide(id, KEPT)).code).toBe('conflict')
  })

  it('is of its own office, and so are its files', async () => {
    const files = [await uploadFile(stage, 'staff:zhongtong:clerk', 'evidence')]
    const { id, files: shown } = dataOf(await register({ ...CORRECTION, files }))
    expect(shown).toMatchObject([{ id: 'evidence', what: '凭证' }])
    expect(failureOf(await asStaff('other', 'correction.read', { id })).code).toBe('not-found')
  })

  it('never stands in table three', async () => {
    dataOf(await decide(dataOf(await register()).id, KEPT))
    const { tables } = dataOf(await asStaff('publisher', 'report.live', { year: 2025 }))
    const numbers = tables.find(({ id }) => id === 'three')?.cells.filter(({ numeric }) => numeric)
    expect(numbers?.every(({ text }) => text === '0')).toBe(true)
  })
})
