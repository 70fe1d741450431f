import type { Calendar } from '../../calendar/calendar'
import { findContradicted } from '../../clock/contradictions'
import { CLOCK_DAYS, type ClockEvent, clockDayOf } from '../../clock/legal-order'
import { refuseOnClock as codeOnClock } from '../../clock/refuse-on-clock'
import { formatDay } from '../../day'
import { type Refusal, refuse } from '../../refusal'
import { CLOCK_ENTRY_WORDS } from '../../words/clock'
import type { CaseState } from '../state'

type Judged = { calendar: Calendar; article: string }

/**
 * What the clock forbids of the next entry on its legal day, and what stands on record that cannot be true together with
 * it. Throws MissingCalendar where a year must be known to tell.
 */
export function refuseOnClock(state: CaseState, next: ClockEvent, { calendar, article }: Judged): Refusal | null {
  const code = codeOnClock(state.events, next, calendar)
  return code ? refuse(code, article) : refuseContradicted(state, next, { calendar, article })
}

/** A fact may be entered late, but not where what was entered before says that it cannot have been so. */
export function refuseContradicted(
  { events }: CaseState,
  next: ClockEvent,
  { calendar, article }: Judged,
): Refusal | null {
  const found = findContradicted(events, next, calendar)
  if (!found) return null
  const entry = `${formatDay(clockDayOf(found))}的“${CLOCK_ENTRY_WORDS[found.type]}”`
  const sentence = `已经登记了${entry}，两件事不能同时成立，请核对日期。`
  return refuse('contradicts-later-entry', article, { fields: { [CLOCK_DAYS[next.type]]: sentence }, detail: sentence })
}
