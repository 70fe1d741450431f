import { computeTimeline } from '../../clock/timeline'
import { findMissingLetterFacts, type LeafCode, listPreconditions, PRECONDITIONS } from '../../outcome/outcomes'
import type { LetterFacts, PreconditionCode } from '../../outcome/shape'
import { type Refusal, refuse } from '../../refusal'
import { outstandingFee } from '../awaited'
import type { Context } from '../context'
import { opinionInLetter, thirdParties } from '../facts'
import type { CaseState, Consultation } from '../state'
import { isFoundNowhere, lastSearch } from './searches'

export type LeafWithFacts = { leaf: LeafCode; facts: LetterFacts }

/** The first thing the case lacks for this outcome, or null. Without facts only the unconditional ones are looked at. */
export function refuseLeaf(state: CaseState, { leaf, facts }: LeafWithFacts, context: Context): Refusal | null {
  const unmet = listPreconditions(leaf, facts).find((code) => !isMet(code, state, context))
  if (!unmet) return null
  const { refusal, article, text } = PRECONDITIONS[unmet]
  return refuse(refusal, article, { detail: text })
}

export function isMet(code: PreconditionCode, state: CaseState, context: Context): boolean {
  return MET[code](state, context)
}

/** Art. 36: the first thing that its search lacks; a search of a later day than the draft counts too. */
export function refuseUnsearched(state: CaseState, { leaf, facts }: LeafWithFacts): Refusal | null {
  const asked = listPreconditions(leaf, facts).filter(isOfSearch)
  const unmet = asked.find((code) => !MET_BY_SEARCH[code](state))
  if (!unmet) return null
  const { refusal, article, text } = PRECONDITIONS[unmet]
  return refuse(refusal, article, { detail: text })
}

/** Facts the letter cannot do without, by the name of their field, with what to say beside it. */
export function missingFacts({ leaf, facts }: LeafWithFacts): Record<string, string> {
  const missing = Object.entries(findMissingLetterFacts(leaf, facts))
  return Object.fromEntries(missing.map(([name, sentence]) => [`fact.${name}`, sentence]))
}

/** Art. 32, 34: those asked may still answer; without a delivery their fifteen working days have not begun. */
export function mayStillAnswer(state: CaseState, one: Consultation, { today, calendar }: Context): boolean {
  if (one.opinion) return false
  const { consultations } = computeTimeline(state.events, calendar)
  const due = consultations.find(({ consultationId }) => consultationId === one.consultationId)?.opinionDueOn
  return !due || today <= due
}

type SearchCode = 'search-record' | 'found-search' | 'empty-search'
const MET_BY_SEARCH: Record<SearchCode, (state: CaseState) => boolean> = {
  'search-record': ({ searches }) => searches.length > 0,
  /** What the last search did not find is neither given nor withheld. */
  'found-search': (state) => lastSearch(state)?.result === 'found',
  /** Art. 36(四): what was found cannot be said not to exist. */
  'empty-search': isFoundNowhere,
}

function isOfSearch(code: PreconditionCode): code is SearchCode {
  return code in MET_BY_SEARCH
}

const MET: Record<PreconditionCode, (state: CaseState, context: Context) => boolean> = {
  ...MET_BY_SEARCH,
  /** Art. 15, 32: a third party that agrees, or objects without good reason, is no ground to withhold. */
  'third-party-consultation': (state, context) =>
    thirdParties(state).some((one) => !mayStillAnswer(state, one, context) && opinionInLetter(one) !== ''),
  'supplement-received': ({ supplement }) => Boolean(supplement?.suppliedOn),
  'supplement-overdue': ({ supplement }, { today }) =>
    supplement !== null && !supplement.suppliedOn && today > supplement.dueOn,
  'fee-overdue': feeOverdue,
  /** Art. 35: reasons were asked for, and found wanting or not given in time. */
  'reasons-requested': ({ reasons }, { today }) =>
    reasons !== null && (reasons.givenOn ? !reasons.reasonable : today > reasons.dueOn),
  /** Art. 36(6): a reply was already given, a pending twin is none. */
  'earlier-reply': (state, { earlierReplies }) => earlierReplies.length + state.earlierReplies.length > 0,
  /** A withdrawal closes the case on its day, so no letter is drafted for it. */
  withdrawal: () => false,
}

/** 109号文 Art. 6: twenty working days from the day after the notice reached the applicant. */
function feeOverdue(state: CaseState, { today, calendar }: Context): boolean {
  if (!outstandingFee(state)) return false
  const { paymentDueOn } = computeTimeline(state.events, calendar)
  return paymentDueOn !== null && today > paymentDueOn
}
