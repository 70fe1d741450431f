import { NEVER } from '../application/columns'
import { APPLICANT_KINDS, type ApplicantKind } from '../application/vocabulary'
import { type Day, yearOf } from '../day'
import { LEAF_CODES, type LeafCode } from '../outcome/outcomes'
import type { ReportColumn, RowCode, RowCounts, TableThree } from './report'
import { REPORT_COLUMNS, ROW_CODES } from './report-rows'

/** What table three needs to know of an application; `closedOn` and `outcome` come together. */
export type CountedCase = {
  id: string
  applicantKind: ApplicantKind
  /** 收到申请之日 (Art. 31); null while unconfirmed: then it counts in no year. */
  receivedOn: Day | null
  closedOn: Day | null
  outcome: LeafCode | null
}

/** So many applications with the same four values; an open one has a closedYear beyond any (9999) and outcome ''. */
export type CaseGroup = {
  receivedYear: number
  closedYear: number
  outcome: LeafCode | ''
  applicantKind: ApplicantKind
  count: number
}

/** An application that was closed before it was received. */
export class ClosedBeforeReceived extends RangeError {
  override name = 'ClosedBeforeReceived'
}

type CaseYears = Pick<CaseGroup, 'receivedYear' | 'closedYear' | 'outcome'>

/** Each side of X1 is asked on its own, so that comparing them is a real check. */
const ROW_TESTS: Record<'N' | 'P' | 'leaf' | 'F', (one: CaseYears, year: number) => boolean> = {
  N: (one, year) => one.receivedYear === year,
  P: (one, year) => one.receivedYear < year && one.closedYear >= year,
  leaf: (one, year) => one.closedYear === year,
  F: (one, year) => one.receivedYear <= year && one.closedYear > year,
}

function isCountedInRow(one: CaseYears, year: number, row: RowCode): boolean {
  if (row === 'N' || row === 'P' || row === 'F') return ROW_TESTS[row](one, year)
  return ROW_TESTS.leaf(one, year) && one.outcome !== '' && (row === '3.7' || one.outcome === row)
}

function findCaseYears(one: CountedCase, receivedOn: Day): CaseYears {
  if (one.closedOn && one.closedOn < receivedOn) throw new ClosedBeforeReceived(one.id)
  const closedYear = one.closedOn ? yearOf(one.closedOn) : Number.POSITIVE_INFINITY
  return { receivedYear: yearOf(receivedOn), closedYear, outcome: one.outcome ?? '' }
}

const makeEmptyCounts = (): RowCounts => ({
  person: 0,
  business: 0,
  research: 0,
  'public-interest': 0,
  'legal-services': 0,
  other: 0,
  total: 0,
})

/** Table three with every cell 0. */
export function makeEmptyTableThree(): TableThree {
  const rows = ROW_CODES.map((code) => [code, makeEmptyCounts()] as const)
  return { rows: Object.fromEntries(rows) as Record<RowCode, RowCounts> }
}

const COUNTED_ROWS: readonly RowCode[] = ['N', 'P', ...LEAF_CODES, 'F']

function addTotals(table: TableThree): TableThree {
  for (const column of APPLICANT_KINDS) {
    table.rows['3.7'][column] = LEAF_CODES.reduce((sum, leaf) => sum + table.rows[leaf][column], 0)
  }
  for (const row of ROW_CODES) {
    table.rows[row].total = APPLICANT_KINDS.reduce((sum, kind) => sum + table.rows[row][kind], 0)
  }
  return table
}

/**
 * Table three of a year from the same question asked of counts instead of cases:
 * one store group by [receivedYear, closedYear, outcome, applicantKind] is all it needs.
 */
export function countTableThreeFromGroups(groups: Iterable<CaseGroup>, year: number): TableThree {
  const table = makeEmptyTableThree()
  for (const group of groups) {
    for (const row of COUNTED_ROWS) {
      if (isCountedInRow(group, year, row)) table.rows[row][group.applicantKind] += group.count
    }
  }
  return addTotals(table)
}

/** Neither received nor closed: in no year of the table. */
export function countUnconfirmed(groups: readonly CaseGroup[]): number {
  const unconfirmed = groups.filter(({ receivedYear, closedYear }) => receivedYear === NEVER && closedYear === NEVER)
  return unconfirmed.reduce((sum, { count }) => sum + count, 0)
}

/** Table three of a year: received, brought forward, results, carried forward. Throws ClosedBeforeReceived. */
export function countTableThreeOfCases(cases: Iterable<CountedCase>, year: number): TableThree {
  const groups = [...cases].flatMap((one) =>
    one.receivedOn ? [{ ...findCaseYears(one, one.receivedOn), applicantKind: one.applicantKind, count: 1 }] : [],
  )
  return countTableThreeFromGroups(groups, year)
}

/** The very cases that a cell of table three counts, by the same four values. */
export function listCasesInCell<C extends Omit<CaseGroup, 'count'>>(
  cases: Iterable<C>,
  year: number,
  cell: { row: RowCode; column: ReportColumn },
): C[] {
  return [...cases].filter(
    (one) => (cell.column === 'total' || one.applicantKind === cell.column) && isCountedInRow(one, year, cell.row),
  )
}

/** '3.1/person' → its row and column; null for anything that is no cell of table three. */
export function parseTableThreeCell(at: string): { row: RowCode; column: ReportColumn } | null {
  const [first, second, ...more] = at.split('/')
  const row = ROW_CODES.find((code) => code === first)
  const column = REPORT_COLUMNS.find((code) => code === second)
  return row && column && more.length === 0 ? { row, column } : null
}
