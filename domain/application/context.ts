import type { Calendar } from '../calendar/calendar'
import type { Day } from '../day'
import type { FeeRule, SigningMode } from '../office-settings/office-settings'
import type { Actor } from '../record/act'
import type { RemedyAuthorities } from '../remedy'

export type { Actor } from '../record/act'

/** Everything a decision rests on besides the case itself. */
export type Context = {
  /** The server's legal day. */
  today: Day
  actor: Actor
  calendar: Calendar
  signingMode: SigningMode
  /** What the office has set for its remedy paragraphs: a letter keeps what it told. */
  remedy: RemedyAuthorities
  /** How the applicant asked to get the information: on-line service needs 'online'. */
  delivery: string
  /** Letters this office already served to the same applicant (Art. 36(6)). */
  earlierReplies: readonly EarlierReply[]
  /** 109号文 Art. 4: which of the applicant's applications received in one calendar month this is; 0 before receipt. */
  nthOfMonth: number
  /** What a payment does to the period, told in the notice. */
  feeRule: FeeRule
  /** 登记号 for confirm, 文号 for issue-letter: drawn by the caller in the transaction that saves the events. */
  number: string
}

/** A reply that this office served before; `receipt` names the application it answered. */
export type EarlierReply = { receipt: string; number: string; issuedOn?: Day | null; servedOn: Day }
