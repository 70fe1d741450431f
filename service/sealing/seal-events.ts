import { sealedFields } from '../../domain/application/event-list'
import type { EventType, Recorded } from '../../domain/application/events'
import type { Vault } from '../services'
import type { ApplicationDoc, StoredEvent } from '../store/documents'

type Stored = Pick<ApplicationDoc, 'receipt' | 'events'>

/** One seal for all that was typed in an event, bound to its place in its case. */
export function sealEvent(vault: Vault, event: Recorded, where: string): StoredEvent {
  const fields = Object.entries(event)
  const names = sealedFields(event.type)
  const texts = fields.filter(([name, value]) => names.includes(name) && value !== undefined)
  const sealed = texts.length === 0 ? '' : vault.seal(JSON.stringify(Object.fromEntries(texts)), where)
  const plain = Object.fromEntries(fields.filter(([name]) => !names.includes(name)))
  return { ...(plain as StoredEvent), sealed }
}

/** Throws SealBroken. */
export function openEvents(vault: Vault, { receipt, events }: Stored): Recorded[] {
  return events.map((event, index) => openEvent(vault, event, eventPlace(receipt, index)))
}

export function openEvent(vault: Vault, { sealed, ...plain }: StoredEvent, where: string): Recorded {
  const texts: unknown = sealed === '' ? {} : JSON.parse(vault.open(sealed, where))
  return { ...plain, ...Object(texts) } as Recorded
}

export function eventPlace(receipt: string, index: number): string {
  return `${receipt}/events/${index}`
}

/** What folding, dating and counting need, without a key: every free text is empty. */
export function withoutTexts(events: readonly StoredEvent[]): Recorded[] {
  return events.map(({ sealed: _, ...plain }) => ({ ...plain, ...emptyTexts(plain.type) }) as Recorded)
}

function emptyTexts(type: EventType): object {
  return Object.fromEntries(sealedFields(type).map((name) => [name, name === 'facts' ? {} : '']))
}
