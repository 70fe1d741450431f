import { nameColumn, nameRow } from '../../domain/report/cell-place'
import type { RowCode } from '../../domain/report/report'
import { parseTableFourCell } from '../../domain/report/table-four'
import { listCasesInCell, parseTableThreeCell } from '../../domain/report/table-three'
import { loadCalendar } from '../calendar/load-calendar'
import { type ListedDoc, listedCase } from '../case/listed-case'
import { staffCard } from '../case/views/staff-card'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import type { Query } from '../store/store'
import { casesOfFour, listDisputed } from './list-proceedings'

/** The very cases that a cell of table three or four counts. */
export async function readReportCell(services: Services, staff: StaffDoc, { year, at }: { year: number; at: string }) {
  const [{ title, docs }, calendar] = await Promise.all([
    findCellCases(services, staff, { year, at }),
    loadCalendar(services, staff.partition),
  ])
  const on = { calendar, today: services.clock.today() }
  return { title, cases: docs.map((doc) => staffCard(services.vault, listedCase(doc, on))) }
}

async function findCellCases(services: Services, staff: StaffDoc, { year, at }: { year: number; at: string }) {
  const four = parseTableFourCell(at)
  if (four) {
    const disputed = await listDisputed(services, { _id: staff.office, partition: staff.partition })
    return casesOfFour(disputed, year, four)
  }
  const place = parseTableThreeCell(at)
  if (!place) throw new Failure('not-found', '这一格不是表三、表四的数字。')
  const docs = listCasesInCell(await findCandidates(services, staff, { year, row: place.row }), year, place)
  return { title: `${year}年 ${nameRow(place.row)} · ${nameColumn(place.column)}（${docs.length}件）`, docs }
}

/** New ones by their year of receipt, results by the year they closed in, all others were it ever so late. */
function findCandidates(
  { store }: Services,
  { partition, office }: StaffDoc,
  { year, row }: { year: number; row: RowCode },
): Promise<ListedDoc[]> {
  return everyDoc<ListedDoc>(store, 'applications', { partition, ...candidatesOf(office, year, row) })
}

function candidatesOf(office: string, year: number, row: RowCode): Pick<Query, 'eq' | 'range'> {
  if (row === 'N') return { eq: { office, receivedYear: year } }
  if (row === 'P' || row === 'F') return { eq: { office }, range: { closedYear: { gte: year } } }
  return row === '3.7' ? { eq: { office, closedYear: year } } : { eq: { office, closedYear: year, outcome: row } }
}
