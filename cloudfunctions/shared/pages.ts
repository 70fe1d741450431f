import type { CollectionName, Doc, Page, Query, Store } from './store'

/** Every document a query finds, page after page; for work that needs them all, never for a screen. */
export async function everyDoc<T extends Doc>(store: Store, coll: CollectionName, query: Query): Promise<T[]> {
  const docs: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await store.query<T>(coll, { ...query, ...(cursor && { cursor }) })
    docs.push(...page.items)
    cursor = page.next
  } while (cursor)
  return docs
}
