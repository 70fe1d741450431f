import type { Day } from '../domain/day'
import type { FileView } from './files'
import type { LetterView } from './letters'
import type { StaffCard } from './staff-card'

/** 复议 or 诉讼 over a case. `note`: what the officer must know of it, '' where nothing. */
export type ProceedingView = {
  routeWord: string
  filedOn: Day
  body: string
  caseNumber: string
  decidedOn: Day | null
  resultWord: string
  text: string
  note: string
}

/** A reply that was served and set aside. */
export type FormerReplyView = { outcomeWord: string; number: string; servedOn: Day | null; letter: LetterView }

/** What came after the reply. `evidence`: photos of receipts and envelopes. */
export type AfterView = {
  proceedings: ProceedingView[]
  formerReplies: FormerReplyView[]
  voided: { number: string; on: Day; reason: string }[]
  corrections: { number: string; on: Day; what: string; how: string }[]
  disclosure: { on: Day; decisionWord: string; reason: string } | null
  withheldReview: { on: Day; decisionWord: string; reason: string } | null
  evidence: FileView[]
}

/** Art. 44: a disclosed case that nobody has considered yet; `others`: how many other applicants asked alike. */
export type DisclosedCase = { case: StaffCard; others: number; suggestedOn: Day | null }

/** Art. 18: a reply that withheld something, when its ground was last looked at, and by when it is to be again. */
export type WithheldCase = { case: StaffCard; lastOn: Day; lastWord: string; dueOn: Day; isDue: boolean }

/** What is looked at again after the reply (Art. 18, 44). */
export interface AfterReplyApi {
  /** `year` of the reply; without it the one before the running year. `months`: the interval that the office has set. */
  'withheld.list': {
    in: { year?: number }
    out: { years: number[]; year: number; months: number; cases: WithheldCase[] }
  }
  'disclosure.list': { in: { year: number }; out: { years: number[]; cases: DisclosedCase[] } }
}
