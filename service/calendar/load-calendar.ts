import {
  BUILT_IN_HOLIDAY_NOTICES,
  type Calendar,
  type HolidayNotice,
  type LocalDay,
  makeCalendar,
} from '../../domain/calendar/calendar'
import type { Services } from '../services'
import type { CalendarDoc, LocalDayDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

type ServicesWithStore = Pick<Services, 'store'>

/** The notices an administrator of this district added; a later one for a year takes the place of the former. */
export async function listAddedNotices({ store }: ServicesWithStore, partition: string): Promise<CalendarDoc[]> {
  return (await store.query<CalendarDoc>('calendars', { partition, order: ['year', 'asc'] })).items
}

/** The days that are off or worked in this district alone. */
export function listLocalDays({ store }: ServicesWithStore, partition: string): Promise<LocalDayDoc[]> {
  return everyDoc<LocalDayDoc>(store, 'localDays', { partition, order: ['day', 'asc'] })
}

const BUILT_IN = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)

/** Read anew each time, because an administrator may have changed it; the built-in years are put together once. */
export async function loadCalendar(services: ServicesWithStore, partition: string): Promise<Calendar> {
  const [notices, days] = await Promise.all([listAddedNotices(services, partition), listLocalDays(services, partition)])
  if (notices.length + days.length === 0) return BUILT_IN
  return makeCalendar([...BUILT_IN_HOLIDAY_NOTICES, ...notices.map(toYearNotice)], days.map(toLocalDay))
}

export function toYearNotice({ year, notice, off, work }: CalendarDoc): HolidayNotice {
  return { year, notice, off, work }
}

export function toLocalDay({ day, kind, reason, document }: LocalDayDoc): LocalDay {
  return { day, kind, reason: `${reason}（${document}）` }
}
