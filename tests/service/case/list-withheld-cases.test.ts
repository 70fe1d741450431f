import {
  actOnCase,
  asStaff,
  CONFIRM,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

const INTERNAL = {
  leaf: '3.3.5',
  'fact.internal': 'personnel',
  'fact.what': '考核结果',
  'fact.held': 'yes',
  'fact.heldWhere': '党政办公室考核材料',
  'fact.reason': '只用于机关内部人事管理',
}
const DISCLOSED = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '决算表' }

describe('what was withheld (Art. 18)', () => {
  let stage: Stage
  let withheld: string
  let disclosed: string
  beforeEach(async () => {
    stage = await openStage('2024-03-04')
    withheld = await replied('withheld-one', INTERNAL)
    disclosed = await replied('disclosed-one', DISCLOSED)
  })
  afterEach(() => stage.close())

  async function replied(key: string, draft: object): Promise<string> {
    const id = await fileApplicationWith(stage, { key })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    dataOf(await actOnCase('clerk', id, 'draft-reply', { files: [], ...draft }))
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    return id
  }
  const list = async () => dataOf(await asStaff('clerk', 'withheld.list'))
  const review = (decision: string) =>
    actOnCase('clerk', withheld, 'review-withheld', { decision, reason: '评标的程序还没有结束' })

  it('is looked at again a year after the reply, and what was disclosed is not', async () => {
    stage.day.today = '2025-03-03'
    const { year, cases } = await list()
    expect([year, cases.map(({ case: { id } }) => id)]).toEqual([2024, [withheld]])
    expect(cases[0]).toMatchObject({ lastOn: '2024-03-04', lastWord: '答复送达', dueOn: '2025-03-04', isDue: false })
    stage.day.today = '2025-03-04'
    expect((await list()).cases[0]?.isDue).toBe(true)
  })

  it('stays closed with a reason, and is due again a year after that', async () => {
    stage.day.today = '2025-03-10'
    dataOf(await review('keep'))
    expect((await list()).cases[0]).toMatchObject({ lastWord: '上次评估', dueOn: '2026-03-10', isDue: false })
  })

  it('leaves the list once the office opens it, and changes no cell of table three', async () => {
    const tables = async () => dataOf(await asStaff('publisher', 'report.live', { year: 2024 })).tables
    const before = await tables()
    stage.day.today = '2025-03-10'
    dataOf(await review('open'))
    expect((await list()).cases).toEqual([])
    expect(await tables()).toEqual(before)
    expect(failureOf(await review('keep')).article).toBe('第十八条')
  })

  it('is no matter where nothing was withheld', async () => {
    const { moves } = dataOf(await asStaff('clerk', 'case.read', { id: disclosed }))
    expect(moves.map(({ move }) => move)).not.toContain('review-withheld')
  })

  it('is looked at as often as the office has set', async () => {
    const { version, values } = dataOf(await asStaff('administrator', 'office.settings'))
    const every = (months: string) =>
      asStaff('administrator', 'office.save', { version, values: { ...values, reviewMonths: months } })
    expect(failureOf(await every('0')).fields).toHaveProperty('reviewMonths')
    dataOf(await every('6'))
    expect((await list()).cases[0]?.dueOn).toBe('2024-09-04')
  })
})
