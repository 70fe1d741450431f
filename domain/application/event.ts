import { declareEvent, type EventDeclaration, type WrittenEvent } from '../record/event'
import type { EventOf, EventShape } from '../record/event-fields'
import type { CaseEvent } from './events'
import type { CaseState } from './state'

export type CaseEventDeclaration = EventDeclaration<CaseState, CaseEvent>

/** Declares one kind of event of an application. */
export function defineEvent<Shape extends EventShape>(
  shape: Shape,
  written: WrittenEvent<CaseState, EventOf<Shape>>,
): CaseEventDeclaration {
  const declared = declareEvent<CaseState, EventOf<Shape> & { type: string }>(shape, written)
  // A declaration is only ever given events of its own type, which is what the registry looks them up by.
  return declared as unknown as CaseEventDeclaration
}
