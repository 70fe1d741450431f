import { SYSTEM_WORD } from '../../../domain/labels'
import type { CalendarChange, MovedDay } from '../../../typings/api'
import { openReason } from '../../shared/audit'
import { loadCalendar } from '../../shared/calendar'
import type { AuditDoc, StaffDoc } from '../../shared/documents'
import { minuteOf } from '../../shared/instant'
import { REDATED, redateOpenCases } from '../../shared/re-date'
import type { Services } from '../../shared/services'
import { legible } from '../../shared/views/legible'

const CHANGES = ['calendar.add', 'calendar.set-day', 'calendar.clear-day', REDATED] as const
/** How many of them the page lists; all are kept. */
const SHOWN = 20

/** Dates the open cases by the calendar as it is now, whoever changed it. */
export async function redated(services: Services, staff: StaffDoc, because: string): Promise<MovedDay[]> {
  const { partition, _id: actor, office } = staff
  const calendar = await loadCalendar(services, partition)
  return redateOpenCases(services, partition, { calendar, because, actor, office })
}

/** Who changed what of the calendar of a district, and which days moved with it; the newest first. */
export async function calendarChanges({ store, vault }: Services, { partition }: StaffDoc): Promise<CalendarChange[]> {
  const pages = await Promise.all(
    CHANGES.map((what) =>
      store.query<AuditDoc>('audit', { partition, eq: { what }, order: ['at', 'desc'], limit: SHOWN }),
    ),
  )
  const newest = pages.flatMap(({ items }) => items).toSorted(newestFirst)
  return Promise.all(newest.slice(0, SHOWN).map((entry) => changeOf({ store, vault }, entry)))
}

/** What moved follows what moved it, also within one second. */
function newestFirst(a: AuditDoc, b: AuditDoc): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return Number(b.what === REDATED) - Number(a.what === REDATED)
}

async function changeOf({ store, vault }: Pick<Services, 'store' | 'vault'>, entry: AuditDoc): Promise<CalendarChange> {
  const person = await store.get<StaffDoc>('staff', entry.actor)
  return {
    id: entry._id,
    at: minuteOf(entry.at),
    by: person?.name ?? SYSTEM_WORD,
    text: legible(() => openReason({ vault }, entry)),
  }
}
