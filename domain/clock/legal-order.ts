import type { CaseEvent, EventType } from '../application/events'
import type { Day } from '../day'

type DayFieldOf<T extends EventType> = Extract<keyof Extract<CaseEvent, { type: T }>, string>

/** The events that the clock reads, each with the field that holds its legal day. */
export const CLOCK_DAYS = {
  received: 'receivedOn',
  'supplement-requested': 'on',
  'supplement-excused': 'on',
  supplemented: 'on',
  extended: 'notifiedOn',
  'reply-postponed': 'on',
  'fee-charged': 'issuedOn',
  'fee-notice-delivered': 'deliveredOn',
  'fee-cancelled': 'on',
  'fee-paid': 'on',
  'consultation-sent': 'sentOn',
  'consultation-delivered': 'deliveredOn',
  'opinion-received': 'answeredOn',
  'letter-served': 'servedOn',
  withdrawn: 'on',
  'reply-set-aside': 'on',
} as const satisfies { [T in EventType]?: DayFieldOf<T> }

export type ClockEventType = keyof typeof CLOCK_DAYS
export type ClockEvent = Extract<CaseEvent, { type: ClockEventType }>

export function isClockEvent(event: CaseEvent): event is ClockEvent {
  return Object.hasOwn(CLOCK_DAYS, event.type)
}

export function clockDayOf(event: ClockEvent): Day {
  return String(Reflect.get(event, CLOCK_DAYS[event.type]))
}

/**
 * What the clock reads, by the day of the fact and not by the day of its entry: an opinion of the 20th may be entered after
 * an extension of the 22nd. What happened on one day keeps the order of its entry.
 */
export function listInLegalOrder(events: readonly CaseEvent[]): ClockEvent[] {
  return events.filter(isClockEvent).sort((a, b) => compareDays(clockDayOf(a), clockDayOf(b)))
}

/** What had happened by the end of this day, whenever it was entered. */
export function listUntil(events: readonly CaseEvent[], day: Day): ClockEvent[] {
  return listInLegalOrder(events).filter((event) => clockDayOf(event) <= day)
}

function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b)
}
