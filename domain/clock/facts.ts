import type { CaseEvent, ConsultedParty } from '../application/events'
import type { Day } from '../day'

/** A letter of consultation and what came of it. */
export type ConsultationFacts = {
  consultationId: string
  party: ConsultedParty
  sentOn: Day
  deliveredOn: Day | null
  answeredOn: Day | null
}

/** All that the clock needs to know of a case. */
export type ClockFacts = {
  receivedOn: Day | null
  startedOn: Day | null
  startedBy: 'received' | 'supplemented' | 'fee-paid' | null
  /** Days of the extension that still count; a restart drops them. */
  extensionDays: number
  /** Art. 33: the one extension, spent for good. */
  extensionSpent: boolean
  /** Art. 30: the one notice. */
  supplementRequested: boolean
  supplement: { on: Day; dueOn: Day } | null
  payment: { deliveredOn: Day | null } | null
  consultations: readonly ConsultationFacts[]
}

const NOTHING: ClockFacts = {
  receivedOn: null,
  startedOn: null,
  startedBy: null,
  extensionDays: 0,
  extensionSpent: false,
  supplementRequested: false,
  supplement: null,
  payment: null,
  consultations: [],
}

export function factsOf(events: readonly CaseEvent[]): ClockFacts {
  return events.reduce(apply, NOTHING)
}

function apply(facts: ClockFacts, event: CaseEvent): ClockFacts {
  switch (event.type) {
    case 'received':
      return { ...facts, receivedOn: event.receivedOn, startedOn: event.receivedOn, startedBy: 'received' }
    case 'supplement-requested':
      return { ...facts, supplementRequested: true, supplement: { on: event.on, dueOn: event.dueOn } }
    case 'supplemented':
      return { ...restart(facts, event.on, 'supplemented'), supplement: null }
    case 'fee-charged':
      return { ...facts, payment: { deliveredOn: null } }
    case 'fee-notice-delivered':
      return { ...facts, payment: { deliveredOn: event.deliveredOn } }
    case 'fee-paid':
      return { ...restart(facts, event.on, 'fee-paid'), payment: null }
    case 'extended':
      return { ...facts, extensionDays: event.days, extensionSpent: true }
    default:
      return { ...facts, consultations: consulted(facts.consultations, event) }
  }
}

/** Fresh days from the day after: those of an earlier extension are not carried over. */
function restart(facts: ClockFacts, on: Day, by: 'supplemented' | 'fee-paid'): ClockFacts {
  return { ...facts, startedOn: on, startedBy: by, extensionDays: 0 }
}

function consulted(all: readonly ConsultationFacts[], event: CaseEvent): readonly ConsultationFacts[] {
  if (event.type === 'consultation-sent') {
    const { consultationId, party, sentOn } = event
    return [...all, { consultationId, party, sentOn, deliveredOn: null, answeredOn: null }]
  }
  if (event.type === 'consultation-delivered') {
    return changed(all, event.consultationId, { deliveredOn: event.deliveredOn })
  }
  if (event.type === 'opinion-received') return changed(all, event.consultationId, { answeredOn: event.answeredOn })
  return all
}

function changed(all: readonly ConsultationFacts[], id: string, facts: Partial<ConsultationFacts>) {
  return all.map((one) => (one.consultationId === id ? { ...one, ...facts } : one))
}
