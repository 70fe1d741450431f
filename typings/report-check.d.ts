import type { ProblemView, TableView } from './report'

/** What reading and checking a published report gives. `missing` names tables that were not found; then tables is empty. */
export type ReportCheckView = {
  office: string | null
  year: number | null
  ok: boolean
  missing: string[]
  problems: ProblemView[]
  tables: TableView[]
}

/** The check of a report that was published anywhere; nothing is kept. */
export interface ReportCheckApi {
  'report.check': { in: { name?: string; text?: string; base64?: string; previousText?: string }; out: ReportCheckView }
}
