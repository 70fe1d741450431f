import { columnName, rowName } from '../../../domain/annual-report/place'
import { type CountedCase, casesInCell, cellAt } from '../../../domain/statistics'
import type { StaffCard } from '../../../typings/api'
import { loadCalendar } from '../../shared/calendar'
import type { ApplicationDoc, StaffDoc } from '../../shared/documents'
import { everyDoc } from '../../shared/pages'
import { Failure } from '../../shared/respond'
import type { Services } from '../../shared/services'
import type { Query } from '../../shared/store'
import { type Scene, sceneOf } from '../../shared/views/scene'
import { staffCard } from '../views/card'

/** The very cases that a cell of table three counts. */
export async function cell(services: Services, staff: StaffDoc, { year, at }: { year: number; at: string }) {
  const place = cellAt(at)
  if (!place) throw new Failure('not-found', '这一格不是表三的数字。')
  const calendar = await loadCalendar(services, staff.partition)
  const docs = await candidates(services, staff, { year, row: place.row })
  const today = services.clock.today()
  const counted = docs.map((doc) => countedCase(sceneOf(doc, { calendar, today })))
  const cases: StaffCard[] = casesInCell(counted, year, place).map(({ scene }) => staffCard(services.vault, scene))
  return { title: `${year}年 ${rowName(place.row)} · ${columnName(place.column)}（${cases.length}件）`, cases }
}

function countedCase(scene: Scene): CountedCase & { scene: Scene } {
  const { doc, state } = scene
  const { receivedOn, closedOn, outcome } = state
  return { id: doc._id, applicantKind: doc.applicantKind, receivedOn, closedOn, outcome, scene }
}

/** New ones by their year of receipt, all others by the year they closed in, were it ever so late. */
async function candidates(
  { store }: Services,
  { partition, office }: StaffDoc,
  { year, row }: { year: number; row: string },
) {
  const query: Query =
    row === 'N'
      ? { partition, eq: { office, receivedYear: year } }
      : { partition, eq: { office }, range: { closedYear: { gte: year } } }
  return everyDoc<ApplicationDoc>(store, 'applications', query)
}
