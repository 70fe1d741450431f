import fc from 'fast-check'
import type { CaseEvent } from '../../../domain/application/events'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { listBreaches } from '../../../domain/clock/breaches'
import { computeTimeline } from '../../../domain/clock/timeline'
import { addDays } from '../../../domain/day'
import { arbHistory, play } from '../application/histories'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const TODAY = '2025-12-31'
const breaches = (...events: CaseEvent[]) => listBreaches(events, calendar, TODAY)

/** Due on 1 December. */
const received: CaseEvent = { type: 'received', receivedOn: '2025-11-03' }
const served = (servedOn: string): CaseEvent => ({ type: 'letter-served', servedOn, means: 'posted' })
const asked = (on: string): CaseEvent => ({
  type: 'supplement-requested',
  on,
  dueOn: '2025-12-30',
  items: '',
  late: false,
})
const extended: CaseEvent = { type: 'extended', days: 20, notifiedOn: '2025-11-10', reason: '', approvedBy: '' }
const charged: CaseEvent = { type: 'fee-charged', issuedOn: '2025-11-10', yuan: 10, basis: 'pages', quantity: 31 }
const setAside = (on: string, redoDueOn?: string): CaseEvent => ({
  type: 'reply-set-aside',
  proceedingId: 'p',
  on,
  ...(redoDueOn && { redoDueOn }),
})

describe('a breach of the reply day', () => {
  it('is none where the reply is served in time', () => expect(breaches(received, served('2025-12-01'))).toEqual([]))

  it('lasts until the reply is served', () => {
    const late = { kind: 'reply-late', dueOn: '2025-12-01', until: '2025-12-03' }
    expect(breaches(received, served('2025-12-03'))).toEqual([late])
  })

  it('is open while no reply is served', () => {
    expect(breaches(received)).toEqual([{ kind: 'reply-late', dueOn: '2025-12-01', until: null }])
    expect(listBreaches([received], calendar, '2025-12-01')).toEqual([])
  })

  it('stays on record after a restart that gives a new day', () => {
    const events = [received, asked('2025-11-20'), { type: 'supplemented', on: '2025-12-05' } as const]
    expect(computeTimeline(events, calendar).replyDueOn).toBe('2026-01-05')
    expect(breaches(...events)).toEqual([
      { kind: 'supplement-notice-late', dueOn: '2025-11-12', until: '2025-11-20' },
      { kind: 'reply-late', dueOn: '2025-12-01', until: '2025-12-05' },
    ])
  })

  it('is no breach where an extension was told in time, though it was entered after the day', () => {
    expect(breaches(received, served('2025-12-10'), extended)).toEqual([])
    expect(breaches(received, served('2025-12-10'))).toHaveLength(1)
  })

  it('comes to light where a fee notice is cancelled after the day that then was due', () => {
    const cancelled: CaseEvent = { type: 'fee-cancelled', on: '2025-12-10', reason: '' }
    expect(breaches(received, charged)).toEqual([])
    expect(breaches(received, charged, cancelled, served('2025-12-11'))).toEqual([
      { kind: 'reply-late', dueOn: '2025-12-01', until: '2025-12-11' },
    ])
  })

  it('is over once the application is withdrawn', () => {
    expect(breaches(received, { type: 'withdrawn', on: '2025-12-04' })).toEqual([
      { kind: 'reply-late', dueOn: '2025-12-01', until: '2025-12-04' },
    ])
  })

  it('of a reply that is made again is one of its own, by the day of the decision or the usual one', () => {
    const first = [received, served('2025-11-10')]
    expect(breaches(...first, setAside('2025-11-28', '2025-12-05'))).toEqual([
      { kind: 'redo-late', dueOn: '2025-12-05', until: null },
    ])
    expect(breaches(...first, setAside('2025-11-28'), served('2025-12-30'))).toEqual([
      { kind: 'redo-late', dueOn: '2025-12-26', until: '2025-12-30' },
    ])
  })

  it('is taken away by nothing that happens later', () => {
    fc.assert(
      fc.property(arbHistory, fc.nat(60), (history, wait) => {
        const { events } = play(history)
        const dayOf = (count: number) => addDays('2026-06-30', count)
        const before = listBreaches(events, calendar, dayOf(0))
        const after = listBreaches([...events, served(dayOf(wait))], calendar, dayOf(wait))
        const kept = after.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
        for (const { kind, dueOn } of before) expect(kept).toContain(`${kind} ${dueOn}`)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a breach on the way', () => {
  it('is a notice to supplement after the seventh working day', () => {
    expect(listBreaches([received, asked('2025-11-12')], calendar, '2025-11-20')).toEqual([])
    expect(listBreaches([received, asked('2025-11-13')], calendar, '2025-11-20')).toEqual([
      { kind: 'supplement-notice-late', dueOn: '2025-11-12', until: '2025-11-13' },
    ])
  })

  it.each([
    ['ordinary-post', [{ kind: 'confirmation-late', dueOn: '2025-11-01', until: '2025-11-03' }]],
    ['online', []],
  ] as const)('is the confirmation of %s that is not made on the day it came: %j', (channel, found) => {
    const submitted: CaseEvent = {
      type: 'submitted',
      submittedOn: '2025-11-01',
      channel,
      applicantKind: 'person',
      contentHash: '',
    }
    expect(listBreaches([submitted, received], calendar, '2025-11-20')).toEqual(found)
  })

  it('is none where the applicant was tried on that day and not reached', () => {
    const submitted: CaseEvent = {
      type: 'submitted',
      submittedOn: '2025-11-01',
      channel: 'ordinary-post',
      applicantKind: 'person',
      contentHash: '',
    }
    const tried: CaseEvent = { type: 'contact-recorded', on: '2025-11-01', how: '电话', reached: false, text: '' }
    expect(listBreaches([submitted, tried, received], calendar, '2025-11-20')).toEqual([])
    expect(listBreaches([submitted], calendar, '2025-11-20')).toEqual([
      { kind: 'confirmation-late', dueOn: '2025-11-01', until: null },
    ])
  })
})
