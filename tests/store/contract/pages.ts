import type { Page, Query, Store } from '../../../service/store/store'
import { type At, create, createMany, idsOf, type Sample, sample } from './sample'

/** Every page of a query, with what happens between two of them. */
async function everyPage(store: Store, query: Omit<Query, 'partition'>, between = async (_seen: number) => {}) {
  const pages: Sample[][] = []
  let cursor: string | null = null
  do {
    const page: Page<Sample> = await store.query('calendars', {
      partition: 'east',
      ...query,
      ...(cursor && { cursor }),
    })
    pages.push(page.items)
    cursor = page.next
    await between(pages.length)
  } while (cursor)
  return pages
}

export function pages(at: At): void {
  it('pages in order without losing or repeating one, though others come in between', async () => {
    await createMany(at(), 250, (n) => 2000 + (n % 7))
    const comesIn = (page: number) => create(at(), sample(`before-${page}`, 1990))
    const seen = (await everyPage(at(), { order: ['year', 'asc'] }, comesIn)).flat()
    expect(new Set(idsOf(seen)).size).toBe(250)
    expect(seen).toHaveLength(250)
    expect(seen.map(({ year }) => year)).toEqual(seen.map(({ year }) => year).sort())
  })

  it('orders equals by id, in the direction of the page', async () => {
    await createMany(at(), 25, (n) => 2000 + (n % 3))
    const all = (await everyPage(at(), {})).flat()
    const sorted = [...all].sort((a, b) => Number(a.year) - Number(b.year))
    const up = await everyPage(at(), { order: ['year', 'asc'], limit: 10 })
    expect(up.map(({ length }) => length)).toEqual([10, 10, 5])
    expect(idsOf(up.flat())).toEqual(idsOf(sorted))
    const down = await everyPage(at(), { order: ['year', 'desc'], limit: 10 })
    expect(idsOf(down.flat())).toEqual(idsOf(sorted).reverse())
  })

  it('pages by id where no order is asked for', async () => {
    await createMany(at(), 12, () => 2026)
    const seen = await everyPage(at(), { eq: { year: 2026 }, limit: 5 })
    expect(idsOf(seen.flat())).toEqual(Array.from({ length: 12 }, (_, n) => `id-${String(n).padStart(3, '0')}`))
  })

  it('pages within a range, from either end', async () => {
    await createMany(at(), 20, (n) => 2000 + n)
    const range = { year: { gt: 2002, lte: 2017 } }
    const up = (await everyPage(at(), { range, limit: 4 })).flat().map(({ year }) => year)
    const down = (await everyPage(at(), { range, order: ['year', 'desc'], limit: 4 })).flat().map(({ year }) => year)
    expect(up).toEqual(Array.from({ length: 15 }, (_, n) => 2003 + n))
    expect(down).toEqual([...up].reverse())
  })
}

export function edges(at: At): void {
  it('has no next page after exactly one page', async () => {
    await createMany(at(), 5, () => 2026)
    expect((await at().query('calendars', { partition: 'east', limit: 5 })).next).toBeNull()
    expect((await at().query('calendars', { partition: 'nowhere' })).items).toEqual([])
  })

  it('gives at most 100 documents a page', async () => {
    await createMany(at(), 120, () => 2026)
    const { items, next } = await at().query('calendars', { partition: 'east', limit: 1000 })
    expect(items).toHaveLength(100)
    expect(next).not.toBeNull()
  })

  it('refuses a page without a size', async () => {
    await expect(at().query('calendars', { partition: 'east', limit: 0 })).rejects.toThrow(RangeError)
    await expect(at().query('calendars', { partition: 'east', limit: Number.NaN })).rejects.toThrow(RangeError)
  })

  it('refuses a cursor that is not one of this query', async () => {
    await createMany(at(), 3, () => 2026)
    const { next } = await at().query('calendars', { partition: 'east', limit: 1 })
    const ordered = { partition: 'east', order: ['year', 'asc'] } satisfies Query
    await expect(at().query('calendars', { ...ordered, cursor: next ?? '' })).rejects.toThrow(RangeError)
    await expect(at().query('calendars', { ...ordered, cursor: 'made up' })).rejects.toThrow(RangeError)
  })
}
