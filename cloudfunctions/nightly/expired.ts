import { LIMITS_PARTITION } from '../shared/limits'
import { everyDoc } from '../shared/pages'
import type { Services } from '../shared/services'
import type { CollectionName } from '../shared/store'

/** Documents a transaction may remove; what is left waits for the next one. */
const AT_ONCE = 50

/** Counters whose window is over, and sessions of yesterday: neither says anything any more. */
export async function removeExpired(services: Services, districts: readonly string[]): Promise<void> {
  await removeBefore(services, LIMITS_PARTITION, ['limits', 'endsAt'])
  for (const district of districts) await removeBefore(services, district, ['sessions', 'expiresAt'])
}

async function removeBefore(
  { store, clock }: Services,
  partition: string,
  [coll, field]: readonly [CollectionName, string],
): Promise<void> {
  const docs = await everyDoc(store, coll, { partition, range: { [field]: { lt: clock.now() } } })
  for (let at = 0; at < docs.length; at += AT_ONCE) {
    const some = docs.slice(at, at + AT_ONCE)
    await store.transact(async (tx) => {
      for (const { _id } of some) await tx.remove(coll, _id)
    })
  }
}
