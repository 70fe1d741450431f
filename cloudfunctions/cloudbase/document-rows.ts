import { columnsOf, indexValue } from '../../service/store/declared-indexes'
import type { CollectionName, Doc } from '../../service/store/store'

/**
 * A document as CloudBase holds it: its indexed fields as plain fields and the whole of it as JSON text, as in the SQL
 * databases. The SDK never sees the inside of a document: it would merge nested objects, drop empty ones, turn what
 * looks like a point or a date into one, and refuse a row of a report that is named '3.1'.
 */
export type DocumentRow = { _id: string; doc: string; [field: string]: string | number }

export function rowOf(coll: CollectionName, doc: Doc): DocumentRow {
  const fields = columnsOf(coll).map((field) => [field, indexValue(doc, field)] as const)
  return { ...Object.fromEntries(fields), _id: doc._id, partition: doc.partition, doc: JSON.stringify(doc) }
}

/** Ids are unique in a collection, so a document of another partition may be found: it is not there. */
export function documentWithin<T extends Doc>(partition: string, row: unknown): T | null {
  const doc = documentIn<T>(row)
  return doc?.partition === partition ? doc : null
}

export function documentIn<T extends Doc>(row: unknown): T | null {
  const text: unknown = Reflect.get(Object(row), 'doc')
  return typeof text === 'string' ? (JSON.parse(text) as T) : null
}
