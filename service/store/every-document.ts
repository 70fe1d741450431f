import { Failure } from '../respond'
import type { CollectionName, Doc, Page, Query, Store } from './store'

/** Every document a query finds, page after page; for work that needs them all, never for a screen. */
export async function everyDoc<T extends Doc>(store: Store, coll: CollectionName, query: Query): Promise<T[]> {
  const docs: T[] = []
  for await (const page of everyPage<T>(store, coll, query)) docs.push(...page)
  return docs
}

/** The same a page at a time, for work that keeps little of each. */
export async function* everyPage<T extends Doc>(store: Store, coll: CollectionName, query: Query): AsyncGenerator<T[]> {
  let cursor: string | null = null
  do {
    const page: Page<T> = await store.query<T>(coll, { ...query, ...(cursor && { cursor }) })
    yield page.items
    cursor = page.next
  } while (cursor)
}

/** A page asked for by a cursor that came from outside. Throws a Failure where it is none of this list. */
export async function fromCursor<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof RangeError ? new Failure('bad-cursor', '列表翻到的位置不对，请从第一页看起。') : error
  }
}
