import { nameColumn, nameRow } from '../../domain/report/cell-place'
import { parseTableFourCell, type TableFourCell } from '../../domain/report/table-four'
import { type CountedCase, listCasesInCell, parseTableThreeCell } from '../../domain/report/table-three'
import type { StaffCard } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { type Scene, sceneOf } from '../case/case-scene'
import { staffCard } from '../case/views/staff-card'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { ApplicationDoc, StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import type { Query } from '../store/store'
import { casesOfFour, disputedIn } from './list-proceedings'

/** The very cases that a cell of table three or four counts. */
export async function readReportCell(services: Services, staff: StaffDoc, { year, at }: { year: number; at: string }) {
  const four = parseTableFourCell(at)
  if (four) return readCellOfTableFour(services, staff, { year, four })
  const place = parseTableThreeCell(at)
  if (!place) throw new Failure('not-found', '这一格不是表三、表四的数字。')
  const calendar = await loadCalendar(services, staff.partition)
  const docs = await findCandidates(services, staff, { year, row: place.row })
  const today = services.clock.today()
  const counted = docs.map((doc) => toCountedCase(sceneOf(doc, { calendar, today })))
  const cases: StaffCard[] = listCasesInCell(counted, year, place).map(({ scene }) => staffCard(services.vault, scene))
  return { title: `${year}年 ${nameRow(place.row)} · ${nameColumn(place.column)}（${cases.length}件）`, cases }
}

async function readCellOfTableFour(
  services: Services,
  staff: StaffDoc,
  { year, four }: { year: number; four: TableFourCell },
) {
  const on = { calendar: await loadCalendar(services, staff.partition), today: services.clock.today() }
  const disputed = await disputedIn(services, { _id: staff.office, partition: staff.partition }, on)
  const { title, scenes } = casesOfFour(disputed, year, four)
  const cases: StaffCard[] = scenes.map((scene) => staffCard(services.vault, scene))
  return { title, cases }
}

function toCountedCase(scene: Scene): CountedCase & { scene: Scene } {
  const { doc, state } = scene
  const { receivedOn, closedOn, outcome } = state
  return { id: doc._id, applicantKind: doc.applicantKind, receivedOn, closedOn, outcome, scene }
}

/** New ones by their year of receipt, all others by the year they closed in, were it ever so late. */
async function findCandidates(
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
