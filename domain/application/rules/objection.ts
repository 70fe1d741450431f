import { readFact } from '../../outcome/facts'
import { PARTS } from '../../outcome/partly-disclosed'
import { type Refusal, refuse } from '../../refusal'
import { thirdParties } from '../facts'
import type { CaseState, Consultation } from '../state'
import type { LeafWithFacts } from './leaf'

/**
 * Art. 32: over a third party's well-founded objection nothing is disclosed, unless its part is withheld, or the
 * public interest demands it and the third party is told in writing.
 */
export function refuseOverObjection(state: CaseState, { leaf, facts }: LeafWithFacts): Refusal | null {
  if (leaf !== '3.1' && leaf !== '3.2') return null
  const objected = listReasonedObjections(state).length > 0
  const withheld = leaf === '3.2' && PARTS.some((n) => readFact(facts, `ground${n}`) === '3.3.4')
  if (!objected || withheld || readFact(facts, 'publicInterest') !== '') return null
  return refuse('fact-missing', '第三十二条', { fields: { 'fact.publicInterest': OBJECTED }, detail: OBJECTED })
}

/** Art. 32: those that are overridden are told in writing, before the letter goes. */
export function refuseUntold(state: CaseState, { leaf, facts }: LeafWithFacts): Refusal | null {
  if (leaf !== '3.1' && leaf !== '3.2') return null
  const overridden = leaf === '3.1' || readFact(facts, 'publicInterest') !== ''
  return overridden && listUntoldObjections(state).length > 0 ? refuse('third-party-not-told', '第三十二条') : null
}

/** Third parties whose objection has good reason. */
function listReasonedObjections(state: CaseState): Consultation[] {
  return thirdParties(state).filter(({ opinion, reasonable }) => opinion === 'objects' && reasonable)
}

export function listUntoldObjections(state: CaseState): Consultation[] {
  return listReasonedObjections(state).filter(({ toldOn }) => !toldOn)
}

const OBJECTED =
  '第三方不同意公开并且理由合理：要不予公开，或者写明不公开会对公共利益造成什么重大影响，并书面告知第三方。'
