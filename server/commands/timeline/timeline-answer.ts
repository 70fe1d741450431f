import type { CaseEvent } from '../../../domain/application/events'
import { type Calendar, MissingCalendar } from '../../../domain/calendar/calendar'
import { foldClockFacts } from '../../../domain/clock/clock-facts'
import { type ClockRefusal, refuseOnClock } from '../../../domain/clock/refuse-on-clock'
import { computeTimeline, type SheetDay } from '../../../domain/clock/timeline'
import type { Day } from '../../../domain/day'
import { listArrivalEvents, readTimeline, type TimelineEvent, toStoredEvents, UnusableLine } from './timeline-input'

/** A line of the `clock` command's output. */
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

type TimelineReading = { events: CaseEvent[]; refused: ClockAnswer['refused']; missing: number | null }

/** Throws UnusableLine. */
export function answerTimeline(text: string, { calendar, sheet }: { calendar: Calendar; sheet: boolean }): ClockAnswer {
  const input = readTimeline(text)
  const { events, refused, missing } = readUntilRefused(input.events, listArrivalEvents(input), calendar)
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

/** Reading stops at the first refused event; where a missing year leaves open whether an event is refused, reading goes on and the year is kept. */
function readUntilRefused(asked: readonly TimelineEvent[], arrival: CaseEvent[], calendar: Calendar): TimelineReading {
  const reading: TimelineReading = { events: arrival, refused: null, missing: null }
  for (const [index, event] of asked.entries()) {
    const stored = toStoredEvents(event, index)
    if (hasNothingAsked(event, reading.events)) throw new UnusableLine(`events[${index}].type：此前没有要求过。`)
    const verdict = judgeEvent(reading.events, stored[0], calendar)
    if (typeof verdict === 'string') return { ...reading, refused: { index, code: verdict } }
    reading.events = [...reading.events, ...stored]
    reading.missing ??= verdict ?? findUndecidedYear(event, reading.events, calendar)
  }
  return reading
}

/** The refusal, or the year whose notice is needed to decide it, or null. */
function judgeEvent(events: readonly CaseEvent[], next: CaseEvent, calendar: Calendar): ClockRefusal | number | null {
  try {
    const code = refuseOnClock(events, next, calendar)
    return code && !NEEDS_REPLY_DAY.includes(code) ? code : (findMissingYear(next, events, calendar) ?? code)
  } catch (error) {
    if (error instanceof MissingCalendar) return error.year
    throw error
  }
}

const NEEDS_REPLY_DAY: readonly ClockRefusal[] = ['extension-too-late', 'fee-notice-too-late']

/** This command tells of a missing year also where an event is in time whatever the year's notice will say. */
function findMissingYear({ type }: CaseEvent, events: readonly CaseEvent[], calendar: Calendar): number | null {
  if (type !== 'extended' && type !== 'fee-charged') return null
  return computeTimeline(events, calendar).missingCalendar
}

/** The year without which nobody can tell whether this notice to supplement is late; a restart does not tell either. */
function findUndecidedYear({ type }: TimelineEvent, events: readonly CaseEvent[], calendar: Calendar): number | null {
  if (type !== 'supplement-requested') return null
  const { receivedOn, supplementNoticeDueOn, missingCalendar } = computeTimeline(events, calendar)
  return receivedOn && !supplementNoticeDueOn ? missingCalendar : null
}

function hasNothingAsked({ type }: TimelineEvent, events: readonly CaseEvent[]): boolean {
  const { supplement, payment } = foldClockFacts(events)
  return (type === 'supplemented' && !supplement) || (type === 'fee-paid' && !payment)
}
