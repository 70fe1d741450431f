import type { Doc, Store } from '../../../service/store/store'

/** A document of `calendars`, whose index is the year. */
export type Sample = Doc & { year: number; [field: string]: unknown }
export type Counter = Doc & { n: number }
export type At = () => Store

export const sample = (id: string, year: number, more: object = {}): Sample => ({
  _id: id,
  partition: 'east',
  year,
  notice: `第${year}号`,
  ...more,
})

export const create = (store: Store, ...docs: Sample[]) =>
  store.transact(docs[0]?.partition ?? 'east', async (tx) => {
    for (const doc of docs) await tx.create('calendars', doc)
  })

/** `count` documents in one transaction, named so that their ids sort as they were made. */
export const createMany = (store: Store, count: number, yearOf: (n: number) => number) =>
  create(store, ...Array.from({ length: count }, (_, n) => sample(`id-${String(n).padStart(3, '0')}`, yearOf(n))))

export const add = (store: Store) =>
  store.transact('east', async (tx) => {
    const n = ((await tx.get<Counter>('counters', 'c'))?.n ?? 0) + 1
    await tx.put<Counter>('counters', { _id: 'c', partition: 'east', n })
    return n
  })

export const idsOf = (docs: Doc[]) => docs.map(({ _id }) => _id)
