import { BUILT_IN_NOTICES, type Calendar, makeCalendar, type YearNotice } from '../../domain/calendar'
import type { CalendarDoc } from './documents'
import type { Services } from './services'

/** The notices an administrator of this district added; a later one for a year takes the place of the former. */
export async function addedNotices({ store }: Services, partition: string): Promise<CalendarDoc[]> {
  return (await store.query<CalendarDoc>('calendars', { partition, order: ['year', 'asc'] })).items
}

export async function loadCalendar(services: Services, partition: string): Promise<Calendar> {
  return makeCalendar([...BUILT_IN_NOTICES, ...(await addedNotices(services, partition)).map(noticeOf)])
}

export function noticeOf({ year, notice, off, work }: CalendarDoc): YearNotice {
  return { year, notice, off, work }
}
