import type { CaseEvent } from '../../../domain/application/events'
import { BUILT_IN_HOLIDAY_NOTICES, MissingCalendar, makeCalendar } from '../../../domain/calendar/calendar'
import { refuseOnClock } from '../../../domain/clock/refuse-on-clock'
import { computeTimeline } from '../../../domain/clock/timeline'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const clock = (...events: CaseEvent[]) => computeTimeline(events, calendar)
const refused = (next: CaseEvent, ...before: CaseEvent[]) => refuseOnClock(before, next, calendar)

const received = (on: string): CaseEvent => ({ type: 'received', receivedOn: on })
const asked = (on: string, dueOn = '2024-12-31'): CaseEvent => ({
  type: 'supplement-requested',
  on,
  dueOn,
  items: '',
  late: false,
})
const supplemented = (on: string): CaseEvent => ({ type: 'supplemented', on })
const extended = (days: number, notifiedOn: string): CaseEvent => ({
  type: 'extended',
  days,
  notifiedOn,
  reason: '',
  approvedBy: '',
})
const charged = (issuedOn: string, after: { afterPayment?: 'resume' } = {}): CaseEvent => ({
  ...after,
  type: 'fee-charged',
  issuedOn,
  yuan: 100,
  basis: 'items',
  quantity: 11,
})
const noticeArrived = (deliveredOn: string): CaseEvent => ({ type: 'fee-notice-delivered', deliveredOn })
const paid = (on: string): CaseEvent => ({ type: 'fee-paid', on })
const sent = (sentOn: string, consultationId = 'a'): CaseEvent => ({
  type: 'consultation-sent',
  consultationId,
  party: 'third',
  sentOn,
  about: '',
})
const delivered = (deliveredOn: string, consultationId = 'a'): CaseEvent => ({
  type: 'consultation-delivered',
  consultationId,
  deliveredOn,
})
const answered = (answeredOn: string, consultationId = 'a'): CaseEvent => ({
  type: 'opinion-received',
  consultationId,
  answeredOn,
  opinion: 'agrees',
})

describe('the reply day (Art. 33)', () => {
  it.each([
    ['2024-09-29', '2024-10-14', '2024-10-31'],
    ['2024-02-08', '2024-02-23', '2024-03-13'],
    ['2025-03-05', '2025-03-14', '2025-04-02'],
    ['2025-12-04', '2025-12-15', '2026-01-04'],
    ['2026-12-03', '2026-12-14', '2026-12-31'],
  ])('of an application received on %s: notice by %s, reply by %s', (on, noticeBy, replyBy) => {
    const expected = { supplementNoticeDueOn: noticeBy, replyDueOn: replyBy, startedOn: on, startedBy: 'received' }
    expect(clock(received(on))).toMatchObject(expected)
  })

  it('waits for the confirmation of an application not yet received', () => {
    expect(clock()).toMatchObject({ waitingFor: 'confirmation', receivedOn: null, replyDueOn: null, days: [] })
  })

  it('is not computed in a year without a notice, only as far as there is one', () => {
    const { days, ...timeline } = clock(received('2026-12-04'))
    expect(timeline).toMatchObject({
      replyDueOn: null,
      waitingFor: null,
      missingCalendar: 2027,
      supplementNoticeDueOn: '2026-12-15',
    })
    expect(days.at(-1)).toEqual({ day: '2026-12-31', kind: 'counted', number: 19, why: null })
  })
})

