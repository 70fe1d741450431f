import { addDays, type Day, formatDay } from '../day'

/** A last day as seen from today. `workingDays`: from today to the last day on which it can be done, negative once over. */
export type LastDay = {
  on: Day
  today: Day
  workingDays: number | null
  /** The working day before, where the last day itself is off. */
  doneBy: Day | null
}

/** '剩 3 个工作日', '今天到期', '已逾期 2 个工作日': 今天 is said of no other day than today. */
export function describeDaysLeft({ on, today, workingDays, doneBy }: LastDay): string {
  if (workingDays === null) return ''
  if (on < today) return workingDays < 0 ? `已逾期 ${-workingDays} 个工作日` : '已逾期'
  if (on === today) return '今天到期'
  if (doneBy === today) return '今天就要办完'
  if (workingDays > 0) return `剩 ${workingDays} 个工作日`
  return on === addDays(today, 1) ? '明天到期' : '到期以前没有工作日'
}

/**
 * 民事诉讼法 Art. 85(3) moves terms of others; a last day of the office is what the law or a decision says, so one that is
 * off has to be met on the working day before. '' where the last day is worked, or over.
 */
export function describeDayOff({ on, today, doneBy }: LastDay): string {
  if (!doneBy || on < today) return ''
  const off = `${formatDay(on)}不是工作日`
  return doneBy < today
    ? `${off}，前一个工作日（${formatDay(doneBy)}）已经过了，请马上办`
    : `${off}，实际应在${formatDay(doneBy)}（前一个工作日）前办完`
}
