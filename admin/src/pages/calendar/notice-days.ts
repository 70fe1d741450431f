import { addDays, type Day, isDay, weekdayOf, yearOf } from '../../../../domain/day'

/** A year as it will be added: `off` are the days off of the notice, `work` its make-up working days. */
export type NoticeDays = { year: number; notice: string; off: Day[]; work: Day[] }
export type DayMark = 'off' | 'work' | null
export type MonthDay = { day: Day; date: number; weekday: number; mark: DayMark; weekend: boolean }

export function markOf({ off, work }: NoticeDays, day: Day): DayMark {
  if (off.includes(day)) return 'off'
  return work.includes(day) ? 'work' : null
}

/** Each press goes on: ordinary, day off, make-up working day (only where a weekend is worked), ordinary. */
export function toggleDay(days: NoticeDays, day: Day): NoticeDays {
  const mark = markOf(days, day)
  const off = days.off.filter((one) => one !== day)
  const work = days.work.filter((one) => one !== day)
  if (mark === null) return { ...days, work, off: sortDays([...off, day]) }
  if (mark === 'off' && isWeekend(day)) return { ...days, off, work: sortDays([...work, day]) }
  return { ...days, off, work }
}

/** The twelve months with every day of the year. */
export function listMonths(days: NoticeDays): { month: number; days: MonthDay[] }[] {
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, days: [] as MonthDay[] }))
  const start = `${String(days.year).padStart(4, '0')}-01-01`
  for (let day = start; isDay(day) && yearOf(day) === days.year; day = addDays(day, 1)) {
    months[Number(day.slice(5, 7)) - 1]?.days.push({
      day,
      date: Number(day.slice(8)),
      weekday: weekdayOf(day),
      mark: markOf(days, day),
      weekend: isWeekend(day),
    })
  }
  return months
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(weekdayOf(day))
}

function sortDays(days: Day[]): Day[] {
  return [...days].sort()
}
