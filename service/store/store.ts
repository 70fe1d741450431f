/** The port to the documents. Nothing else knows which engine is behind it. */

export type Scalar = string | number | boolean
/**
 * A document. `partition` is the district, or one of the partitions in partitions.ts; `_id` is unique in its collection,
 * whatever the partition. Indexed fields are top-level scalars, always present.
 */
export type Doc = { _id: string; partition: string }

export type Range = { gt?: Scalar; gte?: Scalar; lt?: Scalar; lte?: Scalar }
export type Query = {
  partition: string
  /** Equality on the leading fields of a declared index. */
  eq?: Record<string, Scalar>
  /** One range, on the field that follows them in the index. */
  range?: Record<string, Range>
  /** By the range field or the field that follows the equalities; ties by _id. */
  order?: [field: string, direction: 'asc' | 'desc']
  /** 1–100, default 100. */
  limit?: number
  cursor?: string
}
export type Page<T> = { items: T[]; next: string | null }
export type Group = { partition: string; eq?: Record<string, Scalar>; by: string[] }
/** `key` holds the values of `by` in order. */
export type GroupCount = { key: Scalar[]; count: number }

/** Every verb names its partition, so that an engine spread over machines asks one of them. */
export interface Store {
  /** A document that lies in another partition is not there. */
  get<T extends Doc>(coll: CollectionName, partition: string, id: string): Promise<T | null>
  /** Throws UndeclaredIndex (a bug) when no declared index serves it. */
  query<T extends Doc>(coll: CollectionName, query: Query): Promise<Page<T>>
  group(coll: CollectionName, group: Group): Promise<GroupCount[]>
  /** Atomic ++ outside transactions, starting at 1; only for numbers that may have gaps. */
  next(partition: string, id: string): Promise<number>
  /** `fn` may run again after a Conflict, so it builds all its state inside. */
  transact<R>(partition: string, fn: (tx: Tx) => Promise<R>): Promise<R>
  close(): Promise<void>
}

/** Inside a transaction: by id only, and only in the partition that the transaction named. */
export interface Tx {
  get<T extends Doc>(coll: CollectionName, id: string): Promise<T | null>
  /** Duplicate ends the transaction: it comes here, or from what follows, at the latest from `transact`. */
  create<T extends Doc>(coll: CollectionName, doc: T): Promise<void>
  put<T extends Doc>(coll: CollectionName, doc: T): Promise<void>
  /** Sets top-level fields. Throws NotFound. */
  patch<T extends Doc>(coll: CollectionName, id: string, set: Partial<Omit<T, '_id' | 'partition'>>): Promise<void>
  remove(coll: CollectionName, id: string): Promise<void>
}

export class Duplicate extends Error {
  override name = 'Duplicate'
}
export class Conflict extends Error {
  override name = 'Conflict'
}
export class NotFound extends Error {
  override name = 'NotFound'
}
/** The engine cannot be reached, or went away: whether a commit that was on its way took place is not known. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
export class UndeclaredIndex extends Error {
  override name = 'UndeclaredIndex'
}

/** The one schema: draws the SQL tables, the CloudBase collections and the check of every query. */
export const SCHEMA = {
  marks: { indexes: [] },
  offices: { indexes: [['district']] },
  settings: { indexes: [['office', 'version']] },
  staff: { indexes: [['office']] },
  sessions: { indexes: [['staffId'], ['expiresAt']] },
  limits: { indexes: [['endsAt']] },
  parts: { indexes: [['sentAt']] },
  applications: {
    indexes: [
      ['office', 'status', 'nextActOn'],
      ['office', 'status', 'desk'],
      ['office', 'replyState', 'nextActOn'],
      ['office', 'closedYear', 'outcome', 'applicantKind'],
      ['office', 'receivedYear', 'closedYear', 'outcome', 'applicantKind'],
      ['status', 'replyDueOn'],
      ['caller', 'submittedAt'],
      ['office', 'applicantHash'],
      ['office', 'disputed'],
    ],
  },
  corrections: { indexes: [['office', 'state', 'receivedOn']] },
  /** Emptied when data of version 0.1.0 is brought over (service/migrations). */
  filings: { indexes: [] },
  formerFilings: { indexes: [] },
  presses: { indexes: [['at']] },
  counters: { indexes: [] },
  files: {
    indexes: [
      ['claimed', 'uploadedAt'],
      ['owner', 'claimed'],
    ],
  },
  reports: { indexes: [['office', 'year', 'version']] },
  drafts: { indexes: [] },
  calendars: { indexes: [['year']] },
  localDays: { indexes: [['day']] },
  heads: { indexes: [['day']] },
  outbox: {
    indexes: [
      ['state', 'dueAt'],
      ['office', 'state', 'queuedAt'],
    ],
  },
  audit: {
    indexes: [
      ['office', 'at'],
      ['what', 'at'],
    ],
  },
} as const satisfies Record<string, { indexes: readonly (readonly string[])[] }>

export type CollectionName = keyof typeof SCHEMA

/** The indexed fields that hold whole numbers or booleans; all others hold text. Engines with typed columns go by it. */
export const NUMERIC_FIELDS: ReadonlySet<string> = new Set([
  'closedYear',
  'receivedYear',
  'year',
  'version',
  'claimed',
  'disputed',
])

/** Indexed fields that documents of an earlier version lack, with what is true of those documents. */
export const ADDED_FIELDS: Readonly<Record<string, Scalar>> = { disputed: false, desk: '' }
