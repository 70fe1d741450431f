import type { ReplyState } from '../domain/application/state'
import type { Day } from '../domain/day'
import type { AfterView } from './after-reply'
import type { BreachView, ClockView, TimelineEntry } from './clock'
import type { Proposal } from './due'
import type { FieldSpec, Line } from './fields'
import type { FileView } from './files'
import type { Entered, EntryInput } from './filing'
import type { LetterRow, LetterView } from './letters'
import type { StaffCard } from './staff-card'

export type QueueTab = 'to-confirm' | 'open' | 'to-review' | 'to-sign' | 'closed'

/** An applicant who was not reached: `title` is what they do not know. */
export type Unreached = { id: string; number: string; title: string }

/** A legal move, allowed now or refused with the reason and the article. `fields` draw its form. */
export type MoveView = {
  move: string
  label: string
  article: string
  allowed: boolean
  /** It takes the case on now: done with it, the next legal act is done. */
  next: boolean
  /** '签发人', where it is refused because another role makes this move; '' otherwise. */
  othersRole: string
  why: string
  hint: string
  fields: FieldSpec[]
  /** Signing, extension and fee ask for the password again. */
  password: boolean
}

export type ReplyDraftView = {
  leaf: string
  outcomeWord: string
  facts: Record<string, string>
  files: FileView[]
  state: ReplyState
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
  breaches: BreachView[]
  events: TimelineEntry[]
  moves: MoveView[]
  /** Whose turn it is: '等待审核：周建国'; '' while it is one's own, the applicant's or nobody's. */
  turn: string
  proposal: Proposal | null
  searches: { on: Day; scope: string; method: string; resultWord: string; findings: string }[]
  reply: ReplyDraftView | null
  /** Every letter of the case, the latest first. */
  letters: LetterRow[]
  after: AfterView
  demo: boolean
}

/** What officers do with the applications of their office. */
export interface CaseApi {
  'case.queue': {
    in: { tab: QueueTab; cursor?: string }
    /** `unreached`: whom a message could not be brought to, however often it was tried. */
    out: { cases: StaffCard[]; counts: Record<QueueTab, number>; next: string | null; unreached: Unreached[] }
  }
  /** `key` is the same each time one form is sent: it is registered once. */
  'case.enter': { in: EntryInput; out: Entered }
  'case.read': { in: { id: string }; out: StaffCase }
  /**
   * `input` holds the fields of the MoveView as strings; files as ids. `version` is the one the officer saw. `key` is the
   * same each time one press is sent: what was done already is answered again, not done again.
   */
  'case.act': {
    in: {
      id: string
      version: number
      move: string
      input: Record<string, string | string[]>
      password?: string
      key?: string
    }
    out: StaffCase
  }
  'case.unmask': { in: { id: string; reason: string }; out: { lines: Line[] } }
  /** The case as one PDF for 复议 or a court; who asked for it and why is recorded. The name names nobody. */
  'case.evidence-pack': { in: { id: string; reason: string }; out: { name: string; base64: string } }
}
