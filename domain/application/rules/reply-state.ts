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

/** What the office does on the way to a reply: not once its letter is issued, nor while the applicant is to act. */
export function refuseUnlessAtWork(state: CaseState): Refusal | null {
  const detail = '正在等待申请人补正或者缴费，期间不能这样做。'
  return (
    refuseOnceIssued(state) ??
    (isAwaitingApplicant(state) ? refuse('not-in-this-status', '第三十条', { detail }) : null)
  )
}

/** The decision itself names the day of the new reply, which no act of the office moves. */
export function refuseOnFixedDay({ redo }: CaseState): Refusal | null {
  if (!redo?.dueOn) return null
  const detail = `重新答复的最后一日（${redo.dueOn}）由决定书、判决书写明，不能延后。`
  return refuse('not-in-this-status', '第五十一条', { detail })
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
