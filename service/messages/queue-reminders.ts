import { MissingCalendar } from '../../domain/calendar/calendar'
import { findReminder } from '../../domain/messages/reminder'
import { loadCalendar } from '../calendar/load-calendar'
import { type DueCase, dueCases } from '../case/due-cases'
import type { CalendarToday } from '../case/listed-case'
import { officesOf } from '../district/find-offices'
import { afterQuiet } from '../instant'
import { recipientOf } from '../people/officer-phone'
import { findResponsibleOfficers, listOfficers } from '../people/responsible-officers'
import type { Services } from '../services'
import type { OfficeDoc, OutboxDoc, StaffDoc } from '../store/documents'
import { Duplicate } from '../store/store'

/**
 * Queues what each office, and each officer for whom it waits and who left a number, has to be reminded of today: an
 * act once a day, nothing on a day off, nothing where nothing is due. A reminder is named after its act, day and
 * officer, so that a second run, or one after a kill, adds only what is missing.
 */
export async function queueReminders(services: Services, district: string): Promise<number> {
  const on = { calendar: await loadCalendar(services, district), today: services.clock.today() }
  if (!isWorked(on)) return 0
  let queued = 0
  for (const office of await officesOf(services, district)) queued += await remindOffice(services, office, on)
  return queued
}

async function remindOffice(services: Services, office: OfficeDoc, on: CalendarToday): Promise<number> {
  const officers = await listOfficers(services, { partition: office.partition, office: office._id })
  const reached = reachedOf(services, office, officers)
  if (reached.length === 0) return 0
  let queued = 0
  for (const one of await dueCases(services, office, on)) {
    for (const doc of reminderDocs(services, { office, officers, reached }, one)) {
      if (await queueOnce(services, doc)) queued += 1
    }
  }
  return queued
}

/** In a year without a notice every day may be one. */
function isWorked({ calendar, today }: CalendarToday): boolean {
  try {
    return calendar.isWorkingDay(today)
  } catch (error) {
    if (error instanceof MissingCalendar) return true
    throw error
  }
}

/** The office's own number, and the officers who left theirs, as far as messages get there. */
type Reached = Pick<OutboxDoc, 'to' | 'recipient'> & { key: string; officer: StaffDoc | null }

function reachedOf({ messenger }: Services, { _id }: OfficeDoc, officers: readonly StaffDoc[]): Reached[] {
  const all: Reached[] = [
    { to: 'office', recipient: `office:${_id}`, key: '', officer: null },
    ...officers
      .filter(({ sealedPhone }) => sealedPhone)
      .map((officer): Reached => {
        const recipient = recipientOf(officer)
        return { to: 'officer', recipient, key: `/${recipient}`, officer }
      }),
  ]
  return all.filter(({ recipient }) => messenger.reaches(recipient))
}

type To = { office: OfficeDoc; officers: readonly StaffDoc[]; reached: readonly Reached[] }

function reminderDocs({ clock }: Services, { office, officers, reached }: To, { listed, due }: DueCase): OutboxDoc[] {
  const reminder = findReminder(due, listed.today)
  if (!reminder) return []
  const { _id: application, partition, number } = listed.doc
  const waitedFor = findResponsibleOfficers(listed, office, officers)
  const now = clock.now()
  return reached
    .filter(({ officer }) => !officer || waitedFor.includes(officer))
    .map(
      ({ to, recipient, key }): OutboxDoc => ({
        _id: `${application}/${reminder.key}${key}`,
        partition,
        office: office._id,
        application,
        index: NO_EVENT,
        number,
        kind: reminder.kind,
        act: due.act,
        on: due.on,
        to,
        recipient,
        state: 'waiting',
        reason: '',
        queuedAt: now,
        dueAt: afterQuiet(now),
        tries: 0,
        lease: '',
        settledAt: '',
      }),
    )
}

/** A reminder tells of no event of its case. */
const NO_EVENT = -1

async function queueOnce({ store }: Services, doc: OutboxDoc): Promise<boolean> {
  try {
    return await store.transact(doc.partition, async (tx) => {
      if (await tx.get<OutboxDoc>('outbox', doc._id)) return false
      await tx.create<OutboxDoc>('outbox', doc)
      return true
    })
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
