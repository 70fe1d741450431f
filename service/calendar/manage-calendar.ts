import {
  addWorkingDays,
  BUILT_IN_HOLIDAY_NOTICES,
  type Calendar,
  countWorkingDays,
  type HolidayNotice,
  MissingCalendar,
  makeCalendar,
} from '../../domain/calendar/calendar'
import { checkHolidayNotice, readHolidayNotice } from '../../domain/calendar/holiday-notice'
import { describeNoticeChanges } from '../../domain/calendar/holiday-notice/describe-notice-changes'
import { MAX_EXTENSION_DAYS, REPLY_DAYS } from '../../domain/clock/timeline'
import { type Day, formatDay, nextDay, weekdayOf } from '../../domain/day'
import { holdsOneOf, type Role } from '../../domain/roles'
import { LOCAL_DAY_WORDS, WEEKDAY_WORDS } from '../../domain/words'
import type { CalendarView, CalendarYear, LocalDayView } from '../../typings/api'
import { listUndatedCases } from '../case/list-cases'
import { minuteOf } from '../instant'
import { Failure } from '../respond'
import { toCanonicalJson } from '../sealing/canonical-json'
import { macHolds, withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, CalendarDoc, LocalDayDoc, StaffDoc } from '../store/documents'
import type { Tx } from '../store/store'
import { listCalendarChanges, redateCases } from './calendar-changes'
import { listAddedNotices, listLocalDays, loadCalendar, toLocalDay, toYearNotice } from './load-calendar'

export const MAY_CHANGE_CALENDAR = ['administrator'] as const satisfies readonly Role[]

export async function readCalendar(services: Services, staff: StaffDoc): Promise<CalendarView> {
  const { partition } = staff
  const added = (await listAddedNotices(services, partition)).map(toYearNotice)
  const calendar = await loadCalendar(services, partition)
  const waiting = await findMissingYears(services, partition)
  const soon = findYearMissingSoon(services.clock.today(), calendar)
  const missing = [...new Set([...waiting, ...(soon ? [soon.year] : [])])].sort((a, b) => a - b)
  const builtIn = BUILT_IN_HOLIDAY_NOTICES.filter(({ year }) => !added.some((one) => one.year === year))
  const days = await listLocalDays(services, partition)
  const shown = (builtIn: boolean) => (one: HolidayNotice) => describeYear(one, { builtIn, days })
  const years = [...builtIn.map(shown(true)), ...added.map(shown(false))]
  return {
    years: years.sort((a, b) => a.year - b.year),
    localDays: await describeLocalDays(services, partition, days),
    changes: holdsOneOf(staff.roles, MAY_CHANGE_CALENDAR) ? await listCalendarChanges(services, staff) : null,
    missing,
    waitingCases: waiting.length,
    warning: composeWarning({ missing, waitingCases: waiting.length, soon }),
  }
}

/** The newest first. */
async function describeLocalDays(
  { store }: Services,
  partition: string,
  days: readonly LocalDayDoc[],
): Promise<LocalDayView[]> {
  const by = [...new Set(days.map(({ addedBy }) => addedBy))]
  const people = await Promise.all(by.map((id) => store.get<StaffDoc>('staff', partition, id)))
  const names = new Map(by.map((id, index) => [id, people[index]?.name ?? id]))
  return days.toReversed().map(({ day, kind, reason, document, addedBy, addedAt }) => ({
    day,
    kind,
    reason,
    document,
    weekday: WEEKDAY_WORDS[weekdayOf(day)] ?? '',
    kindWord: LOCAL_DAY_WORDS[kind],
    addedBy: names.get(addedBy) ?? addedBy,
    addedAt: minuteOf(addedAt),
  }))
}

type CalendarSurroundings = { builtIn: boolean; days: readonly LocalDayDoc[] }

function describeYear(notice: HolidayNotice, { builtIn, days }: CalendarSurroundings): CalendarYear {
  const { year, off, work } = notice
  const calendar = makeCalendar([...BUILT_IN_HOLIDAY_NOTICES, notice], days.map(toLocalDay))
  const before = `${year - 1}-12-31`
  return {
    ...notice,
    off: [...off],
    work: [...work],
    builtIn,
    workingDays: countWorkingDays(before, `${year}-12-31`, calendar),
  }
}

