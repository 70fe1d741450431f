import type { Calendar } from '../../domain/calendar/calendar'
import { loadCalendar } from '../calendar/load-calendar'
import type { Services } from '../services'
import type { MarkDoc } from '../store/documents'
import { INSTALLATION } from '../store/partitions'
import type { Store, Tx } from '../store/store'
import { cardsOfCases } from './cards-of-cases'
import { correctionsIntoRecords } from './corrections-into-records'
import { deskOfOpenCases } from './desk-of-open-cases'
import { deskOfReopenedCases } from './desk-of-reopened-cases'
import { filingsIntoApplications } from './filings-into-applications'
import type { Migrated, Migration } from './migration'

/** In the order in which they are run; a new one is added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  filingsIntoApplications,
  deskOfOpenCases,
  correctionsIntoRecords,
  cardsOfCases,
  deskOfReopenedCases,
]

const MARK = 'migrations'

/** The steps that this database has not been through. */
export async function listMissingMigrations(store: Pick<Store, 'get'>, steps = MIGRATIONS): Promise<Migration[]> {
  const done = namesIn(await store.get<MarkDoc>('marks', INSTALLATION, MARK))
  return steps.filter(({ name }) => !done.includes(name))
}

export function markMigrationDone(store: Pick<Store, 'transact'>, step: Migration): Promise<void> {
  return store.transact(INSTALLATION, (tx) => addToMark(tx, [step.name]))
}

/** In the transaction that begins an installation: its data is of this version. */
export function markNew(tx: Tx): Promise<void> {
  return addToMark(
    tx,
    MIGRATIONS.map(({ name }) => name),
  )
}

async function addToMark(tx: Tx, names: readonly string[]): Promise<void> {
  const done = namesIn(await tx.get<MarkDoc>('marks', MARK))
  const value = [...new Set([...done, ...names])].join(',')
  await tx.put<MarkDoc>('marks', { _id: MARK, partition: INSTALLATION, value })
}

function namesIn(mark: MarkDoc | null): string[] {
  return mark ? mark.value.split(',') : []
}

/** What the steps work with; the calendar of a district is loaded once. */
export function openMigrated({ store, vault }: Pick<Services, 'store' | 'vault'>): Migrated {
  const calendars = new Map<string, Promise<Calendar>>()
  return {
    store,
    vault,
    calendarOf: (partition) => {
      const known = calendars.get(partition) ?? loadCalendar({ store }, partition)
      calendars.set(partition, known)
      return known
    },
  }
}
