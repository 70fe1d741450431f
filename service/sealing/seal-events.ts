import { sealedFields } from '../../domain/application/event-list'
import type { EventType, Recorded } from '../../domain/application/events'
import type { ApplicationDoc, StoredEvent } from '../store/documents'
import { openFields, sealFields } from './seal-fields'
import type { Vault } from './vault'

type StoredEvents = Pick<ApplicationDoc, 'receipt' | 'events'>

/** One seal for all that was typed in an event, bound to its place in its case. */
export function sealEvent(vault: Vault, event: Recorded, place: string): StoredEvent {
  return sealFields<Omit<StoredEvent, 'sealed'>>(vault, event, {
    names: sealedFields(event.type),
    place,
  }) as StoredEvent
}

/** Throws SealBroken. */
export function openEvents(vault: Vault, { receipt, events }: StoredEvents): Recorded[] {
  return events.map((event, index) => openEvent(vault, event, eventPlace(receipt, index)))
}

export function openEvent(vault: Vault, stored: StoredEvent, place: string): Recorded {
  return openFields(vault, stored, place) as Recorded
}

export function eventPlace(receipt: string, index: number): string {
  return `${receipt}/events/${index}`
}

/** What folding, dating and counting need, without a key: every free text is empty. */
export function withoutTexts(events: readonly StoredEvent[]): Recorded[] {
  return events.map(({ sealed: _, ...plain }) => ({ ...plain, ...emptyTexts(plain.type) }) as Recorded)
}

/** What is no text where it is empty. */
const EMPTY: Readonly<Record<string, object>> = { facts: {}, letters: {} }

function emptyTexts(type: EventType): object {
  return Object.fromEntries(sealedFields(type).map((name) => [name, EMPTY[name] ?? '']))
}
