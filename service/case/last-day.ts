import type { Calendar } from '../../domain/calendar/calendar'
import { moveToWorkingDay, previousWorkingDay } from '../../domain/calendar/terms'
import type { Day } from '../../domain/day'
import { describeDayOff, describeDaysLeft } from '../../domain/words'
import { type CalendarToday, daysUntil } from './listed-case'

/** A last day as it is told: how long is left, and by when it has to be done where that day itself is off. */
export type LastDayView = { daysLeft: number | null; leftWord: string; dayOffNote: string }

export function describeLastDay(on: Day | null, { today, calendar }: CalendarToday): LastDayView {
  if (!on) return { daysLeft: null, leftWord: '', dayOffNote: '' }
  const doneBy = findDoneBy(on, calendar)
  const until = doneBy && on >= today ? doneBy : on
  // Between the working day before and a last day that is off nothing can be done any more, and nothing is overdue.
  const isBetween = until < today && on >= today
  const daysLeft = isBetween ? 0 : daysUntil(until, { today, calendar })
  const last = { on, today, workingDays: daysLeft, doneBy }
  return { daysLeft, leftWord: describeDaysLeft(last), dayOffNote: describeDayOff(last) }
}

/** The working day before a day off; null where the day is worked, or its year has no notice. */
function findDoneBy(on: Day, calendar: Calendar): Day | null {
  const moved = moveToWorkingDay(on, calendar)
  if ('missingYear' in moved || moved.day === on) return null
  const before = previousWorkingDay(on, calendar)
  return 'day' in before ? before.day : null
}
