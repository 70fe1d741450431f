import type { CaseEvent } from '../application/events'
import type { ConsultedParty } from '../application/vocabulary'
import type { Day } from '../day'
import { type ClockEvent, listInLegalOrder } from './legal-order'

/** A letter of consultation and what came of it. */
export type ConsultationFacts = {
  consultationId: string
  party: ConsultedParty
  sentOn: Day
  deliveredOn: Day | null
  answeredOn: Day | null
}

/** Days after `after` and up to `until` are not counted. */
export type Pause = { after: Day; until: Day }

/** All that the clock needs to know of a case. */
export type ClockFacts = {
  receivedOn: Day | null
  /** From when the office is at work: receipt, or the day on which its reply was set aside. */
  beganOn: Day | null
  startedOn: Day | null
  startedBy: 'received' | 'supplemented' | 'fee-paid' | 'set-aside' | null
  /** Days of the extension that still count; a restart drops them. */
  extensionDays: number
  /** Art. 33: the one extension, spent for good. */
  extensionSpent: boolean
  /** Art. 30: the one notice. */
  supplementRequested: boolean
  supplement: { on: Day; dueOn: Day } | null
  payment: { issuedOn: Day; deliveredOn: Day | null; resumes: boolean } | null
  /** 109号文 Art. 6, where the office lets the period go on: from the notice to the payment nothing is counted. */
  pauses: readonly Pause[]
  /** Art. 35: the later day that was fixed and told. */
  postponedTo: Day | null
  consultations: readonly ConsultationFacts[]
  /** The last day for a new reply that the decision itself names; nothing moves it. */
  fixedDueOn: Day | null
}

const NO_CLOCK_FACTS: ClockFacts = {
  receivedOn: null,
  beganOn: null,
  startedOn: null,
  startedBy: null,
  extensionDays: 0,
  extensionSpent: false,
  supplementRequested: false,
  supplement: null,
  payment: null,
  pauses: [],
  postponedTo: null,
  consultations: [],
  fixedDueOn: null,
}

/** Whatever the order in which they were entered. */
export function foldClockFacts(events: readonly CaseEvent[]): ClockFacts {
  return foldInOrder(listInLegalOrder(events))
}

/** Of events that stand in legal order already. */
export function foldInOrder(events: readonly ClockEvent[]): ClockFacts {
  return events.reduce(applyEvent, NO_CLOCK_FACTS)
}

function applyEvent(facts: ClockFacts, event: ClockEvent): ClockFacts {
  switch (event.type) {
    case 'received':
      return beginPeriod({ ...facts, receivedOn: event.receivedOn }, event.receivedOn, 'received')
    case 'reply-set-aside':
      return beginAgain(facts, event)
    case 'supplement-requested':
      return { ...facts, supplementRequested: true, supplement: { on: event.on, dueOn: event.dueOn } }
    case 'supplement-excused':
      return { ...facts, supplement: facts.supplement && { ...facts.supplement, dueOn: event.dueOn } }
    case 'supplemented':
      return { ...restartPeriod(facts, event.on, 'supplemented'), supplement: null }
    case 'fee-charged':
      return { ...facts, payment: { ...readFeeNotice(event), deliveredOn: null } }
    case 'fee-notice-delivered':
      return { ...facts, payment: facts.payment && { ...facts.payment, deliveredOn: event.deliveredOn } }
    case 'fee-cancelled':
      // As if it had not been sent: no day stood still.
      return { ...facts, payment: null }
    case 'fee-paid':
      return applyPayment(facts, event.on)
    case 'reply-postponed':
      return { ...facts, postponedTo: event.dueOn }
    case 'extended':
      return { ...facts, extensionDays: event.days, extensionSpent: true }
    default:
      return { ...facts, consultations: applyConsultationEvent(facts.consultations, event) }
  }
}

function readFeeNotice({ issuedOn, afterPayment }: Extract<CaseEvent, { type: 'fee-charged' }>) {
  return { issuedOn, resumes: afterPayment === 'resume' }
}

/** 109号文 Art. 6: a payment begins the period anew, or lets it go on where the notice said so. */
function applyPayment(facts: ClockFacts, on: Day): ClockFacts {
  const { payment, pauses } = facts
  if (!payment?.resumes) return { ...restartPeriod(facts, on, 'fee-paid'), payment: null }
  return { ...facts, pauses: [...pauses, { after: payment.issuedOn, until: on }], payment: null }
}

function beginPeriod(facts: ClockFacts, on: Day, by: 'received' | 'set-aside'): ClockFacts {
  return { ...restartPeriod(facts, on, by), beganOn: on }
}

/** Art. 51: what was awaited for the reply that is gone is awaited no longer. */
function beginAgain(
  facts: ClockFacts,
  { on, redoDueOn }: Extract<ClockEvent, { type: 'reply-set-aside' }>,
): ClockFacts {
  const cleared = { supplement: null, payment: null, pauses: [], postponedTo: null }
  return { ...beginPeriod({ ...facts, ...cleared }, on, 'set-aside'), fixedDueOn: redoDueOn ?? null }
}

/** Fresh days from the day after: those of an earlier extension are not carried over. */
function restartPeriod(facts: ClockFacts, on: Day, by: NonNullable<ClockFacts['startedBy']>): ClockFacts {
  return { ...facts, startedOn: on, startedBy: by, extensionDays: 0 }
}

function applyConsultationEvent(all: readonly ConsultationFacts[], event: ClockEvent): readonly ConsultationFacts[] {
  if (event.type === 'consultation-sent') {
    const { consultationId, party, sentOn } = event
    return [...all, { consultationId, party, sentOn, deliveredOn: null, answeredOn: null }]
  }
  if (event.type === 'consultation-delivered') {
    return changeConsultation(all, event.consultationId, { deliveredOn: event.deliveredOn })
  }
  if (event.type === 'opinion-received')
    return changeConsultation(all, event.consultationId, { answeredOn: event.answeredOn })
  return all
}

function changeConsultation(all: readonly ConsultationFacts[], id: string, facts: Partial<ConsultationFacts>) {
  return all.map((one) => (one.consultationId === id ? { ...one, ...facts } : one))
}
