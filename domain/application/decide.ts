import { decideAct, refuseAct as refuseActOf } from '../record/decide'
import type { Refusal } from '../refusal'
import type { CaseAct } from './act'
import { type ActName, actCalled, type Command } from './acts'
import type { Context } from './context'
import type { Acted, CaseState } from './state'

export type Decision = { events: Acted[] } | Refusal

/** The events of a lawful command, or the reason why there are none. Throws MissingCalendar where a day is needed. */
export function decide(state: CaseState, { act: name, ...input }: Command, context: Context): Decision {
  const events = decideAct(actCalled(name), { state, input, context })
  return Array.isArray(events) ? { events } : events
}

/** Why this act is closed to this person now, whatever the input; null when it is open. */
export function refuseAct(state: CaseState, name: ActName, context: Context): Refusal | null {
  return refuseActOf(actCalled(name) as CaseAct, state, context)
}
