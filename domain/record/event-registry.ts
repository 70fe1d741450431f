import type { EventDeclaration } from './event'
import { sealedFieldsOf } from './event-fields'

/** Every kind of event of one kind of record, by its type. */
export type EventRegistry<State, Event extends { type: string }> = {
  all: readonly EventDeclaration<State, Event>[]
  declarationOf(type: Event['type']): EventDeclaration<State, Event>
  /** The names of the fields of an event that are stored sealed. */
  sealedFields(type: Event['type']): string[]
}

/** Gathers the events of acts; one that several acts record is there once. */
export function registerEvents<State, Event extends { type: string }>(
  declared: readonly EventDeclaration<State, Event>[],
): EventRegistry<State, Event> {
  const byType = new Map(declared.map((event) => [event.type, event]))
  const declarationOf = (type: Event['type']) => {
    const found = byType.get(type)
    if (!found) throw new Error(`there is no event ${type}`)
    return found
  }
  return {
    all: [...byType.values()],
    declarationOf,
    sealedFields: (type) => sealedFieldsOf(declarationOf(type)),
  }
}

/** What is true of a record after one more event. */
export function evolveRecord<State extends { events: readonly unknown[] }, Event extends { type: string }>(
  { declarationOf }: EventRegistry<State, Event>,
  state: State,
  event: Event & { actor: string },
): State {
  return { ...state, ...declarationOf(event.type).fold(state, event), events: [...state.events, event] }
}
