import { type Day, weekdayOf } from '../../../domain/day'
import type { DayRow } from '../../../typings/api'

/** '2026-12-08（周二）': whoever has to act by a day asks which day of the week it is. */
export function describeDay(day: Day): string {
  return `${day}（周${'日一二三四五六'[weekdayOf(day)]}）`
}

export type Urgency = 'overdue' | 'soon' | 'calm'

/** Three working days are what a review and a signature take; from there on the day is shown in amber. */
const SOON_DAYS = 3

export function judgeUrgency(daysLeft: number | null, overdue = false): Urgency {
  if (overdue || (daysLeft !== null && daysLeft < 0)) return 'overdue'
  return daysLeft !== null && daysLeft <= SOON_DAYS ? 'soon' : 'calm'
}

/** What stands in the margin of one day of the sheet. */
export function describeDayRow(row: DayRow): string {
  if (row.kind === 'counted') return `第 ${row.number} 天`
  return NOT_COUNTED[row.kind]
}

const NOT_COUNTED = { paused: '暂停', skipped: '不计', postponed: '延迟' } as const
