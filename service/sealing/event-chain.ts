import type { Acted } from '../../domain/application/state'
import type { Services } from '../services'
import type { ApplicationDoc, StoredEvent } from '../store/documents'
import { eventPlace, sealEvent } from './seal-events'
import type { Vault } from './vault'

/** The events of a record, each linked to the one before it, and the link of the last. */
export type EventChain<Stored extends { mac: string }> = { events: Stored[]; head: string }

/** Adds events to the chain: each is linked by a MAC over itself in the open, so that a new key changes no link. */
export function extendChain<Event extends object, Stored extends { mac: string }>(
  { vault, clock }: Pick<Services, 'vault' | 'clock'>,
  { events, head }: EventChain<Stored>,
  {
    added,
    seal,
  }: { added: readonly Event[]; seal: (event: Event & { at: string; mac: string }, index: number) => Stored },
): EventChain<Stored> {
  const at = clock.now()
  const linked: Stored[] = []
  let last = head
  for (const event of added) {
    last = vault.link(last, { ...event, at })
    linked.push(seal({ ...event, at, mac: last }, events.length + linked.length))
  }
  return { events: [...events, ...linked], head: last }
}

/** Adds events to the chain of an application. */
export function recordEvents(
  services: Services,
  { receipt, events, head }: Pick<ApplicationDoc, 'receipt' | 'events' | 'head'>,
  added: readonly Acted[],
): EventChain<StoredEvent> {
  return extendChain(
    services,
    { events, head },
    { added, seal: (event, index) => sealEvent(services.vault, event, eventPlace(receipt, index)) },
  )
}

/**
 * The place of the first event whose link does not hold, or null when the whole chain does. An event that does not
 * open is null: its link is taken as it stands, so that those after it are checked.
 */
export function brokenLink(
  vault: Vault,
  chain: EventChain<{ mac: string }>,
  opened: readonly ({ mac: string } | null)[],
): number | null {
  let last = ''
  for (const [index, stored] of chain.events.entries()) {
    const { mac, ...event } = opened[index] ?? stored
    last = opened[index] ? vault.link(last, event) : mac
    if (last !== mac) return index
  }
  return last === chain.head ? null : chain.events.length
}
