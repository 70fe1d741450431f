import type { Doc } from './store'

/** Throws where a document would leave the partition that its transaction named: a bug. */
export function requirePartition(partition: string, doc: Doc): void {
  if (doc.partition !== partition) throw new Error(`one partition a transaction: ${partition} and ${doc.partition}`)
}
