import type { LetterFacts } from '../application/events'
import { MUST_BE_CREATED, NOT_HELD, STILL_UNCLEAR } from './cannot-provide'
import { CLOSED_FOR_ANOTHER_REASON, FEE_UNPAID, SUPPLEMENT_ABANDONED } from './closed-otherwise'
import { DISCLOSED, PARTLY_DISCLOSED } from './disclosed'
import { applicable, holds, missingFacts } from './facts'
import type { LeafCode } from './leaf'
import { CERTIFICATION, DUPLICATE, EXCESSIVE, PETITION_OR_COMPLAINT, PUBLICATION } from './not-processed'
import type { LetterChoice, Outcome, PreconditionCode } from './shape'
import {
  ADMINISTRATIVE_INQUIRY,
  DELIBERATIVE,
  ENFORCEMENT_FILE,
  FORBIDDEN_BY_LAW,
  INTERNAL_AFFAIRS,
  SECURITY_AND_STABILITY,
  STATE_SECRET,
  THIRD_PARTY_RIGHTS,
} from './withheld'

export { isLeafCode, LEAF_CODES, type LeafCode } from './leaf'
export { isPrecondition, PRECONDITIONS } from './preconditions'

/** How an application can end: one row of table three each, with its law, its letter and its remedy. */
export const OUTCOMES: Record<LeafCode, Outcome> = {
  '3.1': DISCLOSED,
  '3.2': PARTLY_DISCLOSED,
  '3.3.1': STATE_SECRET,
  '3.3.2': FORBIDDEN_BY_LAW,
  '3.3.3': SECURITY_AND_STABILITY,
  '3.3.4': THIRD_PARTY_RIGHTS,
  '3.3.5': INTERNAL_AFFAIRS,
  '3.3.6': DELIBERATIVE,
  '3.3.7': ENFORCEMENT_FILE,
  '3.3.8': ADMINISTRATIVE_INQUIRY,
  '3.4.1': NOT_HELD,
  '3.4.2': MUST_BE_CREATED,
  '3.4.3': STILL_UNCLEAR,
  '3.5.1': PETITION_OR_COMPLAINT,
  '3.5.2': DUPLICATE,
  '3.5.3': PUBLICATION,
  '3.5.4': EXCESSIVE,
  '3.5.5': CERTIFICATION,
  '3.6.1': SUPPLEMENT_ABANDONED,
  '3.6.2': FEE_UNPAID,
  '3.6.3': CLOSED_FOR_ANOTHER_REASON,
}

/** The articles cited for these facts, each once; without facts all that may come up. */
export function articlesOf(leaf: LeafCode, facts?: LetterFacts): string[] {
  const kept = facts && applicable(OUTCOMES[leaf].facts, facts)
  const cited = OUTCOMES[leaf].articles.filter((one) => !kept || holds(one.only, kept))
  return [...new Set(cited.map((one) => one.article))]
}

/** The articles for a screen; an ending that the Regulations do not provide for says so. */
export function articleWords(leaf: LeafCode, facts?: LetterFacts): string {
  return articlesOf(leaf, facts).join('、') || '条例没有专门规定'
}

export function letterOf(leaf: LeafCode, facts: LetterFacts): LetterChoice {
  const { letters } = OUTCOMES[leaf]
  return letters.find((one) => holds(one.only, facts)) ?? letters[0]!
}

/** What the case must hold before this outcome may be drafted with these facts. */
export function preconditionsOf(leaf: LeafCode, facts: LetterFacts): PreconditionCode[] {
  const kept = applicable(OUTCOMES[leaf].facts, facts)
  const asked = OUTCOMES[leaf].preconditions.filter((one) => holds(one.only, kept))
  return [...new Set(asked.map((one) => one.code))]
}

/** Facts that still block the letter: { fact: sentence for the officer }. */
export function missingOf(leaf: LeafCode, facts: LetterFacts): Record<string, string> {
  return missingFacts(OUTCOMES[leaf].facts, facts)
}
