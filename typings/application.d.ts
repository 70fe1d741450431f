import type { Day } from '../domain/day'
import type { ClockView, TimelineEntry } from './clock'
import type { Line } from './fields'
import type { FileView } from './files'
import type { FilingInput, Receipt } from './filing'
import type { LetterView, Remedy } from './letters'

/** Own cases need no query code; everybody else's need it. */
export type CaseAddress = { receipt: string; queryCode?: string }

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
  /** What can be done while the office is silent after its last day; empty where it is not. */
  silence: Remedy[]
  /** The latest first. */
  letters: ResidentLetter[]
  may: ('withdraw' | 'supplement' | 'suggest-disclosure')[]
}

/** What an applicant does with an application. */
export interface ApplicationApi {
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
}
