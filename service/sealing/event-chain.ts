import type { Recorded } from '../../domain/application/events'
import type { Acted } from '../../domain/application/state'
import type { Services, Vault } from '../services'
import type { ApplicationDoc, StoredEvent } from '../store/documents'
import { eventPlace, sealEvent } from './seal-events'

type Record = Pick<ApplicationDoc, 'events' | 'head'>

/** Adds events to the chain: each is linked by a MAC over itself in the open, so that a new key changes no link. */
export function record(
  { vault, clock }: Services,
  { receipt, events, head }: Pick<ApplicationDoc, 'receipt' | 'events' | 'head'>,
  added: readonly Acted[],
): Record {
  const at = clock.now()
  const linked: StoredEvent[] = []
  let last = head
  for (const event of added) {
    last = vault.link(last, { ...event, at })
    const place = eventPlace(receipt, events.length + linked.length)
    linked.push(sealEvent(vault, { ...event, at, mac: last }, place))
  }
  return { events: [...events, ...linked], head: last }
}

/**
 * The place of the first event whose link does not hold, or null when the whole chain does. An event that does not
 * open is null: its link is taken as it stands, so that those after it are checked.
 */
export function brokenLink(vault: Vault, chain: Record, opened: readonly (Recorded | null)[]): number | null {
  let last = ''
  for (const [index, stored] of chain.events.entries()) {
    const { mac, ...event } = opened[index] ?? stored
    last = opened[index] ? vault.link(last, event) : mac
    if (last !== mac) return index
  }
  return last === chain.head ? null : chain.events.length
}
