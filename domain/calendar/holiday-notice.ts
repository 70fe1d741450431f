import { type Day, formatDay, isDay, yearOf } from '../day'
import { type HolidayNotice, isWeekend } from './calendar'
import { type FestivalClause, readClauses } from './holiday-notice/read-clauses'

/** A notice fit to be loaded, or what is wrong by field: text, year, notice, off, work. */
export type HolidayNoticeReading = { ok: true; notice: HolidayNotice } | { ok: false; fields: Record<string, string> }

/** Ten times the length of a real notice with its letterhead; longer texts are refused. */
const MAX_NOTICE_LENGTH = 20_000
const REQUIRED_FESTIVALS = ['元旦', '春节', '国庆']
const NOTICE_NUMBER = /国办发(?:明电)?[〔[(【](\d{4})[〕\])】]第?(\d+)号/
const NOTICE_YEAR = /(?:关于|现将)(\d{4})年(?:部分节假日|元旦)/

/** Reads the pasted text of a yearly 国务院办公厅 notice. Whatever is not understood is reported and never guessed. */
export function readHolidayNotice(text: string): HolidayNoticeReading {
  const written = text.replace(/\s/g, '')
  // The length is checked before and after normalising, because the normal form may be many times as long and slow to make.
  const line = written.length > MAX_NOTICE_LENGTH ? written : written.normalize('NFKC')
  if (line.length > MAX_NOTICE_LENGTH) return refuseNotice({ text: '文字太长，不像一份放假通知，请只粘贴通知全文。' })
  const year = Number(NOTICE_YEAR.exec(line)?.[1] ?? Number.NaN)
  if (Number.isNaN(year)) return refuseNotice({ text: '没有找到是哪一年的节假日安排，请连同标题一起粘贴。' })
  const clauses = readClauses(line, year)
  const problems = [...clauses.flatMap((clause) => clause.problems), ...findMissingFestivals(clauses)]
  const number = NOTICE_NUMBER.exec(line)
  const fields = {
    ...(problems.length > 0 ? { text: problems.join('') } : {}),
    ...(number ? {} : { notice: '没有找到文号（如“国办发明电〔2025〕7号”），请连同文号一起粘贴。' }),
  }
  if (!number || problems.length > 0) return refuseNotice(fields)
  const series = number[0].includes('明电') ? '国办发明电' : '国办发'
  return checkHolidayNotice({
    year,
    notice: `${series}〔${number[1]}〕${number[2]}号`,
    off: clauses.flatMap((clause) => clause.off),
    work: clauses.flatMap((clause) => clause.work),
  })
}

function findMissingFestivals(clauses: FestivalClause[]): string[] {
  const read = clauses.map((clause) => clause.festival).join()
  const missing = REQUIRED_FESTIVALS.filter((festival) => !read.includes(festival))
  return missing.length > 0 ? [`没有读出${missing.map((one) => `“${one}”`).join('、')}的安排，请粘贴通知全文。`] : []
}

/** Checks days read or entered by hand; the notice comes back with its days in order, each once. */
export function checkHolidayNotice({ year, notice, off, work }: HolidayNotice): HolidayNoticeReading {
  const fields = Object.entries({
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? '' : '请填写年份，如2027。',
    notice: notice.trim() ? '' : '请填写通知的文号。',
    off: checkDaysNearYear(off, year) || (off.some((day) => yearOf(day) === year) ? '' : `请填写${year}年的放假日期。`),
    work: checkDaysNearYear(work, year) || checkMakeUpDays(work, off),
  }).filter(([, problem]) => problem)
  if (fields.length > 0) return refuseNotice(Object.fromEntries(fields))
  return { ok: true, notice: { year, notice: notice.trim(), off: sortDays(off), work: sortDays(work) } }
}

/** A notice may begin in December before and end in January after, no further. */
function checkDaysNearYear(days: readonly Day[], year: number): string {
  const unreal = days.filter((day) => !isDay(day))
  if (unreal.length > 0) return `日期不存在：${unreal.join('、')}。`
  const far = days.filter((day) => day < `${year - 1}-12-01` || day > `${year + 1}-01-31`)
  return far.length > 0 ? `不在${year}年前后：${far.map(formatDay).join('、')}。` : ''
}

/** 调休上班 moves a working day to a Saturday or Sunday. */
function checkMakeUpDays(work: readonly Day[], off: readonly Day[]): string {
  const weekdays = work.filter((day) => !isWeekend(day))
  if (weekdays.length > 0) return `调休上班日应当是周六或周日：${weekdays.map(formatDay).join('、')}。`
  const free = new Set(off)
  const both = work.filter((day) => free.has(day))
  return both.length > 0 ? `既列为放假又列为上班：${both.map(formatDay).join('、')}。` : ''
}

function sortDays(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort()
}

function refuseNotice(fields: Record<string, string>): HolidayNoticeReading {
  return { ok: false, fields }
}
