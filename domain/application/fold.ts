import { legalDayOf } from '../record/event'
import { evolveRecord } from '../record/event-registry'
import { CASE_EVENTS } from './event-list'
import { type Acted, type CaseState, NOTHING } from './state'

/** What is true of a case after its events. */
export function foldCase(events: readonly Acted[]): CaseState {
  return events.reduce(evolveCase, NOTHING)
}

export function evolveCase(state: CaseState, event: Acted): CaseState {
  const declared = CASE_EVENTS.declarationOf(event.type)
  const after = evolveRecord(CASE_EVENTS, state, event)
  return declared.isClockEvent
    ? { ...after, lastClockDay: pickLaterDay(state.lastClockDay, legalDayOf(declared, event)) }
    : after
}

function pickLaterDay(one: string | null, other: string | null): string | null {
  if (!one || !other) return one ?? other
  return other > one ? other : one
}
