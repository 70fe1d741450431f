import { type CollectionName, type Doc, SCHEMA, type Scalar, UndeclaredIndex } from '../../cloudfunctions/shared/store'

/** The indexed fields of a collection, each a plain column: SQLite does not cover queries by generated columns. */
export function columnsOf(coll: CollectionName): string[] {
  return [...new Set(SCHEMA[coll].indexes.flat())]
}

export function indexValue(doc: Doc, field: string): string | number {
  const value: unknown = Reflect.get(doc, field)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`${doc._id}: the indexed field ${field} must be a string, a number or a boolean`)
}

export function scalar(value: Scalar): string | number {
  return typeof value === 'boolean' ? Number(value) : value
}

/** The declared index that serves these equalities followed by this field. */
export function requireIndex(coll: CollectionName, eq: string[], then: string[]): void {
  const served = SCHEMA[coll].indexes.some((index: readonly string[]) => {
    const leading = index.slice(0, eq.length)
    const rest = index.slice(eq.length, eq.length + then.length)
    return eq.every((field) => leading.includes(field)) && then.every((field) => rest.includes(field))
  })
  if (served || (eq.length === 0 && then.length === 0)) return
  throw new UndeclaredIndex(`${coll} has no index for ${[...eq, ...then].join(', ')}`)
}

/** The document in a row that has a `doc` column; null for no row. */
export function documentIn<T extends Doc>(row: unknown): T | null {
  return row === undefined ? null : (JSON.parse(textIn(row, 'doc')) as T)
}

export function textIn(row: unknown, field: string): string {
  return String(Reflect.get(Object(row), field))
}
