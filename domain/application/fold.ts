import { legalDayOf } from '../record/event'
import { declarationOf } from './event-list'
import { type Acted, type CaseState, NOTHING } from './state'

/** What is true of a case after its events. */
export function fold(events: readonly Acted[]): CaseState {
  return events.reduce(evolve, NOTHING)
}

export function evolve(state: CaseState, event: Acted): CaseState {
  const declared = declarationOf(event.type)
  return {
    ...state,
    ...declared.fold(state, event),
    lastClockDay: declared.isClockEvent ? later(state.lastClockDay, legalDayOf(declared, event)) : state.lastClockDay,
    events: [...state.events, event],
  }
}

function later(one: string | null, other: string | null): string | null {
  if (!one || !other) return one ?? other
  return other > one ? other : one
}
