import type { Condition } from '../form/only-when'
import type { Choice } from '../record/form'
import type { RefusalCode } from '../refusal'
import type { Edition } from './edition'
import type { LeafCode } from './leaf'
import type { ReplyCode, ReplyLetter } from './reply-letters'

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

export type { Condition } from '../form/only-when'
export type { Choice } from '../record/form'

/** What the case already knows and the officer need not type again. Days as 'YYYY-MM-DD', money in yuan. */
export const FACT_SOURCES = [
  'search-scope',
  'search-method',
  'supplement-requested-on',
  'supplement-due-on',
  'supplement-lacking',
  'supplemented-on',
  'consultation-sent-on',
  'third-party-opinion',
  'third-party-told-on',
  'earlier-reply-number',
  'earlier-reply-issued-on',
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
  kind: 'text' | 'long-text' | 'day' | 'choice' | 'tick'
  required: boolean
  hint: string
  choices: readonly Choice[]
  only?: Condition
  from?: FactSource
  /** It is a reason: what it must tell, and how long it is at least where that is not the usual length. */
  needs?: string
  least?: number
  /** It names an article of a law in 《》. */
  isArticle?: true
}

/** What was entered for a letter, by the name of the fact. */
export type LetterFacts = Record<string, string>

/** The facts ready for a sentence: days and choices in words; a gap shows its label, so that a preview can be read. */
export type FactWords<Name extends string = string> = {
  /** How the letter speaks to whom it goes to. */
  you: string
  edition: Edition
  has(name: Name): boolean
  say(name: Name): string
  /** As it was entered: the value of a choice, not its words. */
  code(name: Name): string
  /** Whether it was asked for at all when the letter was drafted: what is asked for since then is in no older letter. */
  wasAsked(name: Name): boolean
}

/** What a reply says beside its common block: what was found and why, and what follows by law. */
export type Finding = { finding: string[]; decision: string }

/** One part of what was asked for, in the table of a partial disclosure (Art. 37). */
export type LetterPart = { content: string; treatment: string; basis: string }

/** What the case must hold before this outcome may be drafted; decide() looks it up in the case. */
export type PreconditionCode =
  | 'search-record'
  | 'found-search'
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

/** `title`: where it has another one than its kind. */
export type LetterChoice = { letter: ReplyLetter<ReplyCode>; title?: string; only?: Condition }

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
  /** The article that carries the decision, where it is not the first one cited. */
  mainArticle?: string
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
  /** The short version for the resident: what it means for them, in words a child at junior school reads. */
  forResident: string
  /** Its own words tell the supplement (Art. 30), so the common block of the letter does not. */
  tellsSupplement: boolean
  say(words: FactWords): Finding
  /** The table of what is given and what is not (Art. 37), from facts that apply. */
  listParts?(facts: LetterFacts): LetterPart[]
}
