import type {
  ClockView,
  Day,
  FileView,
  LetterView,
  Line,
  ProblemView,
  Remedy,
  ReportBlock,
  TableView,
  TimelineEntry,
} from './views'

export type OfficeName = { id: string; name: string; district: string; demo: boolean }
export type OfficeCard = OfficeName & {
  /** The 工作机构 of Art. 4, whom to turn to. */
  unit: string
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
  through: 'self' | 'agent' | 'helper'
  agentName: string
  agentPhone: string
  /** Files of the written authority of an agent. */
  authorisation: string[]
  name: string
  idKind: 'id-card' | 'passport' | 'other-id' | 'credit-code'
  idNumber: string
  /** Of an organisation: its legal representative and its contact person. */
  representative: string
  joint: string
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
  /** Id of the street: uploads for the case name it. */
  office: string
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
/**
 * A letter that the applicant was sent. `file`: its .docx, read like any other file of the case; `standingWord`: '已被撤销'
 * with the day of the decision, '' while it stands.
 */
export type ResidentLetter = {
  file: FileView
  title: string
  number: string
  on: Day | null
  standingWord: string
  letter: LetterView
}
export type ResidentCase = ResidentCard & {
  version: number
  applicant: Line[]
  request: Line[]
  files: FileView[]
  clock: ClockView
  timeline: TimelineEntry[]
  /** `idKinds`: the documents that may be named where nobody knows yet who applies; empty where that is known. */
  supplement: { items: string; dueOn: Day; requestedOn: Day; idKinds: { value: string; label: string }[] } | null
  reply: ResidentReply | null
  /** The latest first. */
  letters: ResidentLetter[]
  may: ('withdraw' | 'supplement' | 'suggest-disclosure')[]
}
/** Own cases need no query code; everybody else's need it. */
export type CaseAddress = { receipt: string; queryCode?: string }

/** A piece of a file, base64. `upload` belongs to one file of one caller; a piece sent twice is kept once. */
export type FilePart = { upload: string; part: number; base64: string }
export type WholeFile = { upload: string; parts: number; name: string; office: string }
/** One piece of a file of a case; `parts` says how many there are. */
export type FilePiece = { name: string; type: string; parts: number; base64: string }

export interface ResidentApi {
  home: { in: { office?: string }; out: Home }
  'report.read': { in: { office: string; year: number }; out: ReportView }
  'report.check': { in: { name?: string; text?: string; base64?: string; previousText?: string }; out: ReportCheckView }
  'application.file': { in: FilingInput; out: Receipt }
  'application.mine': { in: Record<string, never>; out: { cases: ResidentCard[] } }
  'application.read': { in: CaseAddress; out: ResidentCase }
  'application.suggest': { in: CaseAddress & { version: number; key?: string }; out: ResidentCase }
  'application.withdraw': { in: CaseAddress & { version: number; reason: string; key?: string }; out: ResidentCase }
  'application.supplement': {
    in: CaseAddress & {
      version: number
      text: string
      files: string[]
      key?: string
      idKind?: string
      idNumber?: string
    }
    out: ResidentCase
  }
  'file.part': { in: FilePart; out: { done: true } }
  'file.finish': { in: WholeFile; out: FileView }
  'file.read': { in: { id: string; part: number; receipt?: string; queryCode?: string }; out: FilePiece }
}
