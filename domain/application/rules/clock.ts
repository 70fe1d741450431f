import type { Calendar } from '../../calendar/calendar'
import { refuseOnClock as codeOnClock } from '../../clock/timeline'
import { type Refusal, refuse } from '../../refusal'
import type { CaseEvent } from '../events'
import type { CaseState } from '../state'

/** What the clock forbids of the next event. Throws MissingCalendar where the reply day is needed and not known. */
export function refuseOnClock(
  { events }: CaseState,
  next: CaseEvent,
  { calendar, article }: { calendar: Calendar; article: string },
): Refusal | null {
  const code = codeOnClock(events, next, calendar)
  return code ? refuse(code, article) : null
}
