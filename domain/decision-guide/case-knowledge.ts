import type { Context } from '../application/context'
import { opinionInLetter, thirdParties } from '../application/facts'
import { isMet, mayStillAnswer } from '../application/rules/leaf'
import type { CaseState } from '../application/state'
import { PRECONDITIONS } from '../outcome/outcomes'
import type { PreconditionCode } from '../outcome/shape'
import { KNOWLEDGE, type Knowledge } from './question'

/** Applications of the same applicant for what looks like the same information (Art. 36(6)). */
export type SimilarApplications = { answered: boolean; pending: boolean }
type GuidedCase = { state: CaseState; context: Context; twins: SimilarApplications }

const KNOWLEDGE_TESTS: Record<Knowledge, (asked: GuidedCase) => boolean> = {
  'not-searched': ({ state }) => state.searches.length === 0,
  found: ({ state }) => state.searches.at(-1)?.result === 'found',
  'nothing-found': ({ state }) => state.searches.at(-1)?.result === 'none',
  'not-supplemented': ({ state }) => state.supplement === null,
  'supplement-awaited': (asked) => awaitsSupplement(asked) && !holdsPrecondition('supplement-overdue', asked),
  'supplement-overdue': (asked) => holdsPrecondition('supplement-overdue', asked),
  supplemented: (asked) => holdsPrecondition('supplement-received', asked),
  'not-consulted': ({ state }) => thirdParties(state).length === 0,
  'third-party-awaited': ({ state, context }) => state.consultations.some((one) => mayStillAnswer(state, one, context)),
  'third-party-agrees': ({ state }) => thirdParties(state).some(({ opinion }) => opinion === 'agrees'),
  'third-party-objects': ({ state }) => thirdParties(state).some((one) => opinionInLetter(one) === 'objects'),
  'third-party-unreasonable': ({ state }) =>
    thirdParties(state).some(({ opinion, reasonable }) => opinion === 'objects' && !reasonable),
  'third-party-silent': ({ state, context }) =>
    thirdParties(state).some((one) => opinionInLetter(one) === 'silent' && !mayStillAnswer(state, one, context)),
  'fee-undelivered': ({ state: { fee } }) => fee !== null && !fee.paidOn && !fee.deliveredOn,
  'fee-awaited': (asked) => awaitsFee(asked) && !holdsPrecondition('fee-overdue', asked),
  'fee-overdue': (asked) => holdsPrecondition('fee-overdue', asked),
  'fee-paid': ({ state: { fee } }) => Boolean(fee?.paidOn),
  'reasons-not-asked': ({ state }) => state.reasons === null,
  'reasons-awaited': ({ state: { reasons }, context }) =>
    reasons !== null && !reasons.givenOn && context.today <= reasons.dueOn,
  'reasons-silent': ({ state: { reasons }, context }) =>
    reasons !== null && !reasons.givenOn && context.today > reasons.dueOn,
  'reasons-unreasonable': ({ state: { reasons } }) => Boolean(reasons?.givenOn) && !reasons?.reasonable,
  'reasons-accepted': ({ state: { reasons } }) => Boolean(reasons?.givenOn && reasons.reasonable),
  'answered-before': ({ twins }) => twins.answered,
  'twin-pending': ({ twins }) => twins.pending,
}

/** What the record of a case says on a day. */
export function listKnowledge(state: CaseState, context: Context, twins: SimilarApplications): Knowledge[] {
  return KNOWLEDGE.filter((one) => KNOWLEDGE_TESTS[one]({ state, context, twins }))
}

/** The preconditions of outcomes that the case already holds. */
export function listMetPreconditions(state: CaseState, context: Context): PreconditionCode[] {
  return PRECONDITION_CODES.filter((code) => isMet(code, state, context))
}

const PRECONDITION_CODES = Object.keys(PRECONDITIONS) as PreconditionCode[]

const holdsPrecondition = (code: PreconditionCode, { state, context }: GuidedCase) => isMet(code, state, context)
const awaitsSupplement = ({ state: { supplement } }: GuidedCase) => supplement !== null && !supplement.suppliedOn
const awaitsFee = ({ state: { fee } }: GuidedCase) => fee !== null && !fee.paidOn && fee.deliveredOn !== null
