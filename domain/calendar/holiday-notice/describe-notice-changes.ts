import type { Day } from '../../day'
import type { HolidayNotice } from '../calendar'

/** What a notice changes of a year that was known, or brings of one that was not: '更改了2027年的放假安排：增加放假2027-01-04'. */
export function describeNoticeChanges(before: HolidayNotice | null, after: HolidayNotice): string {
  const { year, notice, off, work } = after
  if (!before) return `添加了${year}年的放假安排（${notice}）：放假${off.length}天，周末上班${work.length}天`
  const changes = [
    ...(before.notice === notice ? [] : [`依据由${before.notice}改为${notice}`]),
    ...describeNewDays('增加放假', off, before.off),
    ...describeNewDays('不再放假', before.off, off),
    ...describeNewDays('增加周末上班', work, before.work),
    ...describeNewDays('周末不再上班', before.work, work),
  ]
  return `更改了${year}年的放假安排：${changes.join('；') || '内容没有变化'}`
}

function describeNewDays(word: string, days: readonly Day[], others: readonly Day[]): string[] {
  const own = days.filter((day) => !others.includes(day))
  return own.length === 0 ? [] : [`${word}${own.join('、')}`]
}