describe('a supplement (Art. 30)', () => {
  const start = received('2024-09-29')

  it('stops the clock from the notice on', () => {
    expect(clock(start, asked('2024-10-10', '2024-10-23'))).toMatchObject({
      waitingFor: 'supplement',
      replyDueOn: null,
      supplementDueOn: '2024-10-23',
    })
  })

  it('restarts the 20 days when it arrives', () => {
    expect(clock(start, asked('2024-10-10'), supplemented('2024-10-15'))).toMatchObject({
      startedBy: 'supplemented',
      replyDueOn: '2024-11-12',
      supplementDueOn: null,
    })
  })

  it('asked for on the seventh working day is in time, on the eighth it does not stop the clock', () => {
    expect(clock(start, asked('2024-10-14')).waitingFor).toBe('supplement')
    expect(clock(start, asked('2024-10-15'))).toMatchObject({ waitingFor: null, replyDueOn: '2024-10-31' })
  })

  it('restarts the clock also after a late notice', () => {
    expect(clock(start, asked('2024-10-15'), supplemented('2024-10-21')).replyDueOn).toBe('2024-11-18')
  })

  it('is asked for once', () => {
    expect(refused(asked('2024-10-10'), start)).toBeNull()
    expect(refused(asked('2024-10-17'), start, asked('2024-10-10'), supplemented('2024-10-15'))).toBe(
      'supplement-twice',
    )
  })

  it('awaited needs no reply day, so no later year', () => {
    expect(clock(received('2026-12-04'), asked('2026-12-08', '2027-01-05'))).toMatchObject({
      waitingFor: 'supplement',
      missingCalendar: null,
    })
  })

  it('asked for before an unknown seventh day leaves open whether the clock stands', () => {
    expect(clock(received('2026-12-28'), asked('2026-12-29'))).toMatchObject({
      waitingFor: null,
      missingCalendar: 2027,
      supplementNoticeDueOn: null,
    })
  })
})

describe('a consultation (Art. 32–34)', () => {
  const start = received('2024-11-01')

  it('takes out the working days until the opinion comes', () => {
    const { replyDueOn, days } = clock(start, sent('2024-11-08'), delivered('2024-11-12'), answered('2024-11-22'))
    expect(replyDueOn).toBe('2024-12-13')
    expect(days.filter((one) => one.kind === 'paused')).toHaveLength(10)
  })

  it('ends at the 15th working day when nobody answers, or answers later', () => {
    for (const late of [[], [answered('2024-12-10')]]) {
      const { replyDueOn, consultations } = clock(start, sent('2024-11-08'), delivered('2024-11-12'), ...late)
      expect(replyDueOn).toBe('2024-12-24')
      expect(consultations[0]).toMatchObject({ opinionDueOn: '2024-12-03', endedOn: '2024-12-03' })
    }
  })

  it('answered on the day it left takes no day', () => {
    const { replyDueOn, consultations } = clock(
      start,
      sent('2024-11-08'),
      delivered('2024-11-08'),
      answered('2024-11-08'),
    )
    expect(replyDueOn).toBe('2024-11-29')
    expect(consultations[0]).toMatchObject({ opinionDueOn: '2024-11-29', endedOn: '2024-11-08' })
  })

  it('counts once where two overlap', () => {
    const one = [sent('2024-11-08'), delivered('2024-11-12'), answered('2024-11-22')]
    const other = [sent('2024-11-11', 'b'), delivered('2024-11-12', 'b'), answered('2024-11-20', 'b')]
    expect(clock(start, ...one, ...other).replyDueOn).toBe('2024-12-13')
  })

  it('goes on through a restart', () => {
    const events = [asked('2024-11-05'), sent('2024-11-08'), delivered('2024-11-12'), supplemented('2024-11-13')]
    expect(clock(start, ...events, answered('2024-11-22')).replyDueOn).toBe('2024-12-20')
  })

  it('has no end while its letter is on the way, unless the period is over before', () => {
    expect(clock(start, sent('2024-11-08'))).toMatchObject({ waitingFor: 'delivery', replyDueOn: null })
    expect(clock(start, sent('2024-11-29'))).toMatchObject({ waitingFor: null, replyDueOn: '2024-11-29' })
  })

  it('answered before New Year needs no calendar for its own last day', () => {
    const early = [received('2026-11-20'), sent('2026-12-14'), delivered('2026-12-15'), answered('2026-12-18')]
    expect(clock(...early)).toMatchObject({ replyDueOn: '2026-12-24', missingCalendar: null })
    expect(clock(...early).consultations[0]).toMatchObject({ opinionDueOn: null, endedOn: '2026-12-18' })
  })
})

