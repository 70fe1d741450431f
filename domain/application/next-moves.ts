import type { SigningMode } from '../office-settings/office-settings'
import type { OfficeActName } from './acts'
import type { NextActName } from './next-act'
import { isRefundDue } from './refund'
import type { CaseState } from './state'
import { type Turn, turnOf } from './turn'

type Next = readonly OfficeActName[]

/**
 * What the next legal act is done with. Whether a request is clear shows in looking for what it
 * asks (Art. 30); abandonment is refused until the days to answer or to pay are over.
 */
const MOVES_OF: Record<Exclude<NextActName, 'reply'>, Next> = {
  confirm: ['confirm'],
  'restore-contact': ['record-contact', 'confirm'],
  'request-supplement': ['record-search', 'request-supplement'],
  supplement: ['abandon', 'enter-supplement'],
  'record-fee-delivery': ['record-fee-delivery'],
  payment: ['abandon', 'record-payment'],
  'record-delivery': ['record-delivery'],
  opinion: ['record-opinion'],
  reasons: ['record-reasons'],
  'tell-third-party': ['tell-third-party'],
  serve: ['serve-letter'],
  redo: ['draft-reply', 'record-search'],
}

/** The moves that take the case on now, the likeliest first; a reply once drafted goes its way before all else. */
export function nextMoves(state: CaseState, act: NextActName | null, mode: SigningMode): Next {
  return isRefundDue(state) ? ['record-refund'] : nextMovesIn(turnOf(state), act, mode)
}

/** The same, told from what is stored of an open case; a refund is due in closed ones alone. */
export function nextMovesIn({ reply, hasSearched }: Turn, act: NextActName | null, mode: SigningMode): Next {
  if (!act) return []
  if (act === 'tell-third-party') return MOVES_OF[act]
  if (reply) return ofReply(reply, mode)
  if (act !== 'reply') return MOVES_OF[act]
  return hasSearched ? ['draft-reply'] : ['record-search', 'draft-reply']
}

function ofReply({ state, isReturned }: NonNullable<Turn['reply']>, mode: SigningMode): Next {
  if (isReturned) return ['draft-reply']
  if (state === 'drafted') return [mode === 'three' ? 'pass-review' : 'sign-reply']
  if (state === 'reviewed') return ['sign-reply']
  return state === 'signed' ? ['issue-letter'] : ['serve-letter']
}
