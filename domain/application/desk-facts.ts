import type { Timeline } from '../clock/timeline'
import type { Day } from '../day'
import { type NextActFacts, type NextActName, nextActOf, replyDueOn } from './next-act'
import { isRefundDue } from './refund'
import type { CaseState } from './state'
import type { Status } from './status'

/**
 * All that the page of today asks of an open case. It depends on no day of the present and fits into one indexed
 * column, so that the page counts cases without reading them.
 */
export type DeskFacts = NextActFacts & {
  /** Of an application that nobody confirmed yet, else ''. */
  submittedOn: Day
  /** The last day of a payment that did not come, while no reply is on its way. */
  paymentDueOn: Day | null
  /** What decides whose turn it is: cases in which it is the same wait for the same officers. */
  turn: string
}

export function deskFactsOf(state: CaseState, timeline: Timeline): DeskFacts {
  const { status, submittedOn, supplement, fee, reply } = state
  const awaitsSupplement = !reply && supplement !== null && !supplement.suppliedOn
  const awaitsPayment = !reply && fee !== null && !fee.paidOn
  return {
    status,
    submittedOn: status === 'submitted' ? submittedOn : '',
    next: nextActOf(state, timeline),
    replyDueOn: replyDueOn(state, timeline),
    supplementDueOn: awaitsSupplement ? supplement.dueOn : null,
    paymentDueOn: awaitsPayment ? timeline.paymentDueOn : null,
    turn: turnOf(state),
  }
}

function turnOf(state: CaseState): string {
  const { reply, assignee, searches } = state
  const steps = [isRefundDue(state), searches.length > 0, reply !== null, reply !== null && reply.returned !== null]
  const people = [assignee, reply?.drafter, reply?.reviewer, reply?.approver]
  return [...steps.map(Number), reply?.state, reply?.leaf, ...people].map((part) => part ?? '').join('|')
}

/** As the column `desk` holds them, beside the status; '' once closed. */
export function deskColumnOf(state: CaseState, timeline: Timeline): string {
  if (state.status === 'closed') return ''
  const { submittedOn, next, replyDueOn, supplementDueOn, paymentDueOn, turn } = deskFactsOf(state, timeline)
  const act = next && [next.act, next.on, next.article]
  return JSON.stringify([submittedOn, act, replyDueOn, supplementDueOn, paymentDueOn, turn])
}

type StoredDeskFacts = [Day, [NextActName, Day | null, string] | null, Day | null, Day | null, Day | null, string]

export function deskFactsIn(status: Status, column: string): DeskFacts {
  const [submittedOn, act, replyDueOn, supplementDueOn, paymentDueOn, turn] = JSON.parse(column) as StoredDeskFacts
  const next = act && { act: act[0], on: act[1], article: act[2] }
  return { status, submittedOn, next, replyDueOn, supplementDueOn, paymentDueOn, turn }
}
