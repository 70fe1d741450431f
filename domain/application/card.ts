import type { Timeline } from '../clock/timeline'
import type { Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import type { CountedProceeding } from '../report/table-four'
import type { WaitingReason } from '../words/clock'
import { outstandingFee, outstandingSupplement } from './awaited'
import { type CaseState, type Contact, type Reply, servedReply, type WithheldReview } from './state'

/**
 * Stands on every card. Whoever changes what a card holds raises it: then the cards of a database are written anew at
 * the start (service/migrations/cards-of-cases.ts).
 */
export const CARD_SHAPE = 2

/**
 * What lists show of a case beside its columns. Like these it is a fold of the events and depends on no day of the
 * present; what does not apply to the case as it stands is left out. Nothing in it was typed by anybody.
 */
export type CardFacts = {
  shape: number
  /** The last try to reach the applicant, until the application is confirmed. */
  contact?: Contact
  /** What the period waits for, and the last day of the applicant. */
  waitsFor?: WaitingReason
  waitsUntil?: Day
  /** The year whose notice is missing, without which there is no day. */
  missingYear?: number
  /** When a supplement and a fee were asked for that did not come, while no reply is on its way. */
  supplementAskedOn?: Day
  feeAskedOn?: Day
  /** The reply that stands. */
  reply?: { leaf: LeafCode; number: string; issuedOn: Day | null; servedOn: Day }
  /** 复议 and 诉讼, as table four counts them. */
  proceedings?: readonly CountedProceeding[]
  /** Art. 44: what the applicant suggested, and whether it was considered. */
  suggestedOn?: Day
  isConsidered?: true
  /** Art. 18: the latest review of what was withheld. */
  withheldReview?: Pick<WithheldReview, 'on' | 'decision'>
}

/** The same whether the texts of the events are open or not. */
export function cardFactsOf(state: CaseState, timeline: Timeline): CardFacts {
  const { proceedings, suggestedOn, disclosure, withheldReview } = state
  const reply = servedReply(state)
  return {
    shape: CARD_SHAPE,
    ...waitingFacts(state, timeline),
    ...askedFacts(state),
    ...(reply && { reply: describeReply(reply) }),
    ...(proceedings.length > 0 && { proceedings: proceedings.map(countedProceeding) }),
    ...(suggestedOn && { suggestedOn }),
    ...(disclosure && { isConsidered: true as const }),
    ...(withheldReview && { withheldReview: { on: withheldReview.on, decision: withheldReview.decision } }),
  }
}

function describeReply({
  leaf,
  number,
  issuedOn,
  servedOn,
}: Reply & { servedOn: Day }): NonNullable<CardFacts['reply']> {
  return { leaf, number: number ?? '', issuedOn, servedOn }
}

function countedProceeding({ route, filedOn, decidedOn, result }: CountedProceeding): CountedProceeding {
  return { route, filedOn, decidedOn, result }
}

/** Nothing once closed, nor while a letter that came back is served again: a change of the calendar leaves such a card as it is. */
function waitingFacts(state: CaseState, timeline: Timeline): Partial<CardFacts> {
  const { status, contacts, redo } = state
  if (status === 'closed' || (status === 'reopened' && !redo)) return {}
  const contact = status === 'submitted' ? contacts.at(-1) : undefined
  const { missingCalendar, waitingFor } = timeline
  const until = lastDayOf(timeline)
  return {
    ...(contact && { contact: { on: contact.on, reached: contact.reached } }),
    ...(missingCalendar !== null && { missingYear: missingCalendar }),
    ...(waitingFor && { waitsFor: findAwaited(state, waitingFor) }),
    ...(until && { waitsUntil: until }),
  }
}

/** 109号文 Art. 6: the days to pay run from the arrival of the notice, so until then it is the notice that is awaited. */
function findAwaited({ fee }: CaseState, waitingFor: NonNullable<Timeline['waitingFor']>): WaitingReason {
  if (waitingFor !== 'payment') return waitingFor
  const notice = fee?.deliveredOn ? 'payment' : 'fee-notice'
  return fee?.resumes ? `${notice}-resumes` : notice
}

/** Of the applicant, who reads it too. */
function lastDayOf({ waitingFor, supplementDueOn, paymentDueOn }: Timeline): Day | null {
  if (waitingFor === 'supplement') return supplementDueOn
  return waitingFor === 'payment' ? paymentDueOn : null
}

function askedFacts(state: CaseState): Partial<CardFacts> {
  if (state.reply || state.status === 'closed') return {}
  const [supplement, fee] = [outstandingSupplement(state), outstandingFee(state)]
  return {
    ...(supplement && { supplementAskedOn: supplement.requestedOn }),
    ...(fee && { feeAskedOn: fee.issuedOn }),
  }
}
