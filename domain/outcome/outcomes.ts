import { isFieldShown } from '../form/only-when'
import { MUST_BE_CREATED } from './cannot-provide/must-be-created'
import { NOT_HELD } from './cannot-provide/not-held'
import { STILL_UNCLEAR } from './cannot-provide/still-unclear'
import { CLOSED_FOR_ANOTHER_REASON } from './closed-otherwise/closed-for-another-reason'
import { FEE_UNPAID } from './closed-otherwise/fee-unpaid'
import { SUPPLEMENT_ABANDONED } from './closed-otherwise/supplement-abandoned'
import { DISCLOSED } from './disclosed'
import type { Edition } from './edition'
import { putInWords, type Speech } from './fact-words'
import { findMissingFacts, keepApplicableFacts } from './facts'
import type { LeafCode } from './leaf'
import { CERTIFICATION } from './not-processed/certification'
import { DUPLICATE } from './not-processed/duplicate'
import { EXCESSIVE } from './not-processed/excessive'
import { PETITION_OR_COMPLAINT } from './not-processed/petition-or-complaint'
import { PUBLICATION } from './not-processed/publication'
import { PARTLY_DISCLOSED } from './partly-disclosed'
import type { ReplyCode, ReplyLetter } from './reply-letters'
import type { Finding, LetterFacts, Outcome, PreconditionCode } from './shape'
import { ADMINISTRATIVE_INQUIRY } from './withheld/administrative-inquiry'
import { DELIBERATIVE } from './withheld/deliberative'
import { ENFORCEMENT_FILE } from './withheld/enforcement-file'
import { FORBIDDEN_BY_LAW } from './withheld/forbidden-by-law'
import { INTERNAL_AFFAIRS } from './withheld/internal-affairs'
import { SECURITY_AND_STABILITY } from './withheld/security-and-stability'
import { STATE_SECRET } from './withheld/state-secret'
import { THIRD_PARTY_RIGHTS } from './withheld/third-party-rights'

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
export function listArticles(leaf: LeafCode, facts?: LetterFacts): string[] {
  const kept = facts && keepApplicableFacts(OUTCOMES[leaf].facts, facts)
  const cited = OUTCOMES[leaf].articles.filter((one) => !kept || isFieldShown(one.only, kept))
  return [...new Set(cited.map((one) => one.article))]
}

/** The articles for a screen; an ending that the Regulations do not provide for says so. */
export function describeArticles(leaf: LeafCode, facts?: LetterFacts): string {
  return listArticles(leaf, facts).join('、') || '条例没有专门规定'
}

/** The letter that a reply of these facts comes as. */
export function chooseLetter(leaf: LeafCode, facts: LetterFacts): ReplyLetter<ReplyCode> {
  const { letters } = OUTCOMES[leaf]
  const { letter, title } = letters.find((one) => isFieldShown(one.only, facts)) ?? letters[0]!
  return title ? { ...letter, title } : letter
}

/** What the letter of a reply says beside the block that all of them have. */
export function tellFinding(leaf: LeafCode, facts: LetterFacts, speech: Speech): Finding {
  const outcome = OUTCOMES[leaf]
  return outcome.say(putInWords(outcome.facts, facts, speech))
}

/** For the resident: the short version, and the reasons as the letter gives them. */
export function explainToResident(
  leaf: LeafCode,
  facts: LetterFacts,
  edition: Edition,
): { plain: string; reasons: string[] } {
  return { plain: OUTCOMES[leaf].forResident, reasons: tellFinding(leaf, facts, { you: '您', edition }).finding }
}

/** What the case must hold before this outcome may be drafted with these facts. */
export function listPreconditions(leaf: LeafCode, facts: LetterFacts): PreconditionCode[] {
  const kept = keepApplicableFacts(OUTCOMES[leaf].facts, facts)
  const asked = OUTCOMES[leaf].preconditions.filter((one) => isFieldShown(one.only, kept))
  return [...new Set(asked.map((one) => one.code))]
}

/** Facts that still block the letter: { fact: sentence for the officer }. */
export function findMissingLetterFacts(leaf: LeafCode, facts: LetterFacts): Record<string, string> {
  return findMissingFacts(OUTCOMES[leaf].facts, facts)
}
