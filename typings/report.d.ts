import type { Day } from '../domain/day'
import type { OfficeName } from './office'
import type { StaffCard } from './staff-card'

/** A cell placed on a grid: `row` and `column` start at 1. `at` is the address used by report.cell: '3.1/person'. */
export type TableCell = {
  text: string
  row: number
  column: number
  rowspan: number
  colspan: number
  head: boolean
  numeric: boolean
  at: string | null
  problem: string | null
}

export type TableView = {
  id: 'two' | 'three' | 'four'
  caption: string
  columns: number
  rows: number
  cells: TableCell[]
}

export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: TableView }

export type ProblemView = {
  rule: string
  level: 'error' | 'warning'
  where: { table: 'two' | 'three' | 'four'; row: string; column: string }
  place: string
  message: string
  /** Signed for by the head of disclosure, so that it stands in the way of nothing. */
  explained?: boolean
}

export type TableTwoInput = {
  normativeIssued: string
  normativeRepealed: string
  normativeInForce: string
  licences: string
  penalties: string
  coercion: string
  feesYuan: string
}

export type SectionInput = { heading: string; level: 1 | 2; text: string }

export type LiveReport = {
  office: OfficeName
  year: number
  years: number[]
  isRunningYear: boolean
  title: string
  tables: TableView[]
  problems: ProblemView[]
  /** Things that are not errors but that the officer must know: unconfirmed filings, a year not over. */
  remarks: string[]
  tableTwo: TableTwoInput
  sections: SectionInput[]
  version: number
  published: {
    version: number
    publishedOn: Day
    publishedBy: string
    hash: string
    differs: boolean
    explanation: string
  }[]
  /** Why the report differs from last year's, by whom and when; '' where nobody signed for it. */
  explanation: string
  mayPublish: boolean
  whyNot: string
  /** The differences from last year's report that this officer may explain by signing; none for anybody else. */
  toExplain: string[]
}

/** The annual report of an office. */
export interface ReportApi {
  'report.live': { in: { year: number }; out: LiveReport }
  'report.cell': { in: { year: number; at: string }; out: { title: string; cases: StaffCard[] } }
  'report.save': {
    in: { year: number; version: number; tableTwo: TableTwoInput; sections: SectionInput[]; key?: string }
    out: LiveReport
  }
  'report.explain': {
    in: { year: number; differences: string[]; reason: string; password: string; key?: string }
    out: LiveReport
  }
  'report.publish': { in: { year: number; version: number; password: string; key?: string }; out: LiveReport }
}
