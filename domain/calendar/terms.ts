import { addDays, type Day, nextDay, weekdayOf, yearOf } from '../day'
import { addWorkingDays, type Calendar, type DayKind, MissingCalendar } from './calendar'

/** A day, or the year without whose notice nobody can tell it. */
export type DayOrMissingYear = { day: Day } | { missingYear: number }

/** 民事诉讼法 Art. 85(3): a term whose last day is a day off ends on the first working day after it. */
export function moveToWorkingDay(day: Day, calendar: Calendar): DayOrMissingYear {
  return findDay(() => {
    let moved = day
    while (!calendar.isWorkingDay(moved)) moved = nextDay(moved)
    return moved
  })
}

/** A term of so many calendar days, or so many working days; the day `from` which it runs is not counted. */
export type Term = { from: Day } & ({ days: number } | { workingDays: number })

/** The last day of a term. 民事诉讼法 Art. 85: calendar days that end on a day off go on to the next working day. */
export function endOfTerm(term: Term, calendar: Calendar): DayOrMissingYear {
  if ('days' in term) return moveToWorkingDay(addDays(term.from, term.days), calendar)
  return findDay(() => addWorkingDays(term.from, term.workingDays, calendar))
}

/**
 * 民事诉讼法 Art. 85(4): what was posted in time is in time, so a term is taken for over only after the post has had these
 * working days.
 */
export function graceEndsOn(dueOn: Day, workingDays: number, calendar: Calendar): DayOrMissingYear {
  return findDay(() => addWorkingDays(dueOn, workingDays, calendar))
}

/** The last working day before this day. */
export function previousWorkingDay(day: Day, calendar: Calendar): DayOrMissingYear {
  return findDay(() => {
    let before = addDays(day, -1)
    while (!calendar.isWorkingDay(before)) before = addDays(before, -1)
    return before
  })
}

/**
 * The earliest day on which so many working days can be over, told where a notice is missing: a year without one is taken
 * for Monday to Friday without New Year's Day, which is off by law. It is no legal day.
 */
export function earliestPossibleDay(from: Day, count: number, calendar: Calendar): Day {
  return addWorkingDays(from, count, assumeMissingYears(calendar, isOrdinaryWeekday))
}

/**
 * The day lies surely not after the due day that is computed, whatever the missing notices will say: they cannot make more
 * days worked than every day but New Year's Day. Weekdays alone are no such bound, as weekends are worked before holidays.
 */
export function isSurelyNotPast(
  day: Day,
  computeDueOn: (calendar: Calendar) => Day | null,
  calendar: Calendar,
): boolean {
  const earliest = computeDueOn(assumeMissingYears(calendar, isNotNewYear))
  return earliest === null || day <= earliest
}

/** The calendar with days of years without a notice worked as it is assumed. */
function assumeMissingYears(calendar: Calendar, isWorked: (day: Day) => boolean): Calendar {
  const kindOf = (day: Day): DayKind => {
    if (calendar.covers(yearOf(day))) return calendar.kindOf(day)
    return isWorked(day) ? 'working' : 'holiday'
  }
  const isWorkingDay = (day: Day) => (calendar.covers(yearOf(day)) ? calendar.isWorkingDay(day) : isWorked(day))
  return { ...calendar, kindOf, isWorkingDay, covers: () => true }
}

function isNotNewYear(day: Day): boolean {
  return !day.endsWith('-01-01')
}

function isOrdinaryWeekday(day: Day): boolean {
  const weekday = weekdayOf(day)
  return isNotNewYear(day) && weekday !== 0 && weekday !== 6
}

function findDay(compute: () => Day): DayOrMissingYear {
  try {
    return { day: compute() }
  } catch (error) {
    if (error instanceof MissingCalendar) return { missingYear: error.year }
    throw error
  }
}
