import { asResident, asStaff, dataOf, failureOf, openStage, type Stage } from '../stage'
import { TWO } from './table-two'

describe('the annual report of an office', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2026-01-10')
  })
  afterEach(() => stage.close())

  const live = async (year = 2025) => dataOf(await asStaff('publisher', 'report.live', { year }))
  const save = (change: object = {}) =>
    asStaff('publisher', 'report.save', { year: 2025, version: 0, tableTwo: TWO, sections: [], ...change })
  const publish = (change: object = {}) =>
    asStaff('publisher', 'report.publish', { year: 2025, version: 0, password: 'right', ...change })

  it('prints the fees typed in 元 as 万元, and gives them back as typed', async () => {
    const saved = dataOf(await save())
    expect(saved.tableTwo).toEqual(TWO)
    const fees = saved.tables.find(({ id }) => id === 'two')?.cells.find(({ at }) => at === 'two/fees/amount')
    expect(fees?.text).toBe('1.234567')
  })

  it('keeps the text by section and line', async () => {
    const sections = [{ heading: '六、其他需要报告的事项', level: 1, text: '第一段\n第二段' }]
    expect(dataOf(await save({ sections })).sections).toEqual(sections)
  })

  it('refuses to save over what a colleague saved', async () => {
    dataOf(await save())
    expect(failureOf(await save()).code).toBe('conflict')
    expect(dataOf(await save({ version: 1 })).version).toBe(2)
  })

  it('names the figure that is none', async () => {
    const { fields } = failureOf(await save({ tableTwo: { ...TWO, feesYuan: '很多' } }))
    expect(Object.keys(fields ?? {})).toEqual(['feesYuan'])
  })

  it('names the section whose text is too long', async () => {
    const section = (text: string) => ({ heading: '一、总体情况', level: 1, text })
    const { fields } = failureOf(await save({ sections: [section('短'), section('长'.repeat(50_001))] }))
    expect(Object.keys(fields ?? {})).toEqual(['sections.1'])
  })

  it('is published with the password of the publisher only', async () => {
    expect(failureOf(await publish({ password: 'wrong' })).code).toBe('password')
    expect(failureOf(await publish({ version: 5 })).code).toBe('conflict')
    expect((await live()).published).toEqual([])
  })

  it('is corrected by the next version, and the first stays what it was', async () => {
    const [first] = dataOf(await publish()).published
    dataOf(await save())
    const { published } = dataOf(await publish({ version: 1 }))
    expect(published.map(({ version, differs }) => [version, differs])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(published[1]?.hash).toBe(first?.hash)
    expect(dataOf(await asResident(null, 'report.read', { office: 'zhongtong', year: 2025 })).version).toBe(2)
  })

  it('shows the district who has published', async () => {
    dataOf(await publish())
    const { offices } = dataOf(await asStaff('supervisor', 'district.board'))
    const states = offices.map(({ office, reports }) => [office.id, reports[0]?.year, reports[0]?.state])
    expect(states.sort()).toEqual([
      ['beijie', 2025, 'missing'],
      ['zhongtong', 2025, 'published'],
    ])
  })
})
