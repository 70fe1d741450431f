import type { FieldSpec, StaffCard } from './office'
import type { Day, FileView, LetterView, Line } from './views'

/** Art. 41: one line of the register of corrections. */
export type CorrectionCard = {
  id: string
  number: string
  receivedOn: Day
  /** Masked. */
  applicant: string
  record: string
  stateWord: string
  resultWord: string | null
}
export type CorrectionState = 'open' | 'decided'
/** `form`: the fields with which one is registered, null where another role does that. */
export type CorrectionList = {
  corrections: CorrectionCard[]
  counts: Record<CorrectionState, number>
  next: string | null
  form: FieldSpec[] | null
}
/** `notice` goes to the person, `forward` to the organ that may correct the record. */
export type CorrectionPaper = 'notice' | 'forward'
/** `applicantLines` masked; `decide`: the fields of the decision, null once decided; `why`: who decides instead. */
export type CorrectionView = CorrectionCard & {
  version: number
  applicantLines: Line[]
  lines: Line[]
  files: FileView[]
  registered: string
  decided: { on: Day; lines: Line[]; by: string; letters: { paper: CorrectionPaper; letter: LetterView }[] } | null
  decide: FieldSpec[] | null
  why: string
  demo: boolean
}

/** Art. 44: a disclosed case that nobody has considered yet; `others`: how many other applicants asked alike. */
export type DisclosedCase = { case: StaffCard; others: number; suggestedOn: Day | null }

/** Art. 18: a reply that withheld something, when its ground was last looked at, and by when it is to be again. */
export type WithheldCase = { case: StaffCard; lastOn: Day; lastWord: string; dueOn: Day; isDue: boolean }

type Filled = Record<string, string | string[]>

export interface CorrectionApi {
  'correction.list': { in: { state: CorrectionState; cursor?: string }; out: CorrectionList }
  'correction.read': { in: { id: string }; out: CorrectionView }
  'correction.register': { in: { input: Filled; key?: string }; out: CorrectionView }
  'correction.decide': { in: { id: string; version: number; input: Filled; key?: string }; out: CorrectionView }
  'correction.unmask': { in: { id: string; reason: string }; out: { lines: Line[] } }
  /** `year` of the reply; without it the one before the running year. `months`: the interval that the office has set. */
  'withheld.list': {
    in: { year?: number }
    out: { years: number[]; year: number; months: number; cases: WithheldCase[] }
  }
  'disclosure.list': { in: { year: number }; out: { years: number[]; cases: DisclosedCase[] } }
}
