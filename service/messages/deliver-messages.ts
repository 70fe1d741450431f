import { randomInt, randomUUID } from 'node:crypto'
import { addTime, afterQuiet } from '../instant'
import { bugIn } from '../log'
import type { Services } from '../services'
import type { OutboxDoc } from '../store/documents'
import { composeMessage } from './compose-message'
import type { DeliveryResult } from './messenger'

/** Eight tries over about a day, then a person must see to it. */
export const MAX_TRIES = 8
const LONGEST_PAUSE_MINUTES = 512
/** Longer than any try takes: after it a worker that took a message counts as gone. */
const LEASE_SECONDS = 60
const BATCH = 20

export type Delivered = { sent: number; refused: number; failed: number; dead: number }
type DeliveryCount = keyof Delivered

/** Sends what is due in a district, one message after another; several workers may do so at the same time. */
export async function deliverDueMessages(
  services: Services,
  partition: string,
  signal?: AbortSignal,
): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, refused: 0, failed: 0, dead: 0 }
  for (;;) {
    const due = await dueNow(services, partition)
    for (const message of due) {
      if (signal?.aborted) return delivered
      const outcome = await deliverOne(services, message)
      if (outcome) delivered[outcome] += 1
    }
    if (due.length < BATCH) return delivered
  }
}

async function dueNow({ store, clock }: Services, partition: string): Promise<OutboxDoc[]> {
  const range = { dueAt: { lte: clock.now() } }
  const page = await store.query<OutboxDoc>('outbox', { partition, eq: { state: 'waiting' }, range, limit: BATCH })
  return page.items
}

/** Takes, sends, records. Null where another worker has it, or nobody should be woken. */
async function deliverOne(services: Services, message: OutboxDoc): Promise<DeliveryCount | null> {
  const taken = await leaseMessage(services, message)
  if (!taken || taken === 'dead') return taken
  const delivery = await markSent(services, taken)
  const outcome = await settleMessage(services, taken, delivery)
  const code = delivery.result === 'sent' ? 'sent' : delivery.reason
  services.log.write('info', { what: 'message', action: taken.kind, code, count: taken.tries })
  return outcome
}

/** A try is counted before it is made: a worker that dies while sending has had it. */
function leaseMessage(
  { store, clock }: Services,
  { _id: id, partition }: OutboxDoc,
): Promise<OutboxDoc | 'dead' | null> {
  return store.transact(partition, async (tx) => {
    const doc = await tx.get<OutboxDoc>('outbox', id)
    const now = clock.now()
    if (doc?.state !== 'waiting' || doc.dueAt > now) return null
    if (doc.tries >= MAX_TRIES) {
      await tx.patch<OutboxDoc>('outbox', id, { state: 'dead', reason: 'no-answer', settledAt: now })
      return 'dead'
    }
    const morning = doc.to === 'applicant' ? afterQuiet(now) : now
    if (morning > now) {
      await tx.patch<OutboxDoc>('outbox', id, { dueAt: morning })
      return null
    }
    const set = { tries: doc.tries + 1, lease: randomUUID(), dueAt: addTime(now, LEASE_SECONDS, 'second') }
    await tx.patch<OutboxDoc>('outbox', id, set)
    return { ...doc, ...set }
  })
}

async function markSent(services: Services, doc: OutboxDoc): Promise<DeliveryResult> {
  try {
    const message = await composeMessage(services, doc)
    if (typeof message === 'string') return { result: 'refused', reason: message }
    return await services.messenger.send(message)
  } catch (error) {
    services.log.write('error', { what: 'bug', action: doc.kind, ...bugIn(error) })
    return { result: 'failed', reason: 'error' }
  }
}

/** What was settled stays settled, and a try whose lease another has taken over tells only that it arrived. */
function settleMessage(
  { store, clock }: Services,
  { _id, partition, lease }: OutboxDoc,
  delivery: DeliveryResult,
): Promise<DeliveryCount | null> {
  return store.transact(partition, async (tx) => {
    const doc = await tx.get<OutboxDoc>('outbox', _id)
    if (doc?.state !== 'waiting') return null
    const now = clock.now()
    const done = async (state: Exclude<OutboxDoc['state'], 'waiting' | 'stopped'>, reason: string) => {
      await tx.patch<OutboxDoc>('outbox', _id, { state, reason, settledAt: now })
      return state
    }
    if (delivery.result === 'sent') return done('sent', '')
    if (doc.lease !== lease) return null
    if (delivery.result === 'refused') return done('refused', delivery.reason)
    if (doc.tries >= MAX_TRIES) return done('dead', delivery.reason)
    const dueAt = addTime(now, pauseSeconds(doc.tries), 'second')
    await tx.patch<OutboxDoc>('outbox', _id, { dueAt, reason: delivery.reason })
    return 'failed'
  })
}

/** One minute, four, sixteen … give or take a fifth, so that what failed together does not come back together. */
export function pauseSeconds(tries: number): number {
  const minutes = Math.min(4 ** (tries - 1), LONGEST_PAUSE_MINUTES)
  return Math.round((minutes * 60 * randomInt(80, 121)) / 100)
}
