import type { ApplicantKind } from '../application/vocabulary'
import type { LeafCode } from '../outcome/outcomes'

/** Columns of table three in the order of the official form. */
export type ReportColumn = ApplicantKind | 'total'
export type RowCounts = Record<ReportColumn, number>
/** Rows of table three: N received, P brought forward, the 21 leaves, 3.7 their total, F carried forward. */
export type RowCode = 'N' | 'P' | LeafCode | '3.7' | 'F'
export type TableThree = { rows: Record<RowCode, RowCounts> }

/** Counts of pieces; `fees` is a decimal string in 万元. */
export type DocumentCounts = { issued: number; repealed: number; inForce: number }
export type TableTwo = {
  regulations: DocumentCounts
  normativeDocuments: DocumentCounts
  licences: number
  penalties: number
  coercion: number
  fees: string
}

export type RemedyCounts = { upheld: number; overturned: number; other: number; pending: number; total: number }
export type TableFour = { reconsideration: RemedyCounts; direct: RemedyCounts; afterReconsideration: RemedyCounts }

export type ReportTables = { two: TableTwo; three: TableThree; four: TableFour }

/** The text sections of the form: 一 (five sub-headings), 五, 六. */
export type ReportSection = { heading: string; level: 1 | 2; paragraphs: string[] }

export type AnnualReport = { office: string; year: number; tables: ReportTables; sections: ReportSection[] }

export const CHECK_RULES = [
  'X1',
  'X2',
  'X3',
  'X4',
  'X5',
  'X6',
  'X7',
  'X8',
  'X9',
  'X10',
  'X11',
  'X12',
  'regulations-not-zero',
  'unit',
] as const
export type CheckRule = (typeof CHECK_RULES)[number]

/** A cell of the annual report. */
export type CellPlace = { table: 'two' | 'three' | 'four'; row: string; column: string }

/** One broken relation, with its place in the tables. */
export type Problem = {
  rule: CheckRule
  level: 'error' | 'warning'
  where: CellPlace
  message: string
}
