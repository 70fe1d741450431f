import type { SigningMode } from '../office-settings/office-settings'
import type { OfficeActName } from './acts'
import type { NextActName } from './next-act'
import { isRefundDue } from './refund'
import type { CaseState, Reply } from './state'

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
  if (isRefundDue(state)) return ['record-refund']
  if (!act) return []
  if (act === 'tell-third-party') return MOVES_OF[act]
  if (state.reply) return ofReply(state.reply, mode)
  if (act !== 'reply') return MOVES_OF[act]
  return state.searches.length === 0 ? ['record-search', 'draft-reply'] : ['draft-reply']
}

function ofReply({ state, returned }: Reply, mode: SigningMode): Next {
  if (returned !== null) return ['draft-reply']
  if (state === 'drafted') return [mode === 'three' ? 'pass-review' : 'sign-reply']
  if (state === 'reviewed') return ['sign-reply']
  return state === 'signed' ? ['issue-letter'] : ['serve-letter']
}
