import type { Acted } from '../../domain/application/case'
import type { Recorded } from '../../domain/application/events'
import type { ApplicationDoc } from './documents'
import type { Services, Vault } from './services'

/** Adds events to the chain: each is linked to the one before it by a MAC over itself. */
export function record(
  { vault, clock }: Services,
  { events, head }: Pick<ApplicationDoc, 'events' | 'head'>,
  added: readonly Acted[],
): Pick<ApplicationDoc, 'events' | 'head'> {
  const at = clock.now()
  const linked: Recorded[] = []
  let last = head
  for (const event of added) {
    last = vault.link(last, { ...event, at })
    linked.push({ ...event, at, mac: last })
  }
  return { events: [...events, ...linked], head: last }
}

/** The place of the first event whose link does not hold, or null when the whole chain does. */
export function brokenLink(vault: Vault, { events, head }: Pick<ApplicationDoc, 'events' | 'head'>): number | null {
  let last = ''
  for (const [index, { mac, ...event }] of events.entries()) {
    last = vault.link(last, event)
    if (last !== mac) return index
  }
  return last === head ? null : events.length
}
