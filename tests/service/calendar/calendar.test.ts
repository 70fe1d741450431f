import type { ApplicationDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

const OFF = ['2027-01-01', '2027-01-02', '2027-01-03']
const [WHO, WHAT] = ['administrator', '2027年的放假安排']
const NOTICE_2027 = { year: 2027, notice: '国办发明电〔2026〕9号', off: OFF, work: [] }

describe('the calendar of an office', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2026-10-26')
  })
  afterAll(() => stage.close())

  const read = async (today: string) => {
    stage.day.today = today
    const { missing, warning } = dataOf(await asStaff('administrator', 'calendar.read'))
    return { missing, warning }
  }
  const warning = '缺2027年放假安排：从2026年12月4日起收到的申请算不出答复期限。'

  it('misses no year while an extended period ends within the published ones', async () => {
    expect(await read('2026-11-05')).toEqual({ missing: [], warning: '' })
  })

  it('misses the next year as soon as an extension might run into it', async () => {
    expect(await read('2026-11-06')).toEqual({ missing: [2027], warning })
    expect(await read('2026-11-23')).toEqual({ missing: [2027], warning })
  })

  it('says when no new application can be dated any more', async () => {
    expect((await read('2026-12-04')).warning).toBe('缺2027年放假安排：现在收到的申请算不出答复期限。')
  })
})

describe('a period beyond the published years', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    stage = await openStage('2026-12-04')
    id = await fileApplicationWith(stage)
  })
  afterAll(() => stage.close())

  it('has no day, and says which notice is missing', async () => {
    const one = dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    expect(one).toMatchObject({ replyDueOn: null, dueNote: '尚不能计算：缺2027年的放假安排。' })
    expect(one.clock.missingCalendar).toBe(2027)
    expect(dataOf(await asResident('zhang', 'application.read', { receipt: id })).dueNote).toContain('2027')
  })

  it('is counted among the waiting cases', async () => {
    const view = dataOf(await asStaff('administrator', 'calendar.read'))
    expect(view).toMatchObject({ missing: [2027], waitingCases: 1 })
    expect(view.warning).toContain('已有1件申请在等')
  })

  it('refuses a notice that cannot be right', async () => {
    const wrong = { ...NOTICE_2027, work: ['2027-01-06'] }
    expect(failureOf(await asStaff('administrator', 'calendar.add', wrong)).fields).toHaveProperty('work')
    expect(
      failureOf(await asStaff('administrator', 'calendar.add', { ...NOTICE_2027, off: [] })).fields,
    ).toHaveProperty('off')
  })

  it('is dated as soon as the notice is added, and the moved day is listed and recorded', async () => {
    const { moved, calendar } = dataOf(await asStaff('administrator', 'calendar.add', NOTICE_2027))
    expect(moved).toEqual([{ id, number: '中同街登〔2026〕1号', what: '答复期限', from: null, to: '2027-01-04' }])
    expect(calendar).toMatchObject({ missing: [], waitingCases: 0 })
    const one = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(one).toMatchObject({ replyDueOn: '2027-01-04' })
    expect(one.events.at(-1)).toMatchObject({ title: '重算期限' })
  })

  it('moves again when the notice is replaced', async () => {
    stage.day.today = '2026-12-07'
    const longer = { ...NOTICE_2027, off: [...OFF, '2027-01-04'] }
    const { moved } = dataOf(await asStaff('administrator', 'calendar.add', longer))
    expect(moved).toMatchObject([{ from: '2027-01-04', to: '2027-01-05' }])
    const doc = await stage.services.store.get<ApplicationDoc>('applications', 'weibin', id)
    expect(doc?.replyDueOn).toBe('2027-01-05')
  })

  it('is on record with who changed what when, and which cases moved', async () => {
    stage.day.today = '2026-12-08'
    const { changes } = dataOf(await asStaff('administrator', 'calendar.add', NOTICE_2027)).calendar
    expect(dataOf(await asStaff('clerk', 'calendar.read')).changes).toBeNull()
    const moved = (from: string, to: string) => [`中同街登〔2026〕1号：答复期限由${from}改为${to}`]
    expect(changes?.map(({ at, by, text, moved }) => [at.slice(0, 10), by, text, moved])).toEqual([
      ['2026-12-08', WHO, `更改了${WHAT}：不再放假2027-01-04`, moved('2027年1月5日', '2027年1月4日')],
      ['2026-12-07', WHO, `更改了${WHAT}：增加放假2027-01-04`, moved('2027年1月4日', '2027年1月5日')],
      [
        ...['2026-12-04', WHO, `添加了${WHAT}（国办发明电〔2026〕9号）：放假3天，周末上班0天`],
        moved('尚不能计算', '2027年1月4日'),
      ],
    ])
  })

  it('added once more as it is changes nothing and is no new entry', async () => {
    const before = dataOf(await asStaff('administrator', 'calendar.read')).changes
    const { moved, calendar } = dataOf(await asStaff('administrator', 'calendar.add', NOTICE_2027))
    expect([moved, calendar.changes]).toEqual([[], before])
  })
})
