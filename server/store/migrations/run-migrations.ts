import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../../service/log'
import type { MarkDoc } from '../../../service/store/documents'
import { INSTALLATION } from '../../../service/store/partitions'
import type { ServerStore } from '../server-store'
import { correctionsIntoRecords } from './corrections-into-records'
import { deskOfOpenCases } from './desk-of-open-cases'
import { filingsIntoApplications } from './filings-into-applications'
import type { Migrated, Migration } from './migration'

/** In the order in which they are run; a new one is added at the end. */
export const MIGRATIONS: readonly Migration[] = [filingsIntoApplications, deskOfOpenCases, correctionsIntoRecords]

const MARK = 'migrations'
const AGAIN_MS = 500

/**
 * Brings the data of a version before over, each step once in the life of a database. Of several processes that start
 * together one does the work and the others wait for it.
 */
export async function runMigrations(data: Migrated, log: Log, steps = MIGRATIONS): Promise<void> {
  for (;;) {
    if ((await missingIn(data.store, steps)).length === 0) return
    const isDone = await data.store.inOneProcess(async () => {
      for (const step of await missingIn(data.store, steps)) await runOne(data, log, step)
      return true
    })
    if (isDone) return
    await pause(AGAIN_MS)
  }
}

async function missingIn(store: ServerStore, steps: readonly Migration[]): Promise<Migration[]> {
  const done = (await store.get<MarkDoc>('marks', INSTALLATION, MARK))?.value.split(',') ?? []
  return steps.filter(({ name }) => !done.includes(name))
}

async function runOne(data: Migrated, log: Log, { name, run }: Migration): Promise<void> {
  const count = await run(data)
  await data.store.transact(INSTALLATION, async (tx) => {
    const before = (await tx.get<MarkDoc>('marks', MARK))?.value
    const value = before ? `${before},${name}` : name
    await tx.put<MarkDoc>('marks', { _id: MARK, partition: INSTALLATION, value })
  })
  log.write('info', { what: 'migration', code: name, count })
}
