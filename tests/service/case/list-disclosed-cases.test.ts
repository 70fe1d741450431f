import {
  actOnCase,
  asResident,
  asStaff,
  carryToIssue,
  dataOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

describe('what several applicants asked for (Art. 44)', () => {
  let stage: Stage
  const ids: string[] = []
  beforeAll(async () => {
    stage = await openStage('2025-03-04')
    const asked = [
      { key: 'the-first-one', idNumber: '11010519491231002X' },
      { key: 'the-second-one', idNumber: '440308199901101512', description: '本街道2024年部门决算' },
      { key: 'the-third-one', idNumber: '440308199901101512', description: '停车收费标准' },
    ]
    for (const change of asked) {
      const id = await fileApplicationWith(stage, change)
      await carryToIssue(id)
      dataOf(await actOnCase('clerk', id, 'serve-letter'))
      ids.push(id)
    }
  })
  afterAll(() => stage.close())
  const list = async () => dataOf(await asStaff('clerk', 'disclosure.list', { year: 2025 })).cases

  it('stands first among what was disclosed', async () => {
    const cases = await list()
    expect(cases.map(({ others }) => others)).toEqual([1, 1, 0])
    expect(cases.at(-1)?.case.id).toBe(ids[2])
  })

  it('stands before all others where its applicant suggested it, who reads the conclusion', async () => {
    const receipt = ids[2]!
    const { may, version } = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(may).toEqual(['suggest-disclosure'])
    expect(dataOf(await asResident('zhang', 'application.suggest', { receipt, version })).may).toEqual([])
    expect((await list()).map(({ case: { id }, suggestedOn }) => [id, suggestedOn])[0]).toEqual([receipt, '2025-03-04'])
    dataOf(
      await actOnCase('clerk', receipt, 'consider-disclosure', {
        decision: 'keep',
        reason: '只涉及一户居民，公众不需要知道',
      }),
    )
    const { timeline } = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(timeline.at(-1)?.text).toContain('不转为主动公开')
  })

  it('leaves the list once the office has considered it', async () => {
    dataOf(
      await actOnCase('clerk', ids[0]!, 'consider-disclosure', {
        decision: 'publish',
        reason: '两个人先后申请过，涉及公众利益',
      }),
    )
    expect((await list()).map(({ case: { id } }) => id)).not.toContain(ids[0])
  })
})
