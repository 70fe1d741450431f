/** A day of the Chinese calendar day (Asia/Shanghai) as 'YYYY-MM-DD'. Comparing two of them as strings compares the days. */
export type Day = string

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** True for a day that exists: '2024-02-29' yes, '2025-02-29' and '2024-2-9' no. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY_PATTERN.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The clock walks day by day, so within a month no date is worked out. */
export function nextDay(day: Day): Day {
  const date = Number(day.slice(8))
  return date < 28 ? `${day.slice(0, 8)}${String(date + 1).padStart(2, '0')}` : addDays(day, 1)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** '2024年9月29日', the form used in letters and on screens. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The day with the same number so many months on, or the last day of that month when it has none. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  const same = `${first}-${String(date).padStart(2, '0')}`
  return isDay(same) ? same : findLastDayOfMonth(first)
}

function findLastDayOfMonth(month: string): Day {
  const found = [30, 29].map((date) => `${month}-${date}`).find(isDay)
  return found ?? `${month}-28`
}
