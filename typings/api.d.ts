/**
 * The contract between front ends and functions. Types only.
 * The server sends words, days and allowed moves ready to show; codes travel beside them for tests and styling.
 * `POST /api/resident` and `POST /api/office` take `{ action, ...input }` and answer `Reply`.
 */
export type Day = string

export type Reply<T> = { ok: true; data: T } | Fail
/** `message` is one sentence in the user's words; `fields` names what to mend: { idNumber: '…' }. */
export type Fail = { ok: false; code: string; message: string; article?: string; fields?: Record<string, string> }

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
}
export type Line = { label: string; value: string }
export type FileView = { id: string; name: string; size: number; type: string; what: string }
/** One day of the sheet. counted: `number` is its count; skipped and paused: `why`. */
export type DayRow = {
  day: Day
  weekday: string
  kind: 'counted' | 'skipped' | 'paused'
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
  /** One sentence: what the clock is doing and why. */
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
  given: string[]
  remedy: string
  issuedOn: Day | null
  demo: boolean
}

// ---- resident ------------------------------------------------------------------------------------------------

export type OfficeName = { id: string; name: string; district: string; demo: boolean }
export type OfficeCard = OfficeName & {
  address: string
  hours: string
  phone: string
  fax: string
  email: string
  postcode: string
  guide: { heading: string; paragraphs: string[] }[]
  catalogue: { heading: string; items: string[] }[]
}
export type YearFigures = {
  year: number
  received: number
  broughtForward: number
  closed: number
  carriedForward: number
  demo: boolean
}
export type ReportCard = {
  office: string
  year: number
  title: string
  version: number
  publishedOn: Day
  demo: boolean
  figures: YearFigures
}
export type Home = { today: Day; demo: boolean; offices: OfficeName[]; office: OfficeCard; reports: ReportCard[] }
export type ReportView = {
  office: OfficeName
  year: number
  title: string
  version: number
  publishedOn: Day
  publishedBy: string
  hash: string
  demo: boolean
  blocks: ReportBlock[]
  figures: YearFigures[]
  years: number[]
}
/** What reading and checking a published report gives. `missing` names tables that were not found; then tables is empty. */
export type ReportCheckView = {
  office: string | null
  year: number | null
  ok: boolean
  missing: string[]
  problems: ProblemView[]
  tables: TableView[]
}

export type ApplicantKind = 'person' | 'business' | 'research' | 'public-interest' | 'legal-services' | 'other'
/** What a resident types. Field names are also the keys of `fields` in a Fail. Empty string = not given. */
export type FilingDraft = {
  applicantKind: ApplicantKind
  name: string
  idKind: 'id-card' | 'passport' | 'other-id' | 'credit-code'
  idNumber: string
  /** Of an organisation: its legal representative and its contact person. */
  representative: string
  contactName: string
  phone: string
  email: string
  address: string
  description: string
  documentNumber: string
  purpose: string
  form: 'paper' | 'electronic' | 'disc'
  delivery: 'online' | 'post' | 'pick-up' | 'email' | 'inspect'
  acceptOther: boolean
  /** File ids from POST /api/files, already uploaded. */
  proofFiles: string[]
  attachments: string[]
}
export type FilingInput = FilingDraft & { key: string; office: string }
export type Receipt = {
  receipt: string
  queryCode: string
  submittedAt: string
  submittedOn: Day
  officeName: string
  /** What happens now, in the resident's words (Art. 31). */
  notes: string[]
}
export type ResidentCard = {
  receipt: string
  officeName: string
  summary: string
  submittedOn: Day
  status: string
  statusWord: string
  replyDueOn: Day | null
  dueNote: string
  outcomeWord: string | null
  demo: boolean
}
export type ResidentReply = {
  leaf: string
  outcomeWord: string
  article: string
  reasons: string[]
  plain: string
  letter: LetterView
  files: FileView[]
  servedOn: Day
  remedies: Remedy[]
}
export type ResidentCase = ResidentCard & {
  version: number
  applicant: Line[]
  request: Line[]
  files: FileView[]
  clock: ClockView
  timeline: TimelineEntry[]
  supplement: { items: string; dueOn: Day; requestedOn: Day } | null
  reply: ResidentReply | null
  may: ('withdraw' | 'supplement')[]
}
/** Own cases need no query code; everybody else's need it. */
export type CaseAddress = { receipt: string; queryCode?: string }

export interface ResidentApi {
  home: { in: { office?: string }; out: Home }
  'report.read': { in: { office: string; year: number }; out: ReportView }
  'report.check': { in: { name?: string; text?: string; base64?: string; previousText?: string }; out: ReportCheckView }
  'application.file': { in: FilingInput; out: Receipt }
  'application.mine': { in: Record<string, never>; out: { cases: ResidentCard[] } }
  'application.read': { in: CaseAddress; out: ResidentCase }
  'application.withdraw': { in: CaseAddress & { version: number; reason: string }; out: ResidentCase }
  'application.supplement': { in: CaseAddress & { version: number; text: string; files: string[] }; out: ResidentCase }
}

// ---- office --------------------------------------------------------------------------------------------------

