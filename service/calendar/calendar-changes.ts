import { SYSTEM_WORD } from '../../domain/words'
import type { CalendarChange, MovedDay } from '../../typings/api'
import { minuteOf } from '../instant'
import { readLegibly } from '../sealing/legible'
import type { Services } from '../services'
import { openReason } from '../store/audit-entry'
import type { AuditDoc, StaffDoc } from '../store/documents'
import { loadCalendar } from './load-calendar'
import { REDATED, redateOpenCases } from './re-date-cases'

const CHANGES = ['calendar.add', 'calendar.set-day', 'calendar.clear-day', REDATED] as const
/** How many of them the page lists; all are kept. */
const SHOWN = 20

/** Dates the open cases by the calendar as it is now. `entry`: what the audit tells of who changed it. */
export async function redateCases(
  services: Services,
  { partition, _id: actor, office }: StaffDoc,
  { because, entry }: { because: string; entry: AuditDoc },
): Promise<MovedDay[]> {
  const calendar = await loadCalendar(services, partition)
  return redateOpenCases(services, partition, { calendar, because, actor, office, on: entry._id })
}

/** Who changed what of the calendar of a district, and which days moved with it; the newest first. */
export async function listCalendarChanges(
  { store, vault }: Services,
  { partition }: StaffDoc,
): Promise<CalendarChange[]> {
  const pages = await Promise.all(
    CHANGES.map((what) =>
      store.query<AuditDoc>('audit', { partition, eq: { what }, order: ['at', 'desc'], limit: SHOWN }),
    ),
  )
  const entries = pages.flatMap(({ items }) => items)
  const ids = new Set(entries.map(({ _id }) => _id))
  const moves = new Map(entries.filter(({ what }) => what === REDATED).map((entry) => [entry.on, entry]))
  const shown = entries
    .filter(({ what, on }) => what !== REDATED || !ids.has(on))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, SHOWN)
  return Promise.all(shown.map((entry) => changeOf({ store, vault }, entry, moves.get(entry._id))))
}

/** What moved because of a change stands with it; where nobody changed anything, by itself. */
async function changeOf(
  { store, vault }: Pick<Services, 'store' | 'vault'>,
  entry: AuditDoc,
  redating: AuditDoc | undefined,
): Promise<CalendarChange> {
  const person = await store.get<StaffDoc>('staff', entry.partition, entry.actor)
  const linesOf = (one: AuditDoc) => readLegibly(() => openReason({ vault }, one)).split('\n')
  const [text = '', ...own] = linesOf(entry)
  const moved = redating ? linesOf(redating).slice(1) : own
  return { id: entry._id, at: minuteOf(entry.at), by: person?.name ?? SYSTEM_WORD, text, moved }
}
