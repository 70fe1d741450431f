import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export type Document = { _id: string; [field: string]: unknown }
type Version = { at: number; doc: Document | null }
export type Transaction = { id: string; snapshot: number; startedAt: number; writes: Map<string, Document | null> }

export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const TRANSACTION_MS = 30_000

/** Documents with snapshot isolation: a write meets its conflict at once, reads see the start and the own writes. */
export class Documents {
  readonly #collections = new Map<string, Map<string, Version[]>>()
  readonly #transactions = new Map<string, Transaction>()
  readonly #locks = new Map<string, string>()
  #version = 0

  constructor(private readonly now: () => number) {}

  createCollection(name: string): void {
    if (!this.#collections.has(name)) this.#collections.set(name, new Map())
  }

  collectionNames(): string[] {
    return [...this.#collections.keys()]
  }

  begin(): string {
    const id = randomBytes(8).toString('hex')
    this.#transactions.set(id, { id, snapshot: this.#version, startedAt: this.now(), writes: new Map() })
    return id
  }

  transaction(id: string): Transaction {
    const transaction = this.#transactions.get(id)
    if (transaction && this.now() - transaction.startedAt > TRANSACTION_MS) this.abort(transaction)
    else if (transaction) return transaction
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
    )
  }

  commit(transaction: Transaction): void {
    this.#version += 1
    for (const [key, doc] of transaction.writes) this.#keep(key, doc)
    this.#end(transaction)
  }

  abort(transaction: Transaction): void {
    this.#end(transaction)
  }

  read(coll: string, id: string, transaction: Transaction | null): Document | null {
    const staged = transaction?.writes.get(keyOf(coll, id))
    if (staged !== undefined) return staged
    return this.#at(coll, id, transaction?.snapshot ?? this.#version)
  }

  all(coll: string): Document[] {
    return [...this.#collection(coll).keys()].map((id) => this.read(coll, id, null)).filter((doc) => doc !== null)
  }

  async write(coll: string, id: string, doc: Document | null, transaction: Transaction | null): Promise<void> {
    if (transaction) return this.#stage(coll, id, doc, transaction)
    await this.free(coll, id)
    this.#version += 1
    this.#keep(keyOf(coll, id), doc)
  }

  /** Inserts of an id that is there are refused, and end the transaction they were in. */
  async insert(coll: string, doc: Document, transaction: Transaction | null): Promise<void> {
    if (!transaction) await this.free(coll, doc._id)
    if (this.read(coll, doc._id, transaction)) {
      if (transaction) this.abort(transaction)
      throw new CloudError(
        'DATABASE_REQUEST_FAILED',
        `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.${coll} index: _id_ dup key}]}, {<nil>}]`,
      )
    }
    await this.write(coll, doc._id, doc, transaction)
  }

  /** A write outside transactions waits for the transaction that holds the document. */
  async free(coll: string, id: string): Promise<void> {
    while (this.#locks.has(keyOf(coll, id))) await pause(1)
  }

  #stage(coll: string, id: string, doc: Document | null, transaction: Transaction): void {
    const key = keyOf(coll, id)
    const owner = this.#locks.get(key)
    const changed = (this.#collection(coll).get(id)?.at(-1)?.at ?? 0) > transaction.snapshot
    if (changed || (owner !== undefined && owner !== transaction.id)) {
      this.abort(transaction)
      throw new CloudError(
        'DATABASE_TRANSACTION_CONFLICT',
        '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your transaction code',
      )
    }
    this.#locks.set(key, transaction.id)
    transaction.writes.set(key, doc)
  }

  #keep(key: string, doc: Document | null): void {
    const [coll = '', id = ''] = JSON.parse(key) as string[]
    const former = this.#transactions.size > 0 ? (this.#collection(coll).get(id) ?? []) : []
    this.#collection(coll).set(id, [...former, { at: this.#version, doc }])
  }

  #at(coll: string, id: string, version: number): Document | null {
    return (
      this.#collection(coll)
        .get(id)
        ?.findLast(({ at }) => at <= version)?.doc ?? null
    )
  }

  #collection(name: string): Map<string, Version[]> {
    const found = this.#collections.get(name)
    if (!found)
      throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)
    return found
  }

  #end(transaction: Transaction): void {
    for (const key of transaction.writes.keys()) this.#locks.delete(key)
    this.#transactions.delete(transaction.id)
  }
}

function keyOf(coll: string, id: string): string {
  return JSON.stringify([coll, id])
}
