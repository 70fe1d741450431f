import { type Refusal, refuse } from '../../refusal'
import { isAbandonment } from '../abandonment'
import { isAwaitingApplicant } from '../awaited'
import type { CaseState, Reply } from '../state'

/** The letter has its number, and nobody was served with it yet. */
export function isIssued({ reply }: CaseState): boolean {
  return reply?.state === 'issued'
}

/** Once the closing letter is issued nothing takes the case back: it can only be served. */
export function refuseOnceIssued(state: CaseState): Refusal | null {
  if (!isIssued(state)) return null
  return refuse('not-in-this-status', undefined, { detail: '答复文书已经制发，只能送达。' })
}

/** While the applicant is to act, only the letter that ends the waiting may go on (Art. 30, 109号文 Art. 6). */
export function refuseWhileWaiting(state: CaseState, reply: Reply): Refusal | null {
  return mayReply(state) || isAbandonment(reply.leaf) ? null : refuseWaiting()
}

/** Nothing is awaited of the applicant: the office is to answer, for the first time or again. */
export function mayReply(state: CaseState): boolean {
  const { status } = state
  return (status === 'processing' || status === 'reopened') && !isAwaitingApplicant(state)
}

export function refuseWaiting(): Refusal {
  return refuse('not-in-this-status', '第三十条', { detail: '正在等待申请人补正或者缴费，期间不能作出答复。' })
}
