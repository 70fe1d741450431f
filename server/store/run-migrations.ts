import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../service/log'
import { bringMarksOver } from '../../service/migrations/marks-of-the-installation'
import type { Migrated, Migration } from '../../service/migrations/migration'
import { listMissingMigrations, MIGRATIONS, markMigrationDone, openMigrated } from '../../service/migrations/migrations'
import type { Services } from '../../service/services'
import type { MarkDoc } from '../../service/store/documents'
import type { Doc } from '../../service/store/store'
import { documentIn } from './columns'
import type { ServerStore } from './server-store'

type Data = Pick<Services, 'vault'> & { store: ServerStore }

const AGAIN_MS = 500

/**
 * Brings the data of a version before over, each step once in the life of a database. Of several processes that start
 * together one does the work and the others wait for it.
 */
export async function runMigrations(data: Data, log: Log, steps = MIGRATIONS): Promise<void> {
  const { store } = data
  for (;;) {
    if ((await listMissingMigrations(store, steps)).length === 0) return
    const isDone = await store.inOneProcess(async () => {
      for (const step of await listMissingMigrations(store, steps)) {
        const count = await runStep(store, openMigrated(data), step)
        await markMigrationDone(store, step)
        log.write('info', { what: 'migration', code: step.name, count })
      }
      return true
    })
    if (isDone) return
    await pause(AGAIN_MS)
  }
}

/** Before anything else is read of the data; needs no key. */
export function bringServerMarksOver(store: ServerStore): Promise<void> {
  return bringMarksOver(store, () => listMarks(store))
}

async function* listMarks(store: ServerStore): AsyncGenerator<MarkDoc> {
  for await (const row of store.rows('marks', () => undefined)) {
    const mark = documentIn<MarkDoc>(row)
    if (mark) yield mark
  }
}

/** Every document, in whatever partition it lies. */
async function runStep(store: ServerStore, data: Migrated, step: Migration): Promise<number> {
  let count = 0
  for await (const row of store.rows(step.collection)) {
    const doc = documentIn<Doc>(row)
    if (!doc || !step.isDue(doc)) continue
    await step.bringOver(data, doc)
    count += 1
  }
  return count
}
