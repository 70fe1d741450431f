import { addTime } from '../instant'
import type { Services } from '../services'
import type { FileDoc } from '../store/documents'

const UNCLAIMED_HOURS = 24

/** An upload that no filing named within a day is removed, unless one claims it at that very moment. */
export async function removeUnclaimed(services: Services, partition: string): Promise<number> {
  const before = addTime(services.clock.now(), -UNCLAIMED_HOURS, 'hour')
  const { items } = await services.store.query<FileDoc>('files', {
    partition,
    eq: { claimed: false },
    range: { uploadedAt: { lt: before } },
  })
  for (const file of items) await removeUnclaimedFile(services, file)
  return items.length
}

async function removeUnclaimedFile({ store, files }: Services, { _id: id, partition }: FileDoc): Promise<void> {
  const unclaimed = await store.transact(partition, async (tx) => {
    const file = await tx.get<FileDoc>('files', id)
    if (!file || file.claimed) return false
    await tx.remove('files', id)
    return true
  })
  if (unclaimed) await files.remove(id)
}
