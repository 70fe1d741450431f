import { findMessageForEvent } from '../../domain/messages/event-messages'
import { afterQuiet } from '../instant'
import type { Services } from '../services'
import type { ApplicationDoc, OutboxDoc, StoredEvent } from '../store/documents'
import type { Tx } from '../store/store'

/** `after`: the case with the events; `added`: how many of them are new. */
type Queued = { after: ApplicationDoc; added: number }

/**
 * Queues what the new events tell, in the transaction that saves them: no message without its event, no event without
 * its message. One document a message, named after its event, so that it cannot be queued twice.
 */
export async function queueMessages(services: Services, tx: Tx, { after, added }: Queued): Promise<void> {
  const first = after.events.length - added
  for (const [offset, event] of after.events.slice(first).entries()) {
    const doc = outboxDoc(services, after, { event, index: first + offset })
    if (doc) await tx.create<OutboxDoc>('outbox', doc)
  }
}

function outboxDoc(
  { clock, messenger }: Services,
  { _id: application, partition, office, caller, number }: ApplicationDoc,
  { event, index }: { event: StoredEvent; index: number },
): OutboxDoc | null {
  const told = findMessageForEvent(event)
  if (!told) return null
  const recipient = told.to === 'office' ? `office:${office}` : caller
  if (!messenger.reaches(recipient)) return null
  const now = clock.now()
  return {
    _id: `${application}/${index}`,
    partition,
    office,
    application,
    index,
    number,
    kind: told.kind,
    to: told.to,
    recipient,
    state: 'waiting',
    reason: '',
    queuedAt: now,
    dueAt: told.to === 'applicant' ? afterQuiet(now) : now,
    tries: 0,
    lease: '',
    settledAt: '',
  }
}