export type Me = {
  id: string
  name: string
  roles: string[]
  roleWords: string[]
  office: OfficeName
  demo: boolean
  today: Day
}
export type StaffCard = {
  id: string
  number: string | null
  receipt: string
  applicant: string
  summary: string
  channelWord: string
  submittedOn: Day
  receivedOn: Day | null
  status: string
  statusWord: string
  nextAct: { word: string; on: Day | null; article: string | null; overdue: boolean; daysLeft: number | null } | null
  replyDueOn: Day | null
  dueNote: string
  outcomeWord: string | null
}
export type QueueTab = 'to-confirm' | 'open' | 'to-review' | 'to-sign' | 'closed'
export type FieldKind = 'text' | 'long-text' | 'day' | 'number' | 'choice' | 'files'
export type FieldSpec = {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  hint: string
  choices: { value: string; label: string }[]
  /** What the field holds at first. */
  value: string
}
/** A legal move, allowed now or refused with the reason and the article. `fields` draw its form. */
export type MoveView = {
  move: string
  label: string
  article: string
  allowed: boolean
  why: string
  hint: string
  fields: FieldSpec[]
  /** Signing, extension and fee ask for the password again. */
  password: boolean
}
export type OutcomeView = {
  leaf: string
  group: string
  /** Verbatim row label of table three. */
  label: string
  /** "What did you find?" in plain words. */
  plain: string
  article: string
  letterTitle: string
  mustSay: string[]
  avoid: string
  row: string
  remedyClass: 'A' | 'B' | 'A+B'
  facts: FieldSpec[]
  available: boolean
  why: string
}
export type ReplyDraftView = {
  leaf: string
  outcomeWord: string
  facts: Record<string, string>
  files: FileView[]
  state: 'drafted' | 'reviewed' | 'signed' | 'issued' | 'served'
  stateWord: string
  drafter: string
  reviewer: string | null
  approver: string | null
  /** The reason why it came back, when it did. */
  returned: string | null
  letter: LetterView
}
export type StaffCase = StaffCard & {
  version: number
  /** Identity masked; case.unmask opens it and is recorded. */
  applicantLines: Line[]
  requestLines: Line[]
  files: FileView[]
  clock: ClockView
  events: TimelineEntry[]
  moves: MoveView[]
  searches: { on: Day; scope: string; method: string; resultWord: string; findings: string }[]
  reply: ReplyDraftView | null
  demo: boolean
}
export type CalendarYear = {
  year: number
  notice: string
  off: Day[]
  work: Day[]
  builtIn: boolean
  workingDays: number
}
export type MovedDay = { id: string; number: string; from: Day | null; to: Day | null }
export type CalendarView = { years: CalendarYear[]; missing: number[]; waitingCases: number }
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
  published: { version: number; publishedOn: Day; publishedBy: string; hash: string; differs: boolean }[]
  mayPublish: boolean
  whyNot: string
}
export type DistrictBoard = {
  years: number[]
  offices: { office: OfficeName; reports: { year: number; state: 'published' | 'missing'; problems: number }[] }[]
}

export interface OfficeApi {
  'session.signin': { in: { name: string; password: string; code: string }; out: { token: string; me: Me } }
  'session.me': { in: Record<string, never>; out: Me }
  'session.signout': { in: Record<string, never>; out: { done: true } }
  'case.queue': {
    in: { tab: QueueTab; cursor?: string }
    out: { cases: StaffCard[]; counts: Record<QueueTab, number>; next: string | null }
  }
  'case.read': { in: { id: string }; out: StaffCase }
  /** `input` holds the fields of the MoveView as strings; files as ids. `version` is the one the officer saw. */
  'case.act': {
    in: { id: string; version: number; move: string; input: Record<string, string | string[]>; password?: string }
    out: StaffCase
  }
  'case.unmask': { in: { id: string; reason: string }; out: { lines: Line[] } }
  'outcome.list': { in: { id: string }; out: { outcomes: OutcomeView[] } }
  'letter.preview': {
    in: { id: string; leaf: string; facts: Record<string, string>; files: string[] }
    out: { letter: LetterView; fields: Record<string, string> }
  }
  'report.live': { in: { year: number }; out: LiveReport }
  'report.cell': { in: { year: number; at: string }; out: { title: string; cases: StaffCard[] } }
  'report.save': {
    in: { year: number; version: number; tableTwo: TableTwoInput; sections: SectionInput[] }
    out: LiveReport
  }
  'report.publish': { in: { year: number; version: number; password: string }; out: LiveReport }
  'calendar.read': { in: Record<string, never>; out: CalendarView }
  /** Reads a pasted notice; answers the days it found, to be looked at before they are added. */
  'calendar.parse': { in: { text: string }; out: { year: number; notice: string; off: Day[]; work: Day[] } }
  'calendar.add': {
    in: { year: number; notice: string; off: Day[]; work: Day[] }
    out: { calendar: CalendarView; moved: MovedDay[] }
  }
  'district.board': { in: Record<string, never>; out: DistrictBoard }
}

/** Answer of POST /api/files (multipart, one part "file"). */
export type UploadReply = Reply<FileView>
