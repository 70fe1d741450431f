import type { MarkDoc } from '../store/documents'
import { INSTALLATION } from '../store/partitions'
import type { Store } from '../store/store'

export const INSTALLATION_MARKS: readonly string[] = ['districts', 'demo', 'keys']

/**
 * In version 0.1.0 a mark lay in the partition of the first district. Asked before anything else is read, because the
 * list of districts is one of them; it needs no key. `listMarks`: every mark, in whatever partition it lies.
 */
export async function bringMarksOver(store: Store, listMarks: () => AsyncIterable<MarkDoc>): Promise<void> {
  if (await store.get<MarkDoc>('marks', INSTALLATION, 'districts')) return
  const former: MarkDoc[] = []
  for await (const mark of listMarks()) {
    if (mark.partition !== INSTALLATION && INSTALLATION_MARKS.includes(mark._id)) former.push(mark)
  }
  if (former.length === 0) return
  // All of them at once: whoever finds the districts finds the others too.
  await store.transact(INSTALLATION, async (tx) => {
    for (const { _id, value } of former) await tx.put<MarkDoc>('marks', { _id, partition: INSTALLATION, value })
  })
  for (const { _id, partition } of former) await store.transact(partition, (tx) => tx.remove('marks', _id))
}
