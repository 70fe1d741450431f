import { readDocxText } from '../../../service/templates/docx/read-docx-text'
import type { SavedFile } from '../../../typings/api'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  carryToIssue,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
})
afterEach(() => stage.close())

const rows = async () => dataOf(await asStaff('clerk', 'case.read', { id })).letters
const named = async (title: string) => (await rows()).find((row) => row.title.includes(title))!
const read = async (title: string) =>
  dataOf(await asStaff('clerk', 'letter.read', { id, letter: (await named(title)).letter }))
const textOf = ({ base64 }: SavedFile) => readDocxText(Buffer.from(base64, 'base64'))
const sent = async (who = 'zhang') => dataOf(await asResident(who, 'application.read', { receipt: id })).letters

describe('the letters of a case', () => {
  it('are listed with number, day and whom they go to, the latest first', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份' }))
    expect(await rows()).toMatchObject([
      { title: '政府信息公开申请补正告知书', number: '中同街补〔2025〕1号', on: '2025-03-03', toWord: '发申请人' },
      { title: '收到申请时间确认记录', number: '', toWord: '机关留存' },
      { title: '政府信息公开申请登记回执', number: '中同街登〔2025〕1号' },
    ])
  })

  it('are read on screen and as a Word file that says the same', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '要哪一年的决算' }))
    const { row, letter, lacking } = await read('补正')
    expect([lacking, letter.addressee]).toEqual([[], '张三'])
    const file = dataOf(await asStaff('clerk', 'letter.docx', { id, letter: row.letter }))
    expect(file.name).toBe('政府信息公开申请补正告知书 中同街补〔2025〕1号.docx')
    for (const said of letter.paragraphs) expect(textOf(file)).toContain(said)
  })

  it('of made-up data are marked in the file too', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const { letter } = await named('登记回执')
    expect(textOf(dataOf(await asStaff('clerk', 'letter.docx', { id, letter })))).toContain('演示数据')
  })

  it('that are void are marked and not given out as a file', async () => {
    await carryToIssue(id)
    const { letter } = await named('政府信息公开告知书')
    dataOf(await actOnCase('clerk', id, 'void-letter', { reason: '告知书里的日期打错，要重新编号' }))
    expect((await rows()).find((row) => row.letter === letter)).toMatchObject({
      standingWord: '已作废（2025年3月3日）',
    })
    expect(failureOf(await asStaff('clerk', 'letter.docx', { id, letter })).message).toContain('作废')
  })

  it('are none that the case does not have', async () => {
    expect(failureOf(await asStaff('clerk', 'letter.read', { id, letter: '9-fee' })).code).toBe('not-found')
  })
})

describe('the receipt', () => {
  it('shows the query code to whoever filed, not to the office', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const code = stage.services.vault.code(id)
    expect(JSON.stringify(await sent())).toContain(code)
    expect(JSON.stringify(await read('登记回执'))).not.toContain(code)
  })
})

describe('the applicant', () => {
  it('reads the letters sent to them, and none that stays with the office or goes to others', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'send-consultation', { party: 'third', to: '某公司', about: '单价' }))
    expect((await sent()).map(({ title }) => title)).toEqual(['征求意见期间告知书', '政府信息公开申请登记回执'])
  })

  it('sees nothing of a reply before it is served', async () => {
    await carryToIssue(id)
    expect((await sent()).map(({ title }) => title)).toEqual(['政府信息公开申请登记回执'])
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    expect((await sent())[0]).toMatchObject({ title: '政府信息公开告知书', number: '中同街〔2025〕1号' })
  })

  it('downloads a letter like any other file of the case; nobody else does', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const [{ file } = { file: { id: '' } }] = await sent()
    const asked = { id: file.id, part: 0 }
    const piece = dataOf(await asResident('zhang', 'file.read', asked))
    expect(piece).toMatchObject({ name: '政府信息公开申请登记回执 中同街登〔2025〕1号.docx', parts: 1 })
    expect(textOf(piece)).toContain('张三：')
    expect(failureOf(await asResident('li', 'file.read', asked)).code).toBe('not-found')
    const queryCode = stage.services.vault.code(id)
    expect(dataOf(await asResident('li', 'file.read', { ...asked, receipt: id, queryCode })).name).toBe(piece.name)
  })

  it.each(['letter.X.2-receipt', 'letter..', 'letter.a.b.c'])('finds no file called %s', async (wrong) => {
    expect(failureOf(await asResident('zhang', 'file.read', { id: wrong, part: 0 })).code).toBe('not-found')
  })
})
