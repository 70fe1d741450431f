import {
  actOnCase,
  asStaff,
  CONFIRM,
  carryToIssue,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

/** Art. 36(6): only what was answered before is asked for again. */
describe('a second application for the same information', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
  })
  afterEach(() => stage.close())

  const REPEATED = {
    leaf: '3.5.2',
    'fact.earlierNumber': '中同街〔2025〕1号',
    'fact.earlierOn': '2025-03-03',
    files: [],
  }

  it('is no repetition while the first is pending', async () => {
    await carryToIssue(await fileApplicationWith(stage))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    expect(failureOf(await actOnCase('clerk', second, 'draft-reply', REPEATED)).code).toBe(
      'repeat-needs-an-earlier-reply',
    )
  })

  it('is one once the first was answered', async () => {
    const first = await fileApplicationWith(stage)
    await carryToIssue(first)
    dataOf(await actOnCase('clerk', first, 'serve-letter'))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    const { reply } = dataOf(await actOnCase('clerk', second, 'draft-reply', REPEATED))
    expect(reply?.letter.paragraphs.join()).toContain('中同街〔2025〕1号')
  })

  it.each([
    [{ 'fact.earlierNumber': '中同街〔2024〕9号' }, 'fact.earlierNumber'],
    [{ 'fact.earlierOn': '2025-03-01' }, 'fact.earlierOn'],
  ])('names no letter and no day that is not on record: %j', async (wrong, field) => {
    const first = await fileApplicationWith(stage)
    await carryToIssue(first)
    dataOf(await actOnCase('clerk', first, 'serve-letter'))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    const { fields } = failureOf(await actOnCase('clerk', second, 'draft-reply', { ...REPEATED, ...wrong }))
    expect(Object.keys(fields ?? {})).toEqual([field])
  })

  it('is none after a first that the applicant withdrew', async () => {
    const first = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', first, 'record-withdrawal', { reason: '申请人来电撤回，说已经找到' }))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    expect(failureOf(await actOnCase('clerk', second, 'draft-reply', REPEATED)).code).toBe(
      'repeat-needs-an-earlier-reply',
    )
  })

  it('is none after a first that was abandoned', async () => {
    const first = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', first, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    stage.day.today = '2025-03-11'
    dataOf(await actOnCase('clerk', first, 'abandon', { 'fact.justification': 'none' }))
    dataOf(await actOnCase('reviewer', first, 'pass-review'))
    dataOf(await actOnCase('approver', first, 'sign-reply'))
    dataOf(await actOnCase('clerk', first, 'issue-letter'))
    dataOf(await actOnCase('clerk', first, 'serve-letter'))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    expect(failureOf(await actOnCase('clerk', second, 'draft-reply', REPEATED)).code).toBe(
      'repeat-needs-an-earlier-reply',
    )
  })
})

describe('applications that a case recalls', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
  })
  afterEach(() => stage.close())

  const relatedTo = async (id: string, who = 'clerk') => dataOf(await asStaff(who, 'case.related', { id }))
  const LI = { name: '李四', idNumber: '110105194912310038' }

  it('are those of the same applicant, with the letter that was served', async () => {
    const first = await fileApplicationWith(stage)
    await carryToIssue(first)
    dataOf(await actOnCase('clerk', first, 'serve-letter'))
    const second = await fileApplicationWith(stage, { key: 'second-draft', description: '本街道2024年的部门决算。' })
    const { cases } = await relatedTo(second)
    expect(cases).toMatchObject([
      { id: first, alike: true, reply: { number: '中同街〔2025〕1号', servedOn: '2025-03-03' }, note: '已经答复送达' },
    ])
  })

  it('tell one that is still pending, which makes no repetition', async () => {
    const first = await fileApplicationWith(stage)
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    expect((await relatedTo(second)).cases).toMatchObject([
      { id: first, pending: true, reply: null, note: '还在办理，不算重复' },
    ])
  })

  it('tell a year that differs, however alike the words are', async () => {
    await fileApplicationWith(stage)
    const second = await fileApplicationWith(stage, { key: 'second-draft', description: '2023年本街道的部门决算' })
    expect((await relatedTo(second)).cases).toMatchObject([{ otherNumbers: true, alike: false }])
  })

  it('count what other applicants ask for, and say nothing of who they are', async () => {
    const others = await fileApplicationWith(stage, { ...LI, key: 'draft-of-li' })
    dataOf(await actOnCase('clerk', others, 'confirm', CONFIRM))
    const mine = await fileApplicationWith(stage)
    const told = await relatedTo(mine)
    expect(told).toMatchObject({ cases: [], others: { applicants: 1, applications: 1 } })
    expect(JSON.stringify(told)).not.toMatch(/李|1949|of-li/)
  })

  it('are never those of another office', async () => {
    await fileApplicationWith(stage, { office: 'beijie', key: 'elsewhere' })
    const mine = await fileApplicationWith(stage)
    expect((await relatedTo(mine)).cases).toEqual([])
    expect(failureOf(await asStaff('other', 'case.related', { id: mine })).code).toBe('not-found')
  })

  it('are joined by a reply on paper from before this system, which 3.5.2 may name', async () => {
    const id = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const onPaper = { number: '中同街依复〔2019〕7号', servedOn: '2019-06-03' }
    stage.day.today = '2025-03-04'
    dataOf(await actOnCase('clerk', id, 'record-earlier-reply', { ...onPaper, text: '2019年卷宗：部门决算' }))
    expect((await relatedTo(id)).onPaper).toEqual([onPaper])
    const named = { 'fact.earlierNumber': onPaper.number, 'fact.earlierOn': onPaper.servedOn }
    expect(
      dataOf(await actOnCase('clerk', id, 'draft-reply', { leaf: '3.5.2', ...named, files: [] })).reply?.leaf,
    ).toBe('3.5.2')
  })

  it('speak in the questions of the first-time path', async () => {
    const first = await fileApplicationWith(stage)
    await carryToIssue(first)
    dataOf(await actOnCase('clerk', first, 'serve-letter'))
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    const { guide } = dataOf(await asStaff('clerk', 'outcome.list', { id: second }))
    expect(guide.known).toEqual(expect.arrayContaining(['not-searched', 'answered-before']))
    expect(guide.met).toEqual(['earlier-reply'])
  })
})
