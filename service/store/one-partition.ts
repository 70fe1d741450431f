import type { Doc } from './store'

/** Checks that every document of one transaction lives in one partition, as an engine spread over machines needs it. */
export function onePartition(): (doc: Doc) => void {
  let partition: string | null = null
  return (doc) => {
    partition ??= doc.partition
    if (doc.partition !== partition) throw new Error(`one partition a transaction: ${partition} and ${doc.partition}`)
  }
}
