import type { ApplicationDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DRAFT,
  dataOf,
  fileApplicationWith,
  openStage,
  runNight,
  SEARCH,
  type Stage,
  staffId,
} from '../stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
})
afterEach(() => stage.close())

const groups = async (who = 'clerk') => dataOf(await asStaff(who, 'case.due')).groups
const named = async (who?: string) => (await groups(who)).map(({ group, count }) => [group, count])

async function confirmed(key: string): Promise<string> {
  const id = await fileApplicationWith(stage, { key })
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  return id
}

describe('the page of today', () => {
  it('is empty where nothing is due', async () => {
    await confirmed('of-no-haste')
    expect(await groups()).toEqual([])
  })

  it('groups what is due, the most pressing first, each case once', async () => {
    await fileApplicationWith(stage, { key: 'not-confirmed' })
    const id = await confirmed('searched-one')
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    stage.day.today = '2025-03-28'
    expect(await named()).toEqual([
      ['unconfirmed', 1],
      ['soon', 1],
    ])
    stage.day.today = '2025-04-01'
    expect(await named()).toEqual([
      ['overdue', 1],
      ['unconfirmed', 1],
    ])
    expect((await groups())[0]?.cases[0]?.due).toMatchObject({ word: '答复', on: '2025-03-31', article: '第三十三条' })
  })

  it('shows a reviewer what waits for them, and who extends the period all of it', async () => {
    const id = await confirmed('waits-for-two')
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
    stage.day.today = '2025-03-31'
    const today = [['today', 1]]
    expect([await named('clerk'), await named('reviewer'), await named('approver')]).toEqual([today, today, today])
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    expect([await named('reviewer'), await named('approver')]).toEqual([[], today])
  })

  it('marks what waits for this officer and puts it first', async () => {
    const id = await confirmed('handed-to-clerk2')
    await confirmed('of-nobody-yet')
    dataOf(await actOnCase('clerk', id, 'reassign', { to: staffId('clerk2'), reason: '经办人请假两周，由同事接着办' }))
    stage.day.today = '2025-03-11'
    const whose = async (who: string) => {
      const { mine, groups } = dataOf(await asStaff(who, 'case.due'))
      return [mine, ...groups.flatMap(({ cases }) => cases.map((one) => one.whose))]
    }
    expect(await whose('clerk')).toEqual([1, '', '由clerk2办理'])
    expect(new Set(await whose('clerk2'))).toEqual(new Set([2, '由您办理', '']))
  })

  it('of another office shows nothing of this one', async () => {
    await fileApplicationWith(stage, { key: 'not-confirmed' })
    expect(await groups('other')).toEqual([])
  })
})

describe('deemed abandonment', () => {
  const unanswered = async () => {
    const id = await confirmed('unanswered-one')
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    return id
  }

  it('is proposed with the days and the article, and leads to the filled draft', async () => {
    const id = await unanswered()
    stage.day.today = '2025-03-13'
    const [group] = await groups()
    expect(group).toMatchObject({ group: 'abandonable', word: '建议视为放弃' })
    const { proposal } = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(group?.cases[0]?.proposal).toEqual(proposal)
    expect(proposal).toMatchObject({ move: 'abandon', leaf: '3.6.1', article: '第三十条' })
    expect(proposal?.text).toContain('补正期限到2025年3月10日为止，已过3日')
    expect(proposal?.outcome).toContain('逾期不补正')
  })

  it('is proposed to who may draft it alone', async () => {
    const id = await unanswered()
    stage.day.today = '2025-03-13'
    expect(dataOf(await asStaff('reviewer', 'case.read', { id })).proposal).toBeNull()
  })

  it('waits for the days of grace that are set', async () => {
    const id = await unanswered()
    const { version, values } = dataOf(await asStaff('administrator', 'office.settings'))
    dataOf(await asStaff('administrator', 'office.save', { version, values: { ...values, graceDays: '5' } }))
    stage.day.today = '2025-03-13'
    expect(dataOf(await asStaff('clerk', 'case.read', { id })).proposal).toBeNull()
  })

  it('is never done by the night', async () => {
    const id = await unanswered()
    stage.day.today = '2025-06-13'
    expect(await runNight()).toMatchObject({ ok: true })
    const doc = await stage.services.store.get<ApplicationDoc>('applications', 'weibin', id)
    expect(doc).toMatchObject({ status: 'awaiting-supplement', outcome: '', replyState: '' })
  })

  it('is no longer proposed once it is drafted', async () => {
    const id = await unanswered()
    stage.day.today = '2025-03-13'
    dataOf(await actOnCase('clerk', id, 'abandon', { 'fact.justification': 'none' }))
    expect(dataOf(await asStaff('clerk', 'case.read', { id })).proposal).toBeNull()
    expect(await groups()).toEqual([])
  })
})
