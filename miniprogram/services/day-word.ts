import { type Day, weekdayOf } from '../../domain/day'

/** '2027-01-09（周六）'. The weekday helps whoever has to act by that day. */
export function formatDayWithWeekday(day: Day): string {
  return `${day}（周${'日一二三四五六'[weekdayOf(day)]}）`
}
