import { NO_DAY } from '../../domain/application/columns'
import { describeRefusal } from '../../domain/words'
import type { QueueTab, StaffCard } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { officeBy } from '../district/find-offices'
import { listUnreachedApplicants } from '../messages/manage-messages'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { OfficeDoc, StaffDoc } from '../store/documents'
import { fromCursor } from '../store/every-document'
import type { Page } from '../store/store'
import { listsFor } from './case-lists'
import { type ListedDoc, listedCase } from './listed-case'
import { staffCard } from './views/staff-card'

const PAGE = 50
/** Which values of which indexed column stand in a tab. */
type Shelf = { column: 'status' | 'replyState'; values: readonly string[] }

function shelfOf(tab: QueueTab, { signingMode }: OfficeDoc): Shelf {
  switch (tab) {
    case 'to-confirm':
      return { column: 'status', values: ['submitted'] }
    case 'open':
      return { column: 'status', values: ['reopened', 'processing', 'awaiting-supplement', 'awaiting-payment'] }
    case 'closed':
      return { column: 'status', values: ['closed'] }
    case 'to-review':
      return { column: 'replyState', values: signingMode === 'three' ? ['drafted'] : [] }
    case 'to-sign':
      return { column: 'replyState', values: signingMode === 'three' ? ['reviewed'] : ['drafted', 'reviewed'] }
  }
}

const TABS: readonly QueueTab[] = ['to-confirm', 'open', 'to-review', 'to-sign', 'closed']

/** Cases of the officer's own office by the day of their next legal act; closed ones the latest first. */
export async function listCases(services: Services, staff: StaffDoc, asked: { tab: QueueTab; cursor?: string }) {
  if (!listsFor(staff.roles).includes(asked.tab))
    throw new Failure('forbidden', describeRefusal({ code: 'not-your-role' }))
  const office = await officeBy(services, staff.office)
  const [page, counts, calendar, missed] = await Promise.all([
    pageOf(services, office, asked),
    countsOf(services, office),
    loadCalendar(services, office.partition),
    listUnreachedApplicants(services, office),
  ])
  const today = services.clock.today()
  const cases: StaffCard[] = page.items.map((doc) => staffCard(services.vault, listedCase(doc, { calendar, today })))
  return { cases, counts, next: page.next, unreached: missed }
}

/** One query a value of the shelf; the cursors travel together, one a value. */
async function pageOf(services: Services, office: OfficeDoc, { tab, cursor }: { tab: QueueTab; cursor?: string }) {
  const { column, values } = shelfOf(tab, office)
  const cursors = cursor ? cursor.split('|') : values.map(() => '')
  const pages = await Promise.all(
    values.map((value, index) => readShelf(services, office, { column, value, tab, cursor: cursors[index] })),
  )
  const items = pages.flatMap((page) => page.items)
  const next = pages.some((page) => page.next) ? pages.map((page) => page.next ?? DONE).join('|') : null
  return { items: tab === 'closed' ? items : items.toSorted((a, b) => (a.nextActOn < b.nextActOn ? -1 : 1)), next }
}

const DONE = '-'

type Asked = { column: string; value: string; tab: QueueTab; cursor: string | undefined }

async function readShelf({ store }: Services, office: OfficeDoc, asked: Asked): Promise<Page<ListedDoc>> {
  const { column, value, tab, cursor } = asked
  if (cursor === DONE) return { items: [], next: null }
  return fromCursor(() =>
    store.query<ListedDoc>('applications', {
      partition: office.partition,
      eq: { office: office._id, [column]: value },
      order: ['nextActOn', tab === 'closed' ? 'desc' : 'asc'],
      limit: PAGE,
      ...(cursor && { cursor }),
    }),
  )
}

async function countsOf(services: Services, office: OfficeDoc): Promise<Record<QueueTab, number>> {
  const counted = await Promise.all(TABS.map(async (tab) => [tab, await countOf(services, office, tab)] as const))
  return Object.fromEntries(counted) as Record<QueueTab, number>
}

/** Value by value: an engine counts the entries of one value several times as fast as it tells values apart. */
async function countOf({ store }: Services, office: OfficeDoc, tab: QueueTab): Promise<number> {
  const { partition, _id } = office
  const { column, values } = shelfOf(tab, office)
  const groups = await Promise.all(
    values.map((value) =>
      store.group('applications', { partition, eq: { office: _id, [column]: value }, by: [column] }),
    ),
  )
  return groups.flat().reduce((sum, { count }) => sum + count, 0)
}

/** Open cases whose day cannot be computed yet are the ones without one. */
export async function listUndatedCases({ store }: Services, partition: string): Promise<ListedDoc[]> {
  const all = await Promise.all(
    (['processing', 'reopened'] as const).map((status) =>
      store.query<ListedDoc>('applications', { partition, eq: { status, replyDueOn: NO_DAY } }),
    ),
  )
  return all.flatMap(({ items }) => items)
}
