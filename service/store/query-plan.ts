import { type CursorKey, decodeCursor } from './cursor'
import { requireIndex } from './declared-indexes'
import type { CollectionName, Query } from './store'

const PAGE = 100

/** How a query is read: in which order, after which document, how many. */
export type Plan = {
  /** The field of the order; null = by _id alone. */
  ordered: string | null
  direction: 'asc' | 'desc'
  /** The order value, if there is one, and the id of the document the page begins after. */
  after: CursorKey | null
  limit: number
}

/** Throws UndeclaredIndex, or RangeError for a cursor or a size that cannot be. */
export function planOf(coll: CollectionName, query: Query): Plan {
  const [ordered, direction] = query.order ?? [Object.keys(query.range ?? {})[0] ?? null, 'asc']
  const fields = [...new Set([...Object.keys(query.range ?? {}), ...(ordered ? [ordered] : [])])]
  requireIndex(coll, Object.keys(query.eq ?? {}), fields)
  const limit = Math.min(query.limit ?? PAGE, PAGE)
  if (!(Number.isInteger(limit) && limit > 0))
    throw new RangeError(`a page holds 1 to ${PAGE} documents, not ${query.limit}`)
  const after = query.cursor ? decodeCursor(query.cursor, ordered ? 2 : 1) : null
  return { ordered, direction, after, limit }
}
