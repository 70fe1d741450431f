import fc from 'fast-check'
import { type Doc, Duplicate, NotFound, type Store, UndeclaredIndex } from '../../cloudfunctions/shared/store'

type Sample = Doc & { year: number; notice: string }
type Counter = Doc & { n: number }

const sample = (id: string, year: number, partition = 'east'): Sample => ({
  _id: id,
  partition,
  year,
  notice: `第${year}号`,
})

type Open = () => Promise<{ store: Store; close: () => Promise<void> }>
type At = () => Store

/** What every adapter of the Store port does, whatever engine is behind it. */
export function storeContract(name: string, open: Open): void {
  describe(`the store on ${name}`, () => {
    let store: Store
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ store, close } = await open())
    })
    afterEach(() => close())

    describe('with documents', () => documents(() => store))
    describe('in transactions', () => transactions(() => store))
    describe('page by page', () => pages(() => store))
    describe('asked by index', () => queries(() => store))
  })
}

const create = (store: Store, ...docs: Sample[]) =>
  store.transact(async (tx) => {
    for (const doc of docs) await tx.create('calendars', doc)
  })

const add = (store: Store) =>
  store.transact(async (tx) => {
    const n = ((await tx.get<Counter>('counters', 'c'))?.n ?? 0) + 1
    await tx.put<Counter>('counters', { _id: 'c', partition: 'east', n })
    return n
  })

function documents(at: At): void {
  it('gives back what was put in, and null for what was not', async () => {
    await create(at(), sample('a', 2026))
    expect(await at().get('calendars', 'a')).toEqual(sample('a', 2026))
    expect(await at().get('calendars', 'b')).toBeNull()
  })

  it('refuses a second document of one id', async () => {
    await create(at(), sample('a', 2026))
    await expect(create(at(), sample('a', 2027))).rejects.toThrow(Duplicate)
    expect(await at().get('calendars', 'a')).toEqual(sample('a', 2026))
  })

  it('patches the named fields only, and refuses to patch nothing', async () => {
    await create(at(), sample('a', 2026))
    await at().transact((tx) => tx.patch<Sample>('calendars', 'a', { year: 2027 }))
    expect(await at().get('calendars', 'a')).toEqual({ ...sample('a', 2026), year: 2027 })
    await expect(at().transact((tx) => tx.patch<Sample>('calendars', 'b', { year: 1 }))).rejects.toThrow(NotFound)
  })
}

function transactions(at: At): void {
  it('leaves nothing behind of a transaction that throws', async () => {
    const failing = at().transact(async (tx) => {
      await tx.create('calendars', sample('a', 2026))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await at().get('calendars', 'a')).toBeNull()
  })

  it('keeps its neighbours when one transaction of several throws', async () => {
    const results = await Promise.allSettled(
      ['a', 'a', 'b'].map((id) => at().transact((tx) => tx.create('calendars', sample(id, 2026)))),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await at().get('calendars', 'b')).not.toBeNull()
  })

  it('sees its own writes inside a transaction, and nobody else does', async () => {
    await at().transact(async (tx) => {
      await tx.create('calendars', sample('a', 2026))
      expect(await tx.get('calendars', 'a')).not.toBeNull()
      expect(await at().get('calendars', 'a')).toBeNull()
      await tx.remove('calendars', 'a')
      expect(await tx.get('calendars', 'a')).toBeNull()
    })
  })

  it('keeps a transaction within one partition', async () => {
    await expect(create(at(), sample('a', 2026), sample('b', 2026, 'west'))).rejects.toThrow(/partition/)
  })

  it('counts 60 at once without a gap', async () => {
    const drawn = await Promise.all(Array.from({ length: 60 }, () => add(at())))
    expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
  })

  it('hands out numbers outside transactions, each once', async () => {
    const drawn = await Promise.all(Array.from({ length: 30 }, () => at().next('x')))
    expect(new Set(drawn).size).toBe(30)
  })
}

function pages(at: At): void {
  it('pages in order without losing or repeating one, though others come in between', async () => {
    await create(
      at(),
      ...Array.from({ length: 250 }, (_, n) => sample(`id-${String(n).padStart(3, '0')}`, 2000 + (n % 7))),
    )
    const seen: Sample[] = []
    let cursor: string | null = null
    do {
      const page: { items: Sample[]; next: string | null } = await at().query<Sample>('calendars', {
        partition: 'east',
        order: ['year', 'asc'],
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items)
      cursor = page.next
      await create(at(), sample(`before-${seen.length}`, 1990))
    } while (cursor)
    expect(seen.map(({ _id }) => _id)).toHaveLength(250)
    expect(new Set(seen.map(({ _id }) => _id)).size).toBe(250)
    expect(seen.map(({ year }) => year)).toEqual([...seen.map(({ year }) => year)].sort())
  })

  it('gives at most 100 documents a page', async () => {
    await create(at(), ...Array.from({ length: 120 }, (_, n) => sample(`id-${n}`, 2026)))
    const { items } = await at().query('calendars', { partition: 'east', limit: 1000 })
    expect(items).toHaveLength(100)
  })

  it('refuses a page without a size', async () => {
    await expect(at().query('calendars', { partition: 'east', limit: 0 })).rejects.toThrow(RangeError)
    await expect(at().query('calendars', { partition: 'east', limit: Number.NaN })).rejects.toThrow(RangeError)
  })
}

function queries(at: At): void {
  it('finds exactly what a filter of all documents finds', async () => {
    const years = fc.array(fc.integer({ min: 2020, max: 2026 }), { maxLength: 20 })
    let run = 0
    await fc.assert(
      fc.asyncProperty(years, fc.integer({ min: 2020, max: 2026 }), async (drawn, from) => {
        run += 1
        const partition = `p${run}`
        await create(at(), ...drawn.map((year, n) => sample(`${run}-${n}`, year, partition)))
        const { items } = await at().query<Sample>('calendars', { partition, range: { year: { gte: from } } })
        expect(items.map(({ year }) => year)).toEqual(drawn.filter((year) => year >= from).sort())
      }),
      { numRuns: 30 },
    )
  })

  it('counts by group within a partition', async () => {
    await create(at(), sample('a', 2025), sample('b', 2026), sample('c', 2026))
    await create(at(), sample('d', 2026, 'west'))
    expect(await at().group('calendars', { partition: 'east', by: ['year'] })).toEqual([
      { key: [2025], count: 1 },
      { key: [2026], count: 2 },
    ])
  })

  it('refuses a query that no declared index serves', async () => {
    const query = { partition: 'east', eq: { notice: '第1号' } }
    await expect(at().query('calendars', query)).rejects.toThrow(UndeclaredIndex)
  })
}
