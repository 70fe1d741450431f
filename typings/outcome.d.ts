import type { Day } from '../domain/day'
import type { RemedyClass } from '../domain/outcome/shape'
import type { FieldSpec } from './fields'
import type { LetterView } from './letters'

export type OutcomeView = {
  leaf: string
  group: string
  /** Verbatim row label of table three. */
  label: string
  /** "What did you find?" in plain words. */
  plain: string
  /** Every article that may come up. */
  article: string
  /** The same for a card: of many articles the main one and 等. */
  shortArticle: string
  letterTitle: string
  mustSay: string[]
  avoid: string
  row: string
  remedyClass: RemedyClass
  facts: FieldSpec[]
  available: boolean
  why: string
}

/** Another application of the same applicant (Art. 36(6)). `likeness` in percent of what is asked for. */
export type RelatedCase = {
  id: string
  /** 登记号, '' before there is one. */
  number: string
  submittedOn: Day
  summary: string
  outcomeWord: string
  likeness: number
  /** A year or another number differs: hardly the same information, however alike the words are. */
  otherNumbers: boolean
  alike: boolean
  pending: boolean
  /** The letter that was served; only such a case makes a repetition. */
  reply: { number: string; issuedOn: Day | null; servedOn: Day } | null
  note: string
}

/**
 * `more`: how many less alike ones are not listed. `onPaper`: replies from before this system, put on record. `others`:
 * counts only, nobody's identity (Art. 44).
 */
export type Related = {
  cases: RelatedCase[]
  more: number
  onPaper: { number: string; servedOn: Day }[]
  others: { applicants: number; applications: number }
}

/**
 * What the record of the case says to the questions of the decision guide. `acts`: the button and the article of each act that
 * the guide may lead to.
 */
export type GuideRecord = { known: string[]; met: string[]; acts: Record<string, { label: string; article: string }> }

/** What a reply is drafted with: outcomes, earlier cases, a preview of the letter. */
export interface OutcomeApi {
  'outcome.list': { in: { id: string }; out: { outcomes: OutcomeView[]; guide: GuideRecord; related: Related } }
  'case.related': { in: { id: string }; out: Related }
  'letter.preview': {
    in: { id: string; leaf: string; facts: Record<string, string>; files: string[] }
    out: { letter: LetterView; fields: Record<string, string> }
  }
}
