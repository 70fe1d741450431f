import { requirePartition } from '../../service/store/one-partition'
import { type CollectionName, Conflict, type Doc, NotFound, type Tx } from '../../service/store/store'
import { documentWithin, rowOf } from './document-rows'
import { withPortErrors } from './port-errors'
import { type MakePause, retryOnConflict } from './retry'
import type { CloudDatabase, Transaction } from './sdk-types'

type Work<R> = { partition: string; fn(tx: Tx): Promise<R> }

/**
 * The SDK's own runTransaction tries again at once and three times only; this one waits in between.
 *
 * When the answer to a commit is lost, nobody knows whether it happened, so it is not tried again here: the caller is
 * told that it failed, and asks again. That is safe because whatever must happen once creates, in the same transaction,
 * a document whose id says what was asked (filings by caller and key, counters by series, reports by version, cases by
 * their expected version): the second time finds it and answers what was answered, or is refused as changed meanwhile.
 */
export function transactWithRetry<R>(db: CloudDatabase, pause: MakePause, { partition, fn }: Work<R>): Promise<R> {
  return retryOnConflict(pause, async () => {
    const transaction = await withPortErrors(db.startTransaction())
    const { tx, conflict } = transactionOn(transaction, partition)
    try {
      const result = await fn(tx)
      // The server has ended such a transaction already, whatever `fn` made of the error.
      if (conflict()) throw conflict()
      await withPortErrors(transaction.commit())
      return result
    } catch (error) {
      await transaction.rollback(null).catch(() => {})
      throw error
    }
  })
}

/** By id only: the SDK sends `where` without the transaction's id, so that it would act outside. */
function transactionOn(transaction: Transaction, partition: string): { tx: Tx; conflict(): Conflict | null } {
  // A snapshot does not change: what was read or written in this transaction need not be asked for again.
  const seen = new Map<string, Doc | null>()
  let conflict: Conflict | null = null
  const send = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await withPortErrors(answer)
    } catch (error) {
      if (error instanceof Conflict) conflict = error
      throw error
    }
  }
  const read = async (coll: CollectionName, id: string): Promise<Doc | null> => {
    const known = seen.get(`${coll}/${id}`)
    if (known !== undefined) return known
    const { data } = await send(transaction.collection(coll).doc(id).get())
    const doc = documentWithin(partition, data)
    seen.set(`${coll}/${id}`, doc)
    return doc
  }
  const write = async (coll: CollectionName, doc: Doc) => {
    requirePartition(partition, doc)
    const { _id, ...row } = rowOf(coll, doc)
    await send(transaction.collection(coll).doc(_id).set(row))
    seen.set(`${coll}/${_id}`, copyAsStored(doc))
  }
  const tx: Tx = {
    get: async <T extends Doc>(coll: CollectionName, id: string) => copyOf<T>(await read(coll, id)),
    create: async (coll, doc) => {
      requirePartition(partition, doc)
      await send(transaction.collection(coll).add(rowOf(coll, doc)))
      seen.set(`${coll}/${doc._id}`, copyAsStored(doc))
    },
    put: write,
    patch: async (coll, id, set) => {
      const doc = await read(coll, id)
      if (!doc) throw new NotFound(`${coll} has no such id`)
      await write(coll, { ...doc, ...set })
    },
    remove: async (coll, id) => {
      if (await read(coll, id)) await send(transaction.collection(coll).doc(id).remove())
      seen.set(`${coll}/${id}`, null)
    },
  }
  return { tx, conflict: () => conflict }
}

/** As it will be read back: without what JSON does not keep. */
function copyAsStored<T extends Doc>(doc: T): T {
  return JSON.parse(JSON.stringify(doc)) as T
}

function copyOf<T extends Doc>(doc: Doc | null): T | null {
  return doc && (structuredClone(doc) as T)
}
