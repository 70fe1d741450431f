import { addTime } from '../instant'
import type { Services } from '../services'
import { LIMITS_PARTITION, PARTS_PARTITION } from '../store/partitions'
import type { CollectionName } from '../store/store'

/** Documents a transaction may remove. */
const AT_ONCE = 50
/** How long the parts of a file that was never finished are kept. */
const KEPT_HOURS = 24

/** Counters whose window is over, sessions of yesterday, parts of files that were never finished. */
export async function removeExpired(services: Services, districts: readonly string[]): Promise<void> {
  await removeBefore(services, LIMITS_PARTITION, ['limits', 'endsAt'])
  await removeBefore(services, PARTS_PARTITION, ['parts', 'sentAt'], addTime(services.clock.now(), -KEPT_HOURS, 'hour'))
  for (const district of districts) await removeBefore(services, district, ['sessions', 'expiresAt'])
}

async function removeBefore(
  { store, clock }: Services,
  partition: string,
  [coll, field]: readonly [CollectionName, string],
  before = clock.now(),
): Promise<void> {
  for (;;) {
    const { items } = await store.query(coll, { partition, range: { [field]: { lt: before } }, limit: AT_ONCE })
    if (items.length === 0) return
    await store.transact(partition, async (tx) => {
      for (const { _id } of items) await tx.remove(coll, _id)
    })
  }
}
