import fc from 'fast-check'
import { columnsOf } from '../../../service/store/declared-indexes'
import {
  type CollectionName,
  type Doc,
  type Page,
  type Query,
  type Range,
  type Store,
  UndeclaredIndex,
} from '../../../service/store/store'
import { type At, create, createMany, idsOf, type Sample, sample } from './sample'

const holds = (year: number, { gt, gte, lt, lte }: Range) =>
  (gt === undefined || year > Number(gt)) &&
  (gte === undefined || year >= Number(gte)) &&
  (lt === undefined || year < Number(lt)) &&
  (lte === undefined || year <= Number(lte))

/** Every indexed field of a collection, empty: the schema may gain some. */
const indexed = (coll: CollectionName) => Object.fromEntries(columnsOf(coll).map((field) => [field, '']))

/** Documents of `files`, whose index begins with a boolean. */
const keepFiles = (store: Store) =>
  store.transact('east', async (tx) => {
    for (const [n, claimed] of [true, false, false].entries()) {
      const doc = { ...indexed('files'), _id: `f${n}`, partition: 'east', claimed, uploadedAt: `2026-0${n + 1}` }
      await tx.create('files', doc)
    }
  })

export function queries(at: At): void {
  it('finds exactly what a filter of all documents finds', async () => {
    const year = fc.integer({ min: 2020, max: 2026 })
    const bounds = fc.oneof(
      ...(['gt', 'gte', 'lt', 'lte'] as const).map((bound) => fc.record({ [bound]: year })),
      fc.record({ gt: year, lt: year }),
      fc.record({ gte: year, lte: year }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(year, { maxLength: 12 }), bounds, async (drawn, range) => {
        run += 1
        const partition = `p${run}`
        await create(at(), ...drawn.map((one, n) => sample(`${run}-${n}`, one, { partition })))
        const { items } = await at().query<Sample>('calendars', { partition, range: { year: range } })
        expect(items.map((one) => one.year)).toEqual(drawn.filter((one) => holds(one, range)).sort())
      }),
      { numRuns: 25 },
    )
  })

  it('finds by equality and a range together', async () => {
    await keepFiles(at())
    const found = await at().query('files', {
      partition: 'east',
      eq: { claimed: false },
      range: { uploadedAt: { lt: '2026-03' } },
    })
    expect(idsOf(found.items)).toEqual(['f1'])
  })

  it('finds by true and by false, and gives them back as they were', async () => {
    await keepFiles(at())
    const found = await at().query<Sample>('files', { partition: 'east', eq: { claimed: true } })
    expect(found.items.map(({ _id, claimed }) => [_id, claimed])).toEqual([['f0', true]])
  })

  it('finds nothing of another partition', async () => {
    await create(at(), sample('a', 2026))
    await create(at(), sample('b', 2026, { partition: 'west' }))
    expect(idsOf((await at().query('calendars', { partition: 'west' })).items)).toEqual(['b'])
  })
}

export function orders(at: At): void {
  it('orders texts by their code points, on every page', async () => {
    const right = ['', '-', 'B', 'a', 'ä', '中', '街', '😀']
    await at().transact('east', async (tx) => {
      for (const expiresAt of right.toReversed()) {
        await tx.create('sessions', {
          ...indexed('sessions'),
          _id: `s${expiresAt}`,
          partition: 'east',
          expiresAt,
        } as Doc)
      }
    })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query = { partition: 'east', order: ['expiresAt', 'asc'], limit: 2 } satisfies Query
      const page: Page<Doc> = await at().query('sessions', { ...query, ...(cursor && { cursor }) })
      seen.push(...idsOf(page.items))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(right.map((text) => `s${text}`))
  })
}

export function groups(at: At): void {
  it('counts by group within a partition', async () => {
    await create(at(), sample('a', 2025), sample('b', 2026), sample('c', 2026))
    await create(at(), sample('d', 2026, { partition: 'west' }))
    expect(await at().group('calendars', { partition: 'east', by: ['year'] })).toEqual([
      { key: [2025], count: 1 },
      { key: [2026], count: 2 },
    ])
    expect(await at().group('calendars', { partition: 'nowhere', by: ['year'] })).toEqual([])
  })

  it('counts what an equality leaves, by several fields', async () => {
    await keepFiles(at())
    const counts = { partition: 'east', eq: { claimed: false }, by: ['uploadedAt', 'claimed'] }
    expect(await at().group('files', counts)).toEqual([
      { key: ['2026-02', 0], count: 1 },
      { key: ['2026-03', 0], count: 1 },
    ])
  })

  it('counts every group, however many there are', async () => {
    await createMany(at(), 130, (n) => 1900 + (n % 65))
    const counts = await at().group('calendars', { partition: 'east', by: ['year'] })
    expect(counts).toEqual(Array.from({ length: 65 }, (_, n) => ({ key: [1900 + n], count: 2 })))
  })

  it('refuses a query that no declared index serves', async () => {
    const query = { partition: 'east', eq: { notice: '第1号' } }
    await expect(at().query('calendars', query)).rejects.toThrow(UndeclaredIndex)
    await expect(at().query('files', { partition: 'east', eq: { uploadedAt: '' } })).rejects.toThrow(UndeclaredIndex)
    await expect(at().group('calendars', { ...query, by: ['year'] })).rejects.toThrow(UndeclaredIndex)
    await expect(at().group('calendars', { partition: 'east', by: ['notice'] })).rejects.toThrow(TypeError)
  })
}
