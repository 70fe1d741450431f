import { addTime } from '../instant'
import type { Services } from '../services'
import type { PressDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** A page that was left open over a week of holidays may still repeat what it sent. */
const KEPT_DAYS = 14

/** Keys of acts done long ago; nobody waits for their answer any more. */
export async function removePresses({ store, clock }: Services, partition: string): Promise<number> {
  const before = addTime(clock.now(), -KEPT_DAYS, 'day')
  const done = await everyDoc<PressDoc>(store, 'presses', { partition, range: { at: { lt: before } } })
  for (const { _id } of done) await store.transact(partition, (tx) => tx.remove('presses', _id))
  return done.length
}
