import { type CaseState, servedReply } from './state'

/**
 * 109号文 Art. 5: no page fee for telling where public information is found. Where that is how the answer turned out, a
 * fee by pages that was paid has lost its ground.
 */
export function isRefundDue(state: CaseState): boolean {
  const { fee } = state
  const reply = servedReply(state)
  const isPaid = fee?.basis === 'pages' && fee.paidOn !== null && fee.refundedOn === null
  return isPaid && reply?.leaf === '3.1' && reply.facts.way === 'public'
}
