import { setTimeout as pause } from 'node:timers/promises'
import { districtsOf } from '../../service/district/find-in-districts'
import { bugIn } from '../../service/log'
import { deliverDueMessages } from '../../service/messages/deliver-messages'
import { NO_MESSENGER } from '../../service/messages/messenger'
import type { Services } from '../../service/services'

const EVERY_MS = 5000

/** Delivers what is due until it is stopped; a stop waits for the message that is under way. */
export function startMessages(services: Services, everyMs = EVERY_MS): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const working =
    services.messenger === NO_MESSENGER ? Promise.resolve() : deliverUntilStopped(services, everyMs, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return working
    },
  }
}

async function deliverUntilStopped(services: Services, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await deliverEverywhere(services, signal)
    await pause(everyMs, null, { signal }).catch(() => null)
  }
}

/** A round that fails is logged and followed by another: what it had taken comes back when its lease is over. */
async function deliverEverywhere(services: Services, signal: AbortSignal): Promise<void> {
  try {
    for (const district of await districtsOf(services)) await deliverDueMessages(services, district, signal)
  } catch (error) {
    services.log.write('error', { what: 'messages', ...bugIn(error) })
  }
}
