/** What more than one front end shows: replies, tables, days, letters. */
export type Day = string

export type Reply<T> = { ok: true; data: T } | Fail
/** `message` is one sentence in the user's words; `fields` names what to mend: { idNumber: '…' }. */
export type Fail = {
  ok: false
  code: string
  message: string
  article?: string
  fields?: Record<string, string>
  /** Seconds until it is worth trying again, with code 'too-many'. */
  retryAfter?: number
}

// ---- pieces shown by every front end -------------------------------------------------------------------------

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
export type Line = { label: string; value: string }
export type FileView = { id: string; name: string; size: number; type: string; what: string }
/** One day of the sheet. counted: `number` is its count; skipped, paused and postponed: `why`. */
export type DayRow = {
  day: Day
  weekday: string
  kind: 'counted' | 'skipped' | 'paused' | 'postponed'
  number: number | null
  why: string
}
export type ClockView = {
  receivedOn: Day | null
  startedOn: Day | null
  supplementNoticeDueOn: Day | null
  replyDueOn: Day | null
  waitingFor: 'confirmation' | 'supplement' | 'payment' | 'delivery' | null
  missingCalendar: number | null
  /** From which day it is counted, what is taken out and what was added; '' while nothing is counted. */
  note: string
  /** Working days left until replyDueOn, negative when overdue, null when closed or not computable. */
  daysLeft: number | null
  sheet: DayRow[]
}
export type TimelineEntry = { on: Day; title: string; text: string; article: string | null; actor: string | null }
export type Remedy = { title: string; text: string; until: Day | null; untilNote: string }
export type LetterView = {
  officeName: string
  title: string
  number: string | null
  addressee: string
  paragraphs: string[]
  /** Of a partial disclosure: what is given, what is not, and on what ground. */
  parts: { content: string; treatment: string; basis: string }[]
  /** The rows of a form. */
  lines: Line[]
  given: string[]
  remedy: string
  /** To be signed by hand. */
  signs: string[]
  /** To be filled in and sent back. */
  slip: { title: string; paragraphs: string[]; signs: string[] } | null
  issuedOn: Day | null
  demo: boolean
}
