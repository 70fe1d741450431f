import { evolveRecord } from '../record/event-registry'
import { CASE_EVENTS } from './event-list'
import { type Acted, type CaseState, NOTHING } from './state'
import { statusOf } from './status-of'

/** What is true of a case after its events. */
export function foldCase(events: readonly Acted[]): CaseState {
  return events.reduce(evolveCase, NOTHING)
}

export function evolveCase(state: CaseState, event: Acted): CaseState {
  const after = evolveRecord(CASE_EVENTS, state, event)
  return { ...after, status: statusOf(after) }
}
