import { type Refusal, refuse } from '../../refusal'
import { abandonmentLeaf, isAbandonment } from '../abandonment'
import type { Context } from '../context'
import type { CaseState } from '../state'
import { findContradictions } from './find-contradictions'
import { type LeafWithFacts, missingFacts, refuseLeaf } from './leaf'
import { refuseOverObjection } from './objection'
import { notTheEarlierReply } from './repetition'
import { mayReply, refuseOnceIssued, refuseWaiting } from './reply-state'

/** While the applicant is to act, the only reply that may be drafted is the one that ends the waiting. */
export function guardDraft(state: CaseState, context: Context): Refusal | null {
  const ends = { leaf: abandonmentLeaf(state), facts: {} }
  const isWaiting = !mayReply(state) && refuseLeaf(state, ends, context) !== null
  return isWaiting ? refuseWaiting() : refuseOnceIssued(state)
}

/** Why this outcome cannot be drafted with these facts; null where it can. */
export function refuseDraft(state: CaseState, asked: LeafWithFacts, context: Context): Refusal | null {
  if (!mayReply(state) && !isAbandonment(asked.leaf)) return refuseWaiting()
  const unmet = refuseLeaf(state, asked, context)
  if (unmet) return unmet
  const fields = missingFacts(asked)
  if (Object.keys(fields).length > 0) return refuse('fact-missing', '第三十六条', { fields })
  const objection = refuseOverObjection(state, asked)
  if (objection) return objection
  const wrong = { ...findContradictions(asked, state, context), ...notTheEarlierReply(asked, state, context) }
  return Object.keys(wrong).length > 0 ? refuse('fields', undefined, { fields: wrong }) : null
}
