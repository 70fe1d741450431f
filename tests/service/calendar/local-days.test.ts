import { openReason } from '../../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc, LocalDayDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  DISTRICT,
  DRAFT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
})
afterEach(() => stage.close())

/** To a reply that was served on 10 March, and disputed on 1 April. */
async function carryToService(): Promise<void> {
  stage.day.today = '2025-03-10'
  dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
  dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
  dataOf(await actOnCase('reviewer', id, 'pass-review'))
  dataOf(await actOnCase('approver', id, 'sign-reply'))
  dataOf(await actOnCase('clerk', id, 'issue-letter'))
  dataOf(await actOnCase('clerk', id, 'serve-letter'))
}

async function openReview(): Promise<string> {
  stage.day.today = '2025-04-02'
  const review = { route: 'reconsideration', filedOn: '2025-04-01', body: '卫滨区人民政府' }
  const { moves } = dataOf(await actOnCase('clerk', id, 'open-proceeding', review))
  const fields = moves.find(({ move }) => move === 'decide-proceeding')?.fields ?? []
  return fields.find(({ name }) => name === 'proceedingId')?.choices[0]?.value ?? ''
}

const OFF = { day: '2025-03-12', kind: 'off', reason: '当地节日', document: '区政办发〔2025〕3号' }
const set = (change: object = {}) => asStaff('administrator', 'calendar.set-day', { ...OFF, ...change })
const clear = (reason = '登记错了') => asStaff('administrator', 'calendar.clear-day', { day: OFF.day, reason })
const read = async () => dataOf(await asStaff('clerk', 'case.read', { id }))

describe('a day off in the district alone', () => {
  it('moves the reply day of an open case, lists the move and records it', async () => {
    const { moved, calendar } = dataOf(await set())
    expect(moved).toEqual([
      { id, number: '中同街登〔2025〕1号', what: '答复期限', from: '2025-03-31', to: '2025-04-01' },
    ])
    expect(calendar.localDays).toMatchObject([{ ...OFF, weekday: '星期三', kindWord: '当地放假' }])
    const one = await read()
    expect(one.replyDueOn).toBe('2025-04-01')
    expect(one.events.at(-1)).toMatchObject({ title: '重算期限' })
    expect(one.events.at(-1)?.text).toContain('2025年3月12日当地放假：当地节日（区政办发〔2025〕3号）')
  })

  it.each([
    ['twenty working days, moves with them', {}, ['2025-04-30', '2025-05-06']],
    ['the day that the decision names, stays', { redoDueOn: '2025-04-20' }, null],
  ])('of a reply that is made again within %s', async (_, redo, moved) => {
    await carryToService()
    const proceedingId = await openReview()
    const decided = { proceedingId, decidedOn: '2025-04-02', result: 'overturned', orderedToRedo: 'yes', ...redo }
    dataOf(await actOnCase('clerk', id, 'decide-proceeding', decided))
    const change = dataOf(await set({ day: '2025-04-15' })).moved
    expect(change.map(({ from, to }) => [from, to])).toEqual(moved ? [moved] : [])
  })

  it('lists what moved by the day that counts now', async () => {
    const days = ['2025-03-06', '2025-03-04', '2025-03-05']
    for (const today of days) {
      stage.day.today = today
      dataOf(
        await actOnCase('clerk', await fileApplicationWith(stage, { key: `filed-on-${today}` }), 'confirm', CONFIRM),
      )
    }
    const to = dataOf(await set()).moved.map((one) => one.to)
    expect(to).toEqual(['2025-04-01', '2025-04-02', '2025-04-03', '2025-04-07'])
  })

  it('is named on the day sheet, for the applicant too', async () => {
    dataOf(await set())
    const { clock } = dataOf(await asResident('zhang', 'application.read', { receipt: id }))
    const row = clock.sheet.find(({ day }) => day === OFF.day)
    expect(row).toMatchObject({ kind: 'skipped', why: '当地放假：当地节日（区政办发〔2025〕3号）' })
  })

  it('counts one day more where a weekend day is worked instead', async () => {
    dataOf(await set())
    const { moved } = dataOf(await set({ day: '2025-03-15', kind: 'work' }))
    expect(moved).toMatchObject([{ from: '2025-04-01', to: '2025-03-31' }])
  })

  it('moves the case back when it is taken away, with the reason on record', async () => {
    dataOf(await set())
    const { moved, calendar } = dataOf(await clear())
    expect(moved).toMatchObject([{ from: '2025-04-01', to: '2025-03-31' }])
    expect(calendar.localDays).toEqual([])
    const { items } = await stage.services.store.query<AuditDoc>('audit', {
      partition: DISTRICT,
      eq: { office: 'zhongtong' },
    })
    expect(items.map(({ what }) => what).sort()).toEqual([
      'calendar.clear-day',
      'calendar.re-dated',
      'calendar.re-dated',
      'calendar.set-day',
    ])
    const cleared = items.find(({ what }) => what === 'calendar.clear-day')
    expect(cleared && openReason(stage.services, cleared)).toContain('登记错了')
  })

  it('registered twice in the same words is there once and moves nothing more', async () => {
    const replies = [dataOf(await set()), dataOf(await set())]
    expect(replies.map(({ moved }) => moved.length)).toEqual([1, 0])
    expect(replies[1]?.calendar.localDays).toHaveLength(1)
  })

  it('is not changed silently by other words', async () => {
    dataOf(await set())
    const { code, fields } = failureOf(await set({ document: '另一份' }))
    expect(code).toBe('conflict')
    expect(fields?.day).toContain('已经登记为2025年3月12日当地放假：当地节日')
  })

  it.each([
    ['that is a weekend', { day: '2025-03-15' }, 'day'],
    ['that does not exist', { day: '2025-02-30' }, 'day'],
    ['without a document', { document: ' ' }, 'document'],
  ])('%s is refused and leaves no trace', async (_, change, field) => {
    expect(failureOf(await set(change)).fields).toHaveProperty(field)
    expect(await stage.services.store.get<LocalDayDoc>('localDays', DISTRICT, `${DISTRICT}/2025-03-15`)).toBeNull()
    expect((await read()).replyDueOn).toBe('2025-03-31')
  })

  it('is taken away with a reason, and once', async () => {
    dataOf(await set())
    expect(failureOf(await clear(' ')).fields).toHaveProperty('reason')
    dataOf(await clear())
    expect(failureOf(await clear()).code).toBe('conflict')
  })

  it('moves the day to pay of who was charged, and tells them', async () => {
    const charge = { basis: 'pages', quantity: '40', issuedOn: '2025-03-03', alreadyPublic: 'no' }
    dataOf(await actOnCase('approver', id, 'charge-fee', charge))
    dataOf(await actOnCase('clerk', id, 'record-fee-delivery', { deliveredOn: '2025-03-03' }))
    const { moved } = dataOf(await set())
    expect(moved).toMatchObject([{ what: '缴费期限', from: '2025-03-31', to: '2025-04-01' }])
    expect((await read()).events.at(-1)?.text).toContain('缴费期限原为2025年3月31日，现为2025年4月1日')
  })

  it('leaves what is closed as it is', async () => {
    dataOf(await actOnCase('clerk', id, 'record-withdrawal', { reason: '申请人打电话来，说不再需要' }))
    expect(dataOf(await set()).moved).toEqual([])
    const doc = await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id)
    expect(doc?.events.at(-1)?.type).toBe('withdrawn')
  })
})
