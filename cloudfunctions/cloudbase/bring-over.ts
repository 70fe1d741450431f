import { districtsOf } from '../../service/district/find-in-districts'
import type { Migrated, Migration } from '../../service/migrations/migration'
import { listMissingMigrations, MIGRATIONS, markMigrationDone, openMigrated } from '../../service/migrations/migrations'
import type { Services } from '../../service/services'
import type { MarkDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import type { Doc } from '../../service/store/store'

type Data = Pick<Services, 'store' | 'vault' | 'log'>
/** What one call brought over, and whether nothing is left. */
export type Portion = { isDone: boolean; count: number }
/** How far a step has come: all before it is brought over. */
type Place = { step: string; partition: string; cursor: string | null }

const MARK = 'bringing-over'
const PAGE = 20
/** Transactions under way at once, well below what the smallest plan of the cloud allows. */
const AT_ONCE = 5

/**
 * Brings data of the version before over until no time is left, a page at the least; the next call goes on from there.
 * A call may be cut off anywhere and two may run at once: a document is brought over once, whoever comes first.
 */
export async function bringOverPortion(data: Data, isTimeLeft: () => boolean, steps = MIGRATIONS): Promise<Portion> {
  const migrated = openMigrated(data)
  let count = 0
  for (const step of await listMissingMigrations(data.store, steps)) {
    for (let place = await findPlace(data, step); place; ) {
      const page = await bringPageOver(migrated, step, place)
      count += page.count
      place = await keepPlace(data, page.next)
      if (place && !isTimeLeft()) return { isDone: false, count }
    }
    await markMigrationDone(data.store, step)
    data.log.write('info', { what: 'migration', code: step.name })
    if (!isTimeLeft()) break
  }
  return { isDone: (await listMissingMigrations(data.store, steps)).length === 0, count }
}

/** Null where there is no district, and so nothing to bring over. */
async function findPlace({ store }: Data, { name: step }: Migration): Promise<Place | null> {
  const kept = await store.get<MarkDoc>('marks', INSTALLATION, MARK)
  const place = kept && (JSON.parse(kept.value) as Place)
  if (place?.step === step) return place
  const [partition] = await districtsOf({ store })
  return partition === undefined ? null : { step, partition, cursor: null }
}

async function keepPlace({ store }: Data, place: Place | null): Promise<Place | null> {
  if (!place) return null
  const mark = { _id: MARK, partition: INSTALLATION, value: JSON.stringify(place) }
  await store.transact(INSTALLATION, (tx) => tx.put<MarkDoc>('marks', mark))
  return place
}

async function bringPageOver(
  data: Migrated,
  step: Migration,
  { partition, cursor }: Place,
): Promise<{ count: number; next: Place | null }> {
  const query = { partition, limit: PAGE, ...(cursor && { cursor }) }
  const { items, next } = await data.store.query<Doc>(step.collection, query)
  const due = items.filter(step.isDue)
  for (let from = 0; from < due.length; from += AT_ONCE) {
    await Promise.all(due.slice(from, from + AT_ONCE).map((doc) => step.bringOver(data, doc)))
  }
  if (next) return { count: due.length, next: { step: step.name, partition, cursor: next } }
  const districts = await districtsOf(data)
  const following = districts[districts.indexOf(partition) + 1]
  return {
    count: due.length,
    next: following === undefined ? null : { step: step.name, partition: following, cursor: null },
  }
}
