import type { CaseEvent } from '../application/events'
import { type Calendar, MissingCalendar } from '../calendar/calendar'
import { isSurelyNotPast } from '../calendar/terms'
import type { Day } from '../day'
import type { RefusalCode } from '../refusal'
import { type ClockFacts, foldClockFacts, foldInOrder } from './clock-facts'
import { listUntil } from './legal-order'
import { computeReplyPeriod, MAX_EXTENSION_DAYS } from './timeline'

export type ClockRefusal = Extract<
  RefusalCode,
  | 'supplement-twice'
  | 'extension-twice'
  | 'extension-too-long'
  | 'extension-too-late'
  | 'fee-notice-too-late'
  | 'postponed-too-late'
>

/**
 * What the clock forbids of `next` beside `events`; null when it may be. The one place of these rules. A day is judged by
 * the period as it stood on that day, whatever was entered since. Throws MissingCalendar where a year must be known to tell.
 */
export function refuseOnClock(events: readonly CaseEvent[], next: CaseEvent, calendar: Calendar): ClockRefusal | null {
  const facts = foldClockFacts(events)
  switch (next.type) {
    case 'supplement-requested':
      /** Art. 30: 一次性. */
      return facts.supplementRequested ? 'supplement-twice' : null
    case 'extended':
      /** Art. 33: one extension, of at most 20 working days, told before the period ends. */
      if (facts.extensionSpent) return 'extension-twice'
      if (next.days > MAX_EXTENSION_DAYS) return 'extension-too-long'
      return isPastReplyDay(events, next.notifiedOn, calendar) ? 'extension-too-late' : null
    case 'fee-charged':
      /** 国办函〔2020〕109号 Art. 6: within the period for the reply. */
      return isPastReplyDay(events, next.issuedOn, calendar) ? 'fee-notice-too-late' : null
    case 'reply-postponed':
      /** Art. 35: told before the period of Art. 33 ends, as an extension is. */
      return isPastReplyDay(events, next.on, calendar) ? 'postponed-too-late' : null
    default:
      return null
  }
}

function isPastReplyDay(events: readonly CaseEvent[], day: Day, calendar: Calendar): boolean {
  return isPastDueDay(foldInOrder(listUntil(events, day)), day, calendar)
}

/**
 * While a supplement, a payment or a delivery is awaited there is no reply day to be past. Where a year's notice is missing,
 * a day up to the earliest possible reply day is in time all the same. Throws MissingCalendar beyond it.
 */
export function isPastDueDay(facts: ClockFacts, day: Day, calendar: Calendar): boolean {
  const { replyDueOn, missingCalendar } = computeReplyPeriod(facts, calendar)
  if (missingCalendar === null) return replyDueOn !== null && day > replyDueOn
  if (isSurelyNotPast(day, (assumed) => computeReplyPeriod(facts, assumed).replyDueOn, calendar)) return false
  throw new MissingCalendar(missingCalendar)
}
