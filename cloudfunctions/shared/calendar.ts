import { BUILT_IN_NOTICES, type Calendar, makeCalendar, type YearNotice } from '../../domain/calendar'
import type { CalendarDoc } from './documents'
import type { Services } from './services'

/** The notices an administrator of this district added; a later one for a year takes the place of the former. */
export async function addedNotices({ store }: Services, partition: string): Promise<CalendarDoc[]> {
  return (await store.query<CalendarDoc>('calendars', { partition, order: ['year', 'asc'] })).items
}

const BUILT_IN = makeCalendar(BUILT_IN_NOTICES)

/** Read anew each time, because an administrator may have added a notice; the built-in years are put together once. */
export async function loadCalendar(services: Services, partition: string): Promise<Calendar> {
  const added = (await addedNotices(services, partition)).map(noticeOf)
  return added.length === 0 ? BUILT_IN : makeCalendar([...BUILT_IN_NOTICES, ...added])
}

export function noticeOf({ year, notice, off, work }: CalendarDoc): YearNotice {
  return { year, notice, off, work }
}