describe('an extension (Art. 33)', () => {
  const start = received('2024-11-01')

  it('adds its days at the end', () => {
    expect(clock(start, extended(15, '2024-11-28')).replyDueOn).toBe('2024-12-20')
    expect(clock(received('2024-09-29'), extended(20, '2024-10-31')).replyDueOn).toBe('2024-11-28')
  })

  it.each([
    [extended(15, '2024-11-29'), null],
    [extended(15, '2024-11-30'), 'extension-too-late'],
    [extended(20, '2024-11-29'), null],
    [extended(21, '2024-12-20'), 'extension-too-long'],
  ])('is judged by its length and its day: %o', (next, code) => {
    expect(refused(next, start)).toBe(code)
  })

  it('is given once, before any other fault', () => {
    expect(refused(extended(30, '2025-02-01'), start, extended(5, '2024-11-20'))).toBe('extension-twice')
  })

  it('is not carried over a restart, and stays spent', () => {
    const events = [start, asked('2024-11-05'), extended(10, '2024-11-06'), supplemented('2024-11-12')]
    expect(clock(...events).replyDueOn).toBe('2024-12-10')
    expect(refused(extended(5, '2024-11-20'), ...events)).toBe('extension-twice')
  })

  it('is never late while no reply day runs', () => {
    expect(refused(extended(5, '2025-03-03'), start, asked('2024-11-05'))).toBeNull()
  })

  it('is in time in a year without a notice up to the earliest day that the reply can be due', () => {
    const start = received('2026-12-04')
    expect(refused(extended(5, '2026-12-10'), start)).toBeNull()
    // Nineteen working days are over in 2026, and New Year's Day is off whatever the notice will say.
    expect(refused(extended(5, '2027-01-02'), start)).toBeNull()
    expect(() => refused(extended(5, '2027-01-03'), start)).toThrow(new MissingCalendar(2027))
  })
})

describe('a processing fee (Art. 42)', () => {
  const start = received('2025-02-20')
  const notice = [charged('2025-02-28'), noticeArrived('2025-03-03')]

  it('stops the clock and gives 20 working days to pay', () => {
    expect(clock(start, ...notice)).toMatchObject({
      waitingFor: 'payment',
      replyDueOn: null,
      paymentDueOn: '2025-03-31',
    })
  })

  it('restarts the 20 days when it is paid', () => {
    expect(clock(start, ...notice, paid('2025-03-31'))).toMatchObject({
      startedBy: 'fee-paid',
      replyDueOn: '2025-04-28',
      paymentDueOn: null,
    })
  })

  it('lets the days before each notice count where the office lets the period go on', () => {
    const first = [charged('2025-02-28', { afterPayment: 'resume' }), noticeArrived('2025-02-28'), paid('2025-03-05')]
    const second = [charged('2025-03-07', { afterPayment: 'resume' }), noticeArrived('2025-03-07'), paid('2025-03-11')]
    expect(clock(start, ...first).replyDueOn).toBe('2025-03-25')
    expect(clock(start, ...first, ...second).replyDueOn).toBe('2025-03-27')
  })

  it('is charged within the period', () => {
    expect(refused(charged('2025-03-20'), start)).toBeNull()
    expect(refused(charged('2025-03-21'), start)).toBe('fee-notice-too-late')
  })

  it('is named after the supplement where both are awaited', () => {
    const events = [start, asked('2025-02-25'), ...notice]
    expect(clock(...events).waitingFor).toBe('supplement')
    expect(clock(...events, supplemented('2025-03-04'))).toMatchObject({ waitingFor: 'payment', replyDueOn: null })
  })
})

describe('the day sheet', () => {
  it('says of each day what became of it', () => {
    const { days } = clock(received('2024-09-27'), sent('2024-10-08'), delivered('2024-10-08'), answered('2024-10-09'))
    expect(days[0]).toEqual({ day: '2024-09-28', kind: 'skipped', number: null, why: 'weekend' })
    expect(days[1]).toEqual({ day: '2024-09-29', kind: 'counted', number: 1, why: 'make-up' })
    expect(days[2]).toEqual({ day: '2024-09-30', kind: 'counted', number: 2, why: null })
    expect(days[3]).toEqual({ day: '2024-10-01', kind: 'skipped', number: null, why: 'holiday' })
    expect(days[11]).toEqual({ day: '2024-10-09', kind: 'paused', number: null, why: 'consultation' })
  })

  it('skips a day off of the district', () => {
    const local = makeCalendar(BUILT_IN_HOLIDAY_NOTICES, [{ day: '2025-03-04', kind: 'off', reason: '某节' }])
    const { days } = computeTimeline([received('2025-03-03')], local)
    expect(days[0]).toEqual({ day: '2025-03-04', kind: 'skipped', number: null, why: 'local-day-off' })
  })
})
