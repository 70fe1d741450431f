import { type Day, weekdayOf } from '../../domain/day'

/** '2027-01-09（周六）': whoever has to act by a day asks which day of the week it is. */
export function dayWord(day: Day): string {
  return `${day}（周${'日一二三四五六'[weekdayOf(day)]}）`
}
