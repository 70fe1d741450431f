import type { ApplicationDoc } from '../../../service/store/documents'
import { TWO } from '../report/table-two'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  runNight,
  type Stage,
} from '../stage'

const KEY = 'key-of-one-press'

/** An answer can be lost after the work was done: whoever sends the same press again is told what it did. */
describe('the same press sent twice', () => {
  let stage: Stage
  let id: string
  beforeEach(async () => {
    stage = await openStage('2026-01-12')
    id = await fileApplicationWith(stage)
  })
  afterEach(() => stage.close())

  const stored = async () => (await stage.services.store.get<ApplicationDoc>('applications', 'weibin', id))!
  const confirm = (change: object = {}) =>
    asStaff('clerk', 'case.act', { id, version: 1, move: 'confirm', input: CONFIRM, key: KEY, ...change })

  it('confirms once, draws one number and answers the case both times', async () => {
    const [first, again] = [dataOf(await confirm()), dataOf(await confirm())]
    expect(again).toMatchObject({ number: first.number, version: 2 })
    expect((await stored()).events.map(({ type }) => type)).toEqual(['submitted', 'registered', 'received'])
  })

  it('at the same moment is done once, and both are answered alike', async () => {
    dataOf(await asStaff('clerk', 'case.read', { id }))
    const replies = await Promise.all([confirm(), confirm(), confirm()])
    expect(replies.map((reply) => dataOf(reply).version)).toEqual([2, 2, 2])
  })

  it('answers the case as it is now, when a colleague went on with it meanwhile', async () => {
    dataOf(await confirm())
    dataOf(await actOnCase('clerk2', id, 'note', { text: '已电话联系' }))
    expect(dataOf(await confirm()).version).toBe(3)
  })

  it('writes one note, from whatever version it is sent again', async () => {
    const note = (version: number) =>
      asStaff('clerk', 'case.act', { id, version, move: 'note', input: { text: '已电话联系' }, key: KEY })
    dataOf(await note(1))
    dataOf(await note(2))
    expect((await stored()).events.filter(({ type }) => type === 'noted')).toHaveLength(1)
  })

  it('is refused where the text was changed between, and told that the first arrived', async () => {
    dataOf(await confirm())
    const changed = failureOf(await confirm({ input: { ...CONFIRM, how: '当面' } }))
    expect(changed.code).toBe('key-used')
    expect(changed.message).toContain('已经办成')
  })

  it('of another officer is another press', async () => {
    dataOf(await confirm())
    const other = { id, version: 1, move: 'confirm', input: CONFIRM, key: KEY }
    expect(failureOf(await asStaff('clerk2', 'case.act', other)).code).toBe('conflict')
  })

  it('that was refused first is tried anew', async () => {
    expect(failureOf(await confirm({ input: { ...CONFIRM, how: '' } })).code).toBe('fields')
    expect(dataOf(await confirm()).version).toBe(2)
  })

  it('withdraws once, also for whoever follows with the query code', async () => {
    const queryCode = stage.services.vault.code(id)
    const withdraw = (who: string) =>
      asResident(who, 'application.withdraw', { receipt: id, queryCode, version: 1, reason: '已经拿到', key: KEY })
    expect(dataOf(await withdraw('one-cookie')).version).toBe(2)
    expect(dataOf(await withdraw('another-cookie')).version).toBe(2)
  })

  it('supplements once', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2026-01-20' }))
    const answer = { receipt: id, version: 3, text: '2024年的', files: [], key: KEY }
    dataOf(await asResident('zhang', 'application.supplement', answer))
    expect(dataOf(await asResident('zhang', 'application.supplement', answer)).version).toBe(4)
  })

  it('saves and publishes a report once', async () => {
    const save = { year: 2025, version: 0, tableTwo: TWO, sections: [], key: KEY }
    dataOf(await asStaff('publisher', 'report.save', save))
    expect(dataOf(await asStaff('publisher', 'report.save', save)).version).toBe(1)
    const publish = { year: 2025, version: 1, password: 'right', key: `${KEY}-2` }
    dataOf(await asStaff('publisher', 'report.publish', publish))
    expect(dataOf(await asStaff('publisher', 'report.publish', publish)).published).toHaveLength(1)
  })

  it('is remembered for two weeks', async () => {
    dataOf(await confirm())
    stage.day.today = '2026-01-25'
    await runNight()
    expect(dataOf(await confirm()).version).toBe(2)
    stage.day.today = '2026-01-27'
    await runNight()
    expect(failureOf(await confirm()).code).toBe('conflict')
  })
})
