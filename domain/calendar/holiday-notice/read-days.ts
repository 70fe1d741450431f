import { addDays, type Day, formatDay, isDay, weekdayOf, yearOf } from '../../day'

/** Days named in a piece of a sentence, and sentences about what is wrong with them. */
export type DaysReading = { days: Day[]; problems: string[] }

const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?`
const SPAN = new RegExp(`${DATE}(?:[至到~—-]+${DATE})?`, 'g')
const WEEKDAYS = '日一二三四五六'
/** No arrangement is longer; a longer span is a misprint. */
const LONGEST_SPAN = 15

type WrittenDate = { year?: number; month?: number; date: number; note: string }

/** Where a date leaves out its year or month, that of the date before it in the sentence holds. */
export type DateContext = { year: number; newYear: boolean }

/** '1月26日(周日)、2月8日(周六)', '2022年12月31日至2023年1月2日', '28日至2月4日'. */
export function readDays(text: string, setting: DateContext): DaysReading {
  const found: DaysReading = { days: [], problems: [] }
  let before: Day | null = null
  for (const match of text.matchAll(SPAN)) {
    const first = resolveDate(readWrittenDate(match, 1), before, setting)
    const last: Day = match[7] ? resolveDate(readWrittenDate(match, 5), first, setting) : first
    found.problems.push(
      ...checkWrittenDate(first, readWrittenDate(match, 1)),
      ...(match[7] ? checkWrittenDate(last, readWrittenDate(match, 5)) : []),
    )
    const days = listDaysBetween(first, last)
    if (days.length === 0) found.problems.push(`“${match[0]}”的起止日期不合理。`)
    found.days.push(...days)
    before = last
  }
  return found
}

function readWrittenDate(match: RegExpMatchArray, at: number): WrittenDate {
  const [year, month, date, note] = match.slice(at, at + 4)
  return {
    ...(year ? { year: Number(year) } : {}),
    ...(month ? { month: Number(month) } : {}),
    date: Number(date),
    note: note ?? '',
  }
}

function resolveDate({ year, month, date }: WrittenDate, before: Day | null, setting: DateContext): Day {
  const inMonth = month ?? Number(before?.slice(5, 7) ?? 0)
  const day = `${String(inMonth).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (year) return `${year}-${day}`
  if (before) return `${yearOf(before) + (inMonth === 1 && before.slice(5, 7) === '12' ? 1 : 0)}-${day}`
  return `${setting.year - (setting.newYear && inMonth === 12 ? 1 : 0)}-${day}`
}

function checkWrittenDate(day: Day, { note }: WrittenDate): string[] {
  if (!isDay(day)) return [`${day}不是一个存在的日期。`]
  const said = /(?:周|星期)([日天一二三四五六])/.exec(note)?.[1]?.replace('天', '日')
  const really = WEEKDAYS[weekdayOf(day)]
  return said && said !== really ? [`通知写${formatDay(day)}是周${said}，实际是周${really}。`] : []
}

function listDaysBetween(first: Day, last: Day): Day[] {
  if (!isDay(first) || !isDay(last)) return []
  const days = Array.from({ length: LONGEST_SPAN }, (_, i) => addDays(first, i))
  const end = days.indexOf(last)
  return end < 0 ? [] : days.slice(0, end + 1)
}
