import type { CaseEvent } from '../../../domain/application/events'
import { type Calendar, MissingCalendar } from '../../../domain/calendar/calendar'
import { foldClockFacts } from '../../../domain/clock/clock-facts'
import { type ClockRefusal, computeTimeline, refuseOnClock, type SheetDay } from '../../../domain/clock/timeline'
import type { Day } from '../../../domain/day'
import { arrivalEvents, readTimeline, storedEvents, type TimelineEvent, UnusableLine } from './timeline-input'

/** A line of the `clock` command's output (design.md §5). */
export type ClockAnswer = {
  id: string
  receivedOn: Day | null
  supplementNoticeDueOn: Day | null
  replyDueOn: Day | null
  waitingFor: string | null
  missingCalendar: number | null
  refused: { index: number; code: ClockRefusal } | null
  days?: SheetDay[]
}

type Reading = { events: CaseEvent[]; refused: ClockAnswer['refused']; missing: number | null }

/** Throws UnusableLine. */
export function answer(text: string, { calendar, sheet }: { calendar: Calendar; sheet: boolean }): ClockAnswer {
  const input = readTimeline(text)
  const { events, refused, missing } = readUntilRefused(input.events, arrivalEvents(input), calendar)
  const clock = computeTimeline(events, calendar)
  const missingCalendar = missing ?? clock.missingCalendar
  const isMissing = missingCalendar !== null
  return {
    id: input.id,
    receivedOn: clock.receivedOn,
    supplementNoticeDueOn: clock.supplementNoticeDueOn,
    replyDueOn: isMissing ? null : clock.replyDueOn,
    waitingFor: isMissing ? null : clock.waitingFor,
    missingCalendar,
    refused,
    ...(sheet ? { days: clock.days } : {}),
  }
}

/** Reading stops at the first refused event; a refusal that a missing year keeps open is passed over and the year kept. */
function readUntilRefused(asked: readonly TimelineEvent[], arrival: CaseEvent[], calendar: Calendar): Reading {
  const reading: Reading = { events: arrival, refused: null, missing: null }
  for (const [index, event] of asked.entries()) {
    const stored = storedEvents(event, index)
    if (nothingAsked(event, reading.events)) throw new UnusableLine(`events[${index}].type：此前没有要求过。`)
    const verdict = judge(reading.events, stored[0], calendar)
    if (typeof verdict === 'string') return { ...reading, refused: { index, code: verdict } }
    reading.events = [...reading.events, ...stored]
    reading.missing ??= verdict ?? yearOfNotice(event, reading.events, calendar)
  }
  return reading
}

/** The refusal, the year without which it cannot be told, or null. */
function judge(events: readonly CaseEvent[], next: CaseEvent, calendar: Calendar): ClockRefusal | number | null {
  try {
    return refuseOnClock(events, next, calendar)
  } catch (error) {
    if (error instanceof MissingCalendar) return error.year
    throw error
  }
}

/** The year without which nobody can tell whether this notice to supplement is late; a restart does not tell either. */
function yearOfNotice({ type }: TimelineEvent, events: readonly CaseEvent[], calendar: Calendar): number | null {
  if (type !== 'supplement-requested') return null
  const { receivedOn, supplementNoticeDueOn, missingCalendar } = computeTimeline(events, calendar)
  return receivedOn && !supplementNoticeDueOn ? missingCalendar : null
}

function nothingAsked({ type }: TimelineEvent, events: readonly CaseEvent[]): boolean {
  const { supplement, payment } = foldClockFacts(events)
  return (type === 'supplemented' && !supplement) || (type === 'fee-paid' && !payment)
}
