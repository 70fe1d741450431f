import { PARTS } from '../../outcome/disclosed'
import { factOf } from '../../outcome/facts'
import { type Refusal, refuse } from '../../refusal'
import { thirdParties } from '../facts'
import type { CaseState } from '../state'
import type { Asked } from './leaf'

/**
 * Art. 32: over a third party's well-founded objection nothing is disclosed, unless its part is withheld, or the
 * public interest demands it and the third party is told in writing.
 */
export function refuseOverObjection(state: CaseState, { leaf, facts }: Asked): Refusal | null {
  if (leaf !== '3.1' && leaf !== '3.2') return null
  const objected = thirdParties(state).some(({ opinion, reasonable }) => opinion === 'objects' && reasonable)
  const withheld = leaf === '3.2' && PARTS.some((n) => factOf(facts, `ground${n}`) === '3.3.4')
  if (!objected || withheld || factOf(facts, 'publicInterest') !== '') return null
  return refuse('fact-missing', '第三十二条', { fields: { 'fact.publicInterest': OBJECTED }, detail: OBJECTED })
}

const OBJECTED =
  '第三方不同意公开并且理由合理：要不予公开，或者写明不公开会对公共利益造成什么重大影响，并书面告知第三方。'
