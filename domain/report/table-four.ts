import type { ProceedingResult, ProceedingRoute } from '../application/vocabulary'
import { type Day, yearOf } from '../day'
import type { RemedyCounts, TableFour } from './report'
import { REMEDY_COLUMNS, REMEDY_GROUPS } from './report-rows'

/** What table four needs to know of 复议 or 诉讼; `decidedOn` and `result` come together. */
export type CountedProceeding = {
  route: ProceedingRoute
  filedOn: Day
  decidedOn: Day | null
  result: ProceedingResult | null
}
export type RemedyGroup = (typeof REMEDY_GROUPS)[number][0]
export type RemedyColumn = (typeof REMEDY_COLUMNS)[number][0]
export type TableFourCell = { group: RemedyGroup; column: RemedyColumn }

const GROUP_BY_ROUTE: Record<ProceedingRoute, RemedyGroup> = {
  reconsideration: 'reconsideration',
  direct: 'direct',
  'after-reconsideration': 'afterReconsideration',
}

/**
 * In the year of its result it counts under the result; in each year before, from its filing, as pending on 31 December
 * (国办公开办函〔2021〕30号). Null: it does not appear in this year.
 */
function findColumn(
  { filedOn, decidedOn, result }: CountedProceeding,
  year: number,
): Exclude<RemedyColumn, 'total'> | null {
  if (yearOf(filedOn) > year) return null
  if (!decidedOn || !result || yearOf(decidedOn) > year) return 'pending'
  return yearOf(decidedOn) === year ? result : null
}

/** Table four of a year. */
export function countTableFour(proceedings: Iterable<CountedProceeding>, year: number): TableFour {
  const table: TableFour = {
    reconsideration: makeEmptyRemedyCounts(),
    direct: makeEmptyRemedyCounts(),
    afterReconsideration: makeEmptyRemedyCounts(),
  }
  for (const one of proceedings) {
    const column = findColumn(one, year)
    if (column) table[GROUP_BY_ROUTE[one.route]][column] += 1
  }
  for (const [group] of REMEDY_GROUPS) {
    const { upheld, overturned, other, pending } = table[group]
    table[group].total = upheld + overturned + other + pending
  }
  return table
}

const makeEmptyRemedyCounts = (): RemedyCounts => ({ upheld: 0, overturned: 0, other: 0, pending: 0, total: 0 })

/** The very proceedings that a cell of table four counts. */
export function listProceedingsInCell<P extends CountedProceeding>(
  proceedings: Iterable<P>,
  year: number,
  { group, column }: TableFourCell,
): P[] {
  return [...proceedings].filter((one) => {
    const counted = findColumn(one, year)
    return GROUP_BY_ROUTE[one.route] === group && counted !== null && (column === 'total' || counted === column)
  })
}

/** 'four/direct/total' → its group and column; null for anything that is no cell of table four. */
export function parseTableFourCell(at: string): TableFourCell | null {
  const [table, first, second, ...more] = at.split('/')
  const group = REMEDY_GROUPS.find(([code]) => code === first)?.[0]
  const column = REMEDY_COLUMNS.find(([code]) => code === second)?.[0]
  return table === 'four' && group && column && more.length === 0 ? { group, column } : null
}
