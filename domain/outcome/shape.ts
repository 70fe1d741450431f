import type { RefusalCode } from '../refusal'
import type { LeafCode } from './leaf'

export const OUTCOME_GROUPS = [
  'disclosed',
  'partly-disclosed',
  'withheld',
  'cannot-provide',
  'not-processed',
  'closed-otherwise',
] as const
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]

/** 行政复议法 Art. 23: A = reconsideration first, B = reconsideration or suit, A+B = each for its part. */
export type RemedyClass = 'A' | 'B' | 'A+B'

/** Holds when the fact has this value, or, without `is`, when it is given at all. */
export type Condition = { fact: string; is?: string }
export type Choice = { value: string; label: string }

/** What the case already knows and the officer need not type again. Days as 'YYYY-MM-DD', money in yuan. */
export const FACT_SOURCES = [
  'search-scope',
  'search-method',
  'supplement-requested-on',
  'supplement-due-on',
  'supplemented-on',
  'consultation-sent-on',
  'third-party-opinion',
  'third-party-told-on',
  'earlier-reply-number',
  'earlier-reply-on',
  'reasons-requested-on',
  'fee-issued-on',
  'fee-delivered-on',
  'fee-due-on',
  'fee-yuan',
  'withdrawn-on',
] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** A fact the letter needs. `required` counts only while `only` holds. `from` fills it from the case. */
export type FactSpec = {
  name: string
  label: string
  kind: 'text' | 'long-text' | 'day' | 'choice'
  required: boolean
  hint: string
  choices: readonly Choice[]
  only?: Condition
  from?: FactSource
}

/** What the case must hold before this outcome may be drafted; decide() looks it up in the case. */
export type PreconditionCode =
  | 'search-record'
  | 'empty-search'
  | 'third-party-consultation'
  | 'supplement-received'
  | 'supplement-overdue'
  | 'fee-overdue'
  | 'reasons-requested'
  | 'earlier-reply'
  | 'withdrawal'
export type Precondition = { code: PreconditionCode; only?: Condition }
/** How an unmet precondition is told: the refusal, its article, one sentence. */
export type PreconditionRule = { refusal: RefusalCode; article: string; text: string }

export type LetterKind =
  | 'disclosure'
  | 'partial-disclosure'
  | 'withholding'
  | 'special-rules'
  | 'not-existing'
  | 'other-agency'
  | 'cannot-provide'
  | 'not-processed'
  | 'not-repeated'
  | 'publication'
  | 'closing'
export type LetterChoice = { kind: LetterKind; title: string; only?: Condition }

/** An article of the Regulations in words ('第三十七条'), cited only while `only` holds. */
export type Citation = { article: string; only?: Condition }

export type Outcome = {
  leaf: LeafCode
  group: OutcomeGroup
  groupLabel: string
  /** The row label of table three, verbatim, without and with the group in front. */
  label: string
  rowLabel: string
  /** The answer of an officer who knows no article to "what did you find?". */
  plain: string
  articles: readonly Citation[]
  /** The first one whose condition holds. */
  letters: readonly LetterChoice[]
  remedyClass: RemedyClass
  /** The classification is argued, not settled: have it confirmed by legal staff. */
  legalReview: boolean
  facts: readonly FactSpec[]
  mustSay: readonly string[]
  /** The common mistake. */
  avoid: string
  preconditions: readonly Precondition[]
}
