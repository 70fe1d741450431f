import type { Day, FileView, LetterView } from './views'

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
