import * as fc from 'fast-check'
import type { CaseEvent } from '../../../domain/application/events'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../../domain/calendar/calendar'
import { computeTimeline } from '../../../domain/clock/timeline'
import { addDays, yearOf } from '../../../domain/day'

const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
const OFF = new Set(BUILT_IN_HOLIDAY_NOTICES.flatMap((notice) => notice.off))
const WORK = new Set(BUILT_IN_HOLIDAY_NOTICES.flatMap((notice) => notice.work))

type Consulted = { sent: number; way: number; answer: number | null }
type History = { start: number; consultations: Consulted[]; extension: number }

const histories: fc.Arbitrary<History> = fc.record({
  start: fc.integer({ min: 0, max: 2556 }),
  consultations: fc.array(
    fc.record({
      sent: fc.integer({ min: 0, max: 40 }),
      way: fc.integer({ min: 0, max: 10 }),
      answer: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { maxLength: 3 },
  ),
  extension: fc.integer({ min: 0, max: 20 }),
})

const dayAt = (count: number) => addDays('2020-01-01', count)

function eventsOf({ start, consultations, extension }: History): CaseEvent[] {
  const letters = consultations.flatMap(({ sent, way, answer }, i): CaseEvent[] => {
    const id = { consultationId: String(i) }
    const deliveredOn = dayAt(start + sent + way)
    const letter: CaseEvent[] = [
      { type: 'consultation-sent', ...id, party: 'agency', sentOn: dayAt(start + sent), about: '' },
      { type: 'consultation-delivered', ...id, deliveredOn },
    ]
    if (answer === null) return letter
    return [...letter, { type: 'opinion-received', ...id, answeredOn: addDays(deliveredOn, answer), opinion: 'agrees' }]
  })
  const extended: CaseEvent = {
    type: 'extended',
    days: extension,
    notifiedOn: dayAt(start),
    reason: '',
    approvedBy: '',
  }
  return [{ type: 'received', receivedOn: dayAt(start) }, ...(extension > 0 ? [extended] : []), ...letters]
}

/** The same law written the slow way: a set of paused days first, then a count through the plain lists of the notices. */
function works(day: string): boolean {
  if (day > '2026-12-31') throw new RangeError(day)
  const weekday = new Date(day).getUTCDay()
  return WORK.has(day) || (weekday !== 0 && weekday !== 6 && !OFF.has(day))
}

function pausedBy({ sent, way, answer }: Consulted, start: number): Set<string> {
  const paused = new Set<string>()
  const arrival = sent + way
  for (let at = sent + 1, waited = 0; at <= arrival + (answer ?? Infinity) && waited < 15; at += 1) {
    const day = dayAt(start + at)
    if (day > '2026-12-31') break
    paused.add(day)
    if (at > arrival && works(day)) waited += 1
  }
  return paused
}

function slowly({ start, consultations, extension }: History): string | null {
  const paused = consultations.map((one) => pausedBy(one, start))
  let left = 20 + extension
  for (let at = start + 1; at <= 2556; at += 1) {
    const day = dayAt(at)
    if (works(day) && !paused.some((days) => days.has(day))) left -= 1
    if (left === 0) return day
  }
  return null
}

describe('over random histories the clock', () => {
  it('agrees with a slow count, and names 2027 where that finds no day', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { replyDueOn, missingCalendar } = computeTimeline(eventsOf(history), calendar)
        expect(replyDueOn).toBe(slowly(history))
        expect(missingCalendar).toBe(replyDueOn === null ? 2027 : null)
      }),
      { numRuns: 500 },
    )
  })

  it('counts exactly the period, ends on a working day and never leaves the covered years', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { replyDueOn, days } = computeTimeline(eventsOf(history), calendar)
        expect(days.every((one) => yearOf(one.day) <= 2026)).toBe(true)
        if (replyDueOn === null) return
        expect(days.filter((one) => one.kind === 'counted')).toHaveLength(20 + history.extension)
        expect(days.at(-1)).toMatchObject({ day: replyDueOn, number: 20 + history.extension })
        expect(calendar.isWorkingDay(replyDueOn)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('pauses only on working days and leaves out no day', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { days } = computeTimeline(eventsOf(history), calendar)
        expect(days.map((one) => one.day)).toEqual(days.map((_, i) => dayAt(history.start + 1 + i)))
        expect(days.every((one) => (one.kind === 'skipped') === !calendar.isWorkingDay(one.day))).toBe(true)
      }),
    )
  })
})
