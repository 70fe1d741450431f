import type { CloudBase } from '@cloudbase/node-sdk'

type Db = ReturnType<CloudBase['database']>
type CloudCollection = ReturnType<Db['collection']>

/** The SDK says `any` of its transactions; this is what of them may be used here: documents by id. */
export type Transaction = {
  collection(name: string): Pick<CloudCollection, 'doc' | 'add'>
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}
export type CloudDatabase = Pick<Db, 'collection' | 'command'> & { startTransaction(): Promise<Transaction> }
