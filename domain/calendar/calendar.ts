import { addDays, type Day, nextDay, weekdayOf, yearOf } from '../day'
import year2020 from './2020.json'
import year2021 from './2021.json'
import year2022 from './2022.json'
import year2023 from './2023.json'
import year2024 from './2024.json'
import year2025 from './2025.json'
import year2026 from './2026.json'

/** One yearly notice of the State Council's General Office: days off, and weekend days worked instead. */
export type HolidayNotice = { year: number; notice: string; off: Day[]; work: Day[] }
/**
 * 全国年节及纪念日放假办法 Art. 4 lets local governments give days off; a local weekend day may be worked instead. `reason`:
 * which day it is, and by which document.
 */
export type LocalDay = { day: Day; kind: 'off' | 'work'; reason: string }
export type DayKind = 'working' | 'make-up' | 'weekend' | 'holiday' | 'local-day-off' | 'local-make-up'

/** Both questions about a day throw MissingCalendar when its year has no notice. */
export type Calendar = {
  isWorkingDay(day: Day): boolean
  kindOf(day: Day): DayKind
  covers(year: number): boolean
  /** '古尔邦节（×政办发〔2026〕3号）', null where the day is the same everywhere. */
  localReason(day: Day): string | null
}

/** The notice of `year` is not loaded, so no day of it may be counted. */
export class MissingCalendar extends Error {
  override name = 'MissingCalendar'
  constructor(readonly year: number) {
    super(`the holiday notice for ${year} is missing`)
  }
}

export const BUILT_IN_HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
]

/** Of two notices for one year the later in the list counts. A notice without days off covers nothing. */
export function makeCalendar(notices: readonly HolidayNotice[], localDays: readonly LocalDay[] = []): Calendar {
  const byYear = new Map(notices.filter((one) => one.off.length > 0).map((one) => [one.year, one]))
  const listed = indexNoticeDays([...byYear.values()])
  const local = new Map(localDays.map((one) => [one.day, one]))

  function readDayKind(day: Day): DayKind {
    if (!byYear.has(yearOf(day))) throw new MissingCalendar(yearOf(day))
    const national = listed.get(day) ?? (isWeekend(day) ? 'weekend' : 'working')
    return applyLocalDay(local.get(day), national)
  }
  // A clock asks for the same few days again and again; only days of the loaded years are kept.
  const known = new Map<Day, DayKind>()
  function kindOf(day: Day): DayKind {
    const kind = known.get(day) ?? readDayKind(day)
    known.set(day, kind)
    return kind
  }
  return {
    kindOf,
    isWorkingDay: (day) => isWorkingKind(kindOf(day)),
    covers: (year) => byYear.has(year),
    localReason: (day) => local.get(day)?.reason ?? null,
  }
}

/** A local day changes what the day is in the whole country, or nothing. */
function applyLocalDay(local: LocalDay | undefined, national: DayKind): DayKind {
  if (local?.kind === 'off' && isWorkingKind(national)) return 'local-day-off'
  return local?.kind === 'work' && !isWorkingKind(national) ? 'local-make-up' : national
}

/** A notice may list days of the year before or after: the notice of the later year was issued later and counts. */
function indexNoticeDays(notices: HolidayNotice[]): Map<Day, DayKind> {
  const inOrder = [...notices].sort((a, b) => a.year - b.year)
  return new Map(
    inOrder.flatMap(({ off, work }) => [
      ...off.map((day): [Day, DayKind] => [day, 'holiday']),
      ...work.map((day): [Day, DayKind] => [day, 'make-up']),
    ]),
  )
}

function isWorkingKind(kind: DayKind): boolean {
  return kind === 'working' || kind === 'make-up' || kind === 'local-make-up'
}

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/** The `count`th working day after `start`; `start` itself is never counted. */
export function addWorkingDays(start: Day, count: number, calendar: Calendar): Day {
  let day = start
  for (let left = count; left > 0; ) {
    day = nextDay(day)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** Less than `count` working days after `after`, up to and with `until`; looks no further than the `count`th. */
export function isWithinWorkingDays(
  count: number,
  { after, until }: { after: Day; until: Day },
  calendar: Calendar,
): boolean {
  let left = count
  for (let day = nextDay(after); day <= until && left > 0; day = nextDay(day)) {
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return left > 0
}

/** Working days after `after`, up to and with `until`; 0 when `until` is not later. */
export function countWorkingDays(after: Day, until: Day, calendar: Calendar): number {
  let count = 0
  let day = nextDay(after)
  while (day <= until) {
    const isWholeMonth = day.endsWith('-01') && `${day.slice(0, 7)}-31` <= until
    if (isWholeMonth) count += countMonth(day, calendar)
    else if (calendar.isWorkingDay(day)) count += 1
    day = isWholeMonth ? firstOfNextMonth(day) : nextDay(day)
  }
  return count
}

/** A list tells of cases that are months over by how many days: each month is counted once for a calendar. */
const monthsCounted = new WeakMap<Calendar, Map<Day, number>>()

function countMonth(first: Day, calendar: Calendar): number {
  const counted = monthsCounted.get(calendar) ?? new Map<Day, number>()
  monthsCounted.set(calendar, counted)
  const known = counted.get(first)
  if (known !== undefined) return known
  const next = firstOfNextMonth(first)
  let count = 0
  for (let day = first; day < next; day = nextDay(day)) if (calendar.isWorkingDay(day)) count += 1
  counted.set(first, count)
  return count
}

function firstOfNextMonth(first: Day): Day {
  return `${addDays(first, 31).slice(0, 7)}-01`
}
