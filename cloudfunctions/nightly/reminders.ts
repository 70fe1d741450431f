import { type Calendar, MissingCalendar } from '../../domain/calendar'
import type { Day } from '../../domain/day'
import { reminderOf } from '../../domain/reminder'
import { loadCalendar } from '../shared/calendar'
import type { OfficeDoc, OutboxDoc } from '../shared/documents'
import { type DueCase, dueCases } from '../shared/due'
import { afterQuiet } from '../shared/instant'
import { officesOf } from '../shared/offices'
import type { Services } from '../shared/services'
import { Duplicate } from '../shared/store'

/**
 * Queues what each office has to be reminded of today: an act once a day, nothing on a day off, nothing where nothing is
 * due. A reminder is named after its act and day, so that a second run, or one after a kill, adds only what is missing.
 */
export async function remind(services: Services, district: string): Promise<number> {
  const on = { calendar: await loadCalendar(services, district), today: services.clock.today() }
  if (!isWorked(on)) return 0
  let queued = 0
  for (const office of await officesOf(services, district)) {
    if (!services.messenger.reaches(recipientOf(office))) continue
    for (const one of await dueCases(services, office, on)) {
      const doc = reminderDoc(services, office, one)
      if (doc && (await queueOnce(services, doc))) queued += 1
    }
  }
  return queued
}

/** In a year without a notice every day may be one. */
function isWorked({ calendar, today }: { calendar: Calendar; today: Day }): boolean {
  try {
    return calendar.isWorkingDay(today)
  } catch (error) {
    if (error instanceof MissingCalendar) return true
    throw error
  }
}

function recipientOf({ _id }: OfficeDoc): string {
  return `office:${_id}`
}

function reminderDoc({ clock }: Services, office: OfficeDoc, { scene, due }: DueCase): OutboxDoc | null {
  const reminder = reminderOf(due, scene.today)
  if (!reminder) return null
  const { _id: application, partition, number } = scene.doc
  const now = clock.now()
  return {
    ...{ _id: `${application}/${reminder.key}`, partition, office: office._id, application, index: NO_EVENT, number },
    ...{ kind: reminder.kind, act: due.act, on: due.on, to: 'office', recipient: recipientOf(office) },
    ...{ state: 'waiting', reason: '', queuedAt: now, dueAt: afterQuiet(now), tries: 0, lease: '', settledAt: '' },
  }
}

/** A reminder tells of no event of its case. */
const NO_EVENT = -1

async function queueOnce({ store }: Services, doc: OutboxDoc): Promise<boolean> {
  try {
    return await store.transact(async (tx) => {
      if (await tx.get<OutboxDoc>('outbox', doc._id)) return false
      await tx.create<OutboxDoc>('outbox', doc)
      return true
    })
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
