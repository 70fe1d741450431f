import { registerEvents } from '../record/event-registry'
import { ACTS } from './acts'
import type { CaseEvent, EventType } from './events'
import { reDated } from './re-dated'
import type { CaseState } from './state'

/** Every kind of event of an application, looked up by its type. */
export const CASE_EVENTS = registerEvents<CaseState, CaseEvent>([...ACTS.flatMap(({ events }) => [...events]), reDated])

/** Every kind of event, once. */
export const EVENTS = CASE_EVENTS.all
export const { declarationOf, sealedFields } = CASE_EVENTS

export function eventTitle(type: EventType): string {
  return declarationOf(type).title
}

/** The article beside an event: its own, or that of the first act it comes from. */
export function articleOfEvent(type: EventType): string | null {
  const { article } = declarationOf(type)
  if (article !== undefined) return article
  return ACTS.find(({ events }) => events.some((event) => event.type === type))?.article || null
}
