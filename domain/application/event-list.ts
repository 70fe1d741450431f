import { sealedFieldsOf } from '../record/event-fields'
import { ACTS } from './acts'
import type { CaseEventDeclaration } from './event'
import type { EventType } from './events'
import { reDated } from './re-dated'

const DECLARED: readonly CaseEventDeclaration[] = [...ACTS.flatMap(({ events }) => [...events]), reDated]
const BY_TYPE = new Map<EventType, CaseEventDeclaration>(DECLARED.map((event) => [event.type, event]))

/** Every kind of event, once. */
export const EVENTS: readonly CaseEventDeclaration[] = [...BY_TYPE.values()]

export function declarationOf(type: EventType): CaseEventDeclaration {
  const declared = BY_TYPE.get(type)
  if (!declared) throw new Error(`there is no event ${type}`)
  return declared
}

/** The names of the fields of an event that are stored sealed. */
export function sealedFields(type: EventType): string[] {
  return sealedFieldsOf(declarationOf(type))
}

export function eventTitle(type: EventType): string {
  return declarationOf(type).title
}

/** The article beside an event: its own, or that of the act it comes from; of several acts the one about nothing else. */
export function articleOfEvent(type: EventType): string | null {
  const { article } = declarationOf(type)
  if (article !== undefined) return article
  const acts = ACTS.filter(({ events }) => events.some((event) => event.type === type))
  const act = acts.find(({ events }) => events.length === 1) ?? acts[0]
  return act?.article ?? null
}