/** The year each undated case waits for, one entry a case. */
async function findMissingYears(services: Services, partition: string): Promise<number[]> {
  const docs = await listUndatedCases(services, partition)
  return docs.flatMap(({ card }) => card.missingYear ?? [])
}

/** The year without a notice, and the first day whose applications it leaves without a reply day. */
type Soon = { year: number; from: Day; now: boolean }

/** Art. 33: 20 working days and an extension of 20 more must be countable for what is received today. */
function findYearMissingSoon(today: Day, calendar: Calendar): Soon | null {
  const year = findYearMissingFor(today, REPLY_DAYS + MAX_EXTENSION_DAYS, calendar)
  if (!year) return null
  let from = today
  while (!findYearMissingFor(from, REPLY_DAYS, calendar)) from = nextDay(from)
  return { year, from, now: from === today }
}

/** The first year without a notice in so many working days after `start`, or null when all can be counted. */
function findYearMissingFor(start: Day, count: number, calendar: Calendar): number | null {
  try {
    addWorkingDays(start, count, calendar)
    return null
  } catch (error) {
    if (error instanceof MissingCalendar) return error.year
    throw error
  }
}

function composeWarning({
  missing,
  waitingCases,
  soon,
}: Pick<CalendarView, 'missing' | 'waitingCases'> & { soon: Soon | null }) {
  if (missing.length === 0) return ''
  const told = [
    ...(soon ? [`${soon.now ? '现在' : `从${formatDay(soon.from)}起`}收到的申请算不出答复期限`] : []),
    ...(waitingCases > 0 ? [`已有${waitingCases}件申请在等`] : []),
  ]
  return `缺${missing.join('、')}年放假安排：${told.join('，')}。`
}

export function parseHolidayNotice({ text }: { text: string }): HolidayNotice {
  const reading = readHolidayNotice(text)
  if (reading.ok) return reading.notice
  throw new Failure('fields', '没有读懂这份通知，请看标出的地方，或者逐日填写。', reading.fields)
}

/** The notice takes effect at once: open cases are dated anew and the days that moved are listed. */
export async function addHolidayNotice(services: Services, staff: StaffDoc, asked: HolidayNotice) {
  const checked = checkHolidayNotice(asked)
  if (!checked.ok) throw new Failure('fields', '放假安排有不对的地方，请看标出的内容。', checked.fields)
  const { notice } = checked
  const change = await services.store.transact(staff.partition, (tx) => saveNotice(services, tx, { staff, notice }))
  const moved = await redateCases(services, staff, change)
  return { calendar: await readCalendar(services, staff), moved }
}

type Put = { staff: StaffDoc; notice: HolidayNotice }

/** The same notice once more changes nothing and is no entry. */
async function saveNotice(services: Services, tx: Tx, { staff, notice }: Put) {
  const doc = composeCalendarDoc(services, staff, notice)
  const known = await tx.get<CalendarDoc>('calendars', doc._id)
  const builtIn = BUILT_IN_HOLIDAY_NOTICES.find(({ year }) => year === notice.year) ?? null
  const before = known ? toYearNotice(known) : builtIn
  const reason = describeNoticeChanges(before, notice)
  const entry = auditBy(services, staff, { what: 'calendar.add', on: doc._id, reason })
  const change = { because: `${before ? '更改了' : '添加了'}${notice.year}年的放假安排（${notice.notice}）`, entry }
  if (known && macHolds(services.vault, 'calendars', known) && isSame(toYearNotice(known), notice)) return change
  await tx.put<CalendarDoc>('calendars', doc)
  await tx.create<AuditDoc>('audit', entry)
  return change
}

const isSame = (one: HolidayNotice, other: HolidayNotice) => toCanonicalJson(one) === toCanonicalJson(other)

function composeCalendarDoc({ vault, clock }: Services, staff: StaffDoc, notice: HolidayNotice): CalendarDoc {
  const { partition, _id: addedBy } = staff
  const { year, off, work } = notice
  const days = { year, notice: notice.notice, off: [...off], work: [...work] }
  return withMac(vault, 'calendars', {
    _id: `${partition}/${year}`,
    partition,
    ...days,
    addedBy,
    addedAt: clock.now(),
  })
}
