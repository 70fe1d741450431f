import { type CollectionName, type Doc, type Group, SCHEMA, type Scalar, UndeclaredIndex } from '../store'

/** The indexed fields of a collection: top-level scalars of every document in it. */
export function columnsOf(coll: CollectionName): string[] {
  return [...new Set(SCHEMA[coll].indexes.flat())]
}

/** Booleans are numbers in an index. Throws TypeError for what cannot be indexed. */
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

/** Counts are served by an index for the equalities, and by indexed fields only. */
export function requireGroup(coll: CollectionName, { eq = {}, by }: Group): void {
  requireIndex(coll, Object.keys(eq), [])
  const known = columnsOf(coll)
  for (const field of by) if (!known.includes(field)) throw new TypeError(`${coll}.${field} is not indexed`)
}
