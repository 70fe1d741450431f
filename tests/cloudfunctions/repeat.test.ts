import { act, CONFIRM, carryToIssue, data, fail, filed, openStage, type Stage } from './stage'

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
    'fact.earlierOn': '2025-03-04',
    files: [],
  }

  it('is no repetition while the first is pending', async () => {
    await carryToIssue(await filed(stage))
    const second = await filed(stage, { key: 'second-draft' })
    data(await act('clerk', second, 'confirm', CONFIRM))
    expect(fail(await act('clerk', second, 'draft-reply', REPEATED)).code).toBe('repeat-needs-an-earlier-reply')
  })

  it('is one once the first was answered', async () => {
    const first = await filed(stage)
    await carryToIssue(first)
    data(await act('clerk', first, 'serve-letter'))
    const second = await filed(stage, { key: 'second-draft' })
    data(await act('clerk', second, 'confirm', CONFIRM))
    const { reply } = data(await act('clerk', second, 'draft-reply', REPEATED))
    expect(reply?.letter.paragraphs.join()).toContain('中同街〔2025〕1号')
  })

  it('is none after a first that the applicant withdrew', async () => {
    const first = await filed(stage)
    data(await act('clerk', first, 'confirm', CONFIRM))
    data(await act('clerk', first, 'record-withdrawal', { reason: '来电撤回' }))
    const second = await filed(stage, { key: 'second-draft' })
    data(await act('clerk', second, 'confirm', CONFIRM))
    expect(fail(await act('clerk', second, 'draft-reply', REPEATED)).code).toBe('repeat-needs-an-earlier-reply')
  })

  it('is none after a first that was abandoned', async () => {
    const first = await filed(stage)
    data(await act('clerk', first, 'confirm', CONFIRM))
    data(await act('clerk', first, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    stage.day.today = '2025-03-11'
    data(await act('clerk', first, 'abandon', { 'fact.justification': 'none' }))
    data(await act('reviewer', first, 'pass-review'))
    data(await act('approver', first, 'sign-reply'))
    data(await act('clerk', first, 'issue-letter'))
    data(await act('clerk', first, 'serve-letter'))
    const second = await filed(stage, { key: 'second-draft' })
    data(await act('clerk', second, 'confirm', CONFIRM))
    expect(fail(await act('clerk', second, 'draft-reply', REPEATED)).code).toBe('repeat-needs-an-earlier-reply')
  })
})
