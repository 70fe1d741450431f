import fc from 'fast-check'
import { declarationOf } from '../../../domain/application/event-list'
import type { CaseEvent } from '../../../domain/application/events'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { CLOCK_DAYS, type ClockEventType, clockDayOf, listInLegalOrder } from '../../../domain/clock/legal-order'
import { refuseOnClock } from '../../../domain/clock/refuse-on-clock'
import { computeTimeline } from '../../../domain/clock/timeline'
import { CLOCK_ENTRY_WORDS } from '../../../domain/words/clock'
import { arbHistory, play } from '../application/histories'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const received: CaseEvent = { type: 'received', receivedOn: '2025-11-03' }
const extended = (notifiedOn: string): CaseEvent => ({
  type: 'extended',
  days: 5,
  notifiedOn,
  reason: '',
  approvedBy: '',
})
const sent: CaseEvent = {
  type: 'consultation-sent',
  consultationId: 'c',
  party: 'third',
  sentOn: '2025-11-10',
  about: '',
}
const delivered: CaseEvent = { type: 'consultation-delivered', consultationId: 'c', deliveredOn: '2025-11-11' }
const answered = (answeredOn: string): CaseEvent => ({
  type: 'opinion-received',
  consultationId: 'c',
  answeredOn,
  opinion: 'agrees',
})

describe('the clock', () => {
  it.each(Object.entries(CLOCK_DAYS) as [ClockEventType, string][])(
    'reads of every “%s” the day that its declaration names, under the title of the history',
    (type, field) => {
      expect(declarationOf(type).legalDay).toBe(field)
      expect(CLOCK_ENTRY_WORDS[type]).toBe(declarationOf(type).title)
    },
  )

  it('counts the same days in whatever order they were entered', () => {
    fc.assert(
      fc.property(arbHistory, fc.infiniteStream(fc.nat()), (history, places) => {
        const { events } = play(history)
        const keyed = listInLegalOrder(events).map((event) => ({ event, day: clockDayOf(event) }))
        // What happened on one day keeps its order; the days may come in any.
        const days = [...new Set(keyed.map(({ day }) => day))]
        const order = new Map(days.map((day) => [day, places.next().value]))
        const shuffled = keyed.toSorted((a, b) => Number(order.get(a.day)) - Number(order.get(b.day)))
        expect(
          computeTimeline(
            shuffled.map(({ event }) => event),
            calendar,
          ),
        ).toEqual(computeTimeline(events, calendar))
      }),
      { numRuns: 200 },
    )
  })

  it('takes an opinion of the 20th that is entered after an extension of the 22nd', () => {
    const late = [received, sent, delivered, extended('2025-11-22'), answered('2025-11-20')]
    const early = [received, sent, delivered, answered('2025-11-20'), extended('2025-11-22')]
    expect(computeTimeline(late, calendar)).toEqual(computeTimeline(early, calendar))
    expect(computeTimeline(late, calendar).replyDueOn).toBe('2025-12-18')
  })

  it('keeps two acts of one day in the order of their entry', () => {
    const asked: CaseEvent = {
      type: 'supplement-requested',
      on: '2025-11-05',
      dueOn: '2025-11-20',
      items: '',
      late: false,
    }
    const supplemented: CaseEvent = { type: 'supplemented', on: '2025-11-05' }
    expect(computeTimeline([received, asked, supplemented], calendar).startedBy).toBe('supplemented')
  })

  it('judges an extension that is entered late by the period as it stood on its own day', () => {
    // The period ended on 1 December; a payment that came after it began another.
    const charged: CaseEvent = { type: 'fee-charged', issuedOn: '2025-11-28', yuan: 10, basis: 'pages', quantity: 31 }
    const paid: CaseEvent = { type: 'fee-paid', on: '2025-12-05' }
    expect(computeTimeline([received], calendar).replyDueOn).toBe('2025-12-01')
    expect(refuseOnClock([received, charged, paid], extended('2025-11-25'), calendar)).toBeNull()
    const noticeAfter: CaseEvent = { ...charged, issuedOn: '2025-12-10' }
    expect(refuseOnClock([received, noticeAfter], extended('2025-12-02'), calendar)).toBe('extension-too-late')
  })
})
