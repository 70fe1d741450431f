import {
  ADDED_FIELDS,
  type CollectionName,
  type Doc,
  type Group,
  NUMERIC_FIELDS,
  SCHEMA,
  type Scalar,
  UndeclaredIndex,
} from './store'

/** The indexed fields of a collection: top-level scalars of every document in it. */
export function columnsOf(coll: CollectionName): string[] {
  return [...new Set(SCHEMA[coll].indexes.flat())]
}

/** Booleans are numbers in an index. Throws TypeError for what is not of the kind its field is declared to be. */
export function indexValue(doc: Doc, field: string): string | number {
  const value: unknown = Reflect.get(doc, field) ?? ADDED_FIELDS[field]
  if (isIndexable(field, value)) return toCell(value)
  const kind = NUMERIC_FIELDS.has(field) ? 'a whole number or a boolean' : 'a string'
  throw new TypeError(`${doc._id}: the indexed field ${field} must be ${kind} (NUMERIC_FIELDS)`)
}

/** Whether the field may hold this value; a query for any other finds nothing. */
export function isIndexable(field: string, value: unknown): value is Scalar {
  if (NUMERIC_FIELDS.has(field)) return typeof value === 'boolean' || Number.isSafeInteger(value)
  return typeof value === 'string'
}

export function toCell(value: Scalar): string | number {
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

/** Counts are served by an index for the equalities, and by indexed fields only. */
export function requireGroup(coll: CollectionName, { eq = {}, by }: Group): void {
  requireIndex(coll, Object.keys(eq), [])
  const known = columnsOf(coll)
  for (const field of by) if (!known.includes(field)) throw new TypeError(`${coll}.${field} is not indexed`)
}
