import type { Timeline } from '../clock/timeline'
import type { Day } from '../day'
import { isFeeAwaited, outstandingSupplement } from './awaited'
import { type NextActFacts, type NextActName, nextActOf, replyDueOn } from './next-act'
import type { CaseState, ReplyState } from './state'
import type { Status } from './status'
import { type Turn, turnOf } from './turn'

/**
 * All that the page of today asks of an open case. It depends on no day of the present and fits into one indexed
 * column, so that the page counts cases without reading them.
 */
export type DeskFacts = NextActFacts & {
  /** Of an application that nobody confirmed yet, else ''. */
  submittedOn: Day
  /** The last day of a payment that did not come, while no reply is on its way. */
  paymentDueOn: Day | null
  turn: Turn
}

export function deskFactsOf(state: CaseState, timeline: Timeline): DeskFacts {
  const { status, submittedOn, reply } = state
  const supplement = reply ? null : outstandingSupplement(state)
  const awaitsPayment = !reply && isFeeAwaited(state)
  return {
    status,
    submittedOn: status === 'submitted' ? submittedOn : '',
    next: nextActOf(state, timeline),
    replyDueOn: replyDueOn(state, timeline),
    supplementDueOn: supplement?.dueOn ?? null,
    paymentDueOn: awaitsPayment ? timeline.paymentDueOn : null,
    turn: turnOf(state),
  }
}

/** As the column `desk` holds them, beside the status; '' once closed. */
export function deskColumnOf(state: CaseState, timeline: Timeline): string {
  if (state.status === 'closed') return ''
  const { submittedOn, next, replyDueOn, supplementDueOn, paymentDueOn, turn } = deskFactsOf(state, timeline)
  const act = next && [next.act, next.on, next.article]
  return JSON.stringify([submittedOn, act, replyDueOn, supplementDueOn, paymentDueOn, ...packTurn(turn)])
}

/** Short, because it is a part of every entry of the index. */
function packTurn({ assignee, hasSearched, reply }: Turn): PackedTurn {
  const begun = [assignee, Number(hasSearched)] as const
  return reply ? [...begun, reply.state, reply.drafter, reply.reviewer, Number(reply.isReturned)] : [...begun]
}

type PackedTurn =
  | [assignee: string | null, hasSearched: number]
  | [string | null, number, state: ReplyState, drafter: string, reviewer: string | null, isReturned: number]
type StoredDeskFacts = [
  Day,
  [NextActName, Day | null, string] | null,
  Day | null,
  Day | null,
  Day | null,
  ...PackedTurn,
]

export function deskFactsIn(status: Status, column: string): DeskFacts {
  const [submittedOn, act, replyDueOn, supplementDueOn, paymentDueOn, ...packed] = JSON.parse(column) as StoredDeskFacts
  const next = act && { act: act[0], on: act[1], article: act[2] }
  return { status, submittedOn, next, replyDueOn, supplementDueOn, paymentDueOn, turn: unpackTurn(packed) }
}

function unpackTurn(packed: PackedTurn): Turn {
  const [assignee, hasSearched] = packed
  const begun = { assignee, hasSearched: hasSearched === 1 }
  if (packed.length === 2) return { ...begun, reply: null }
  const [, , state, drafter, reviewer, isReturned] = packed
  return { ...begun, reply: { state, drafter, reviewer, isReturned: isReturned === 1 } }
}
