import { isFeeAwaited, isSupplementAwaited } from './awaited'
import type { CaseState } from './state'
import type { Status } from './status'

/**
 * Where a case is, told from what is true of it: no event sets a status of its own. Of a case that closed and is at work
 * again it is 'reopened' whatever is awaited in it, so that every list and column keeps one word for it.
 */
export function statusOf(state: Omit<CaseState, 'status'>): Status {
  if (state.closedOn !== null) return isAtWorkAgain(state) ? 'reopened' : 'closed'
  if (state.receivedOn === null) return 'submitted'
  if (isFeeAwaited(state)) return 'awaiting-payment'
  return isSupplementAwaited(state) ? 'awaiting-supplement' : 'processing'
}

/** The reply is to be made again, or the letter came back and has to be served again. */
function isAtWorkAgain({ redo, reply }: Omit<CaseState, 'status'>): boolean {
  return redo !== null || (reply?.state === 'issued' && reply.cameBackOn !== null)
}
