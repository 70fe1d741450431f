import { Duplicate, NotFound } from '../../../service/store/store'
import { type At, add, create, type Sample, sample } from './sample'

export function transactions(at: At): void {
  it('hands back what the transaction returns', async () => {
    expect(await at().transact('east', async () => 'done')).toBe('done')
  })

  it('leaves nothing behind of a transaction that throws, and does not run it again', async () => {
    let runs = 0
    const failing = at().transact('east', async (tx) => {
      runs += 1
      await tx.create('calendars', sample('a', 2026))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(runs).toBe(1)
    expect(await at().get('calendars', 'east', 'a')).toBeNull()
  })

  it('refuses a second document of one id, and keeps nothing of what came before', async () => {
    await create(at(), sample('a', 2026))
    await expect(create(at(), sample('b', 2027), sample('a', 2027))).rejects.toThrow(Duplicate)
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026))
    expect(await at().get('calendars', 'east', 'b')).toBeNull()
  })

  it('lets one of many make a document, and tells the others that it is there', async () => {
    const many = Array.from({ length: 12 }, (_, n) => create(at(), sample('a', 2000 + n)))
    const results = await Promise.allSettled(many)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(11)
    expect(refused.every(({ reason }) => reason instanceof Duplicate)).toBe(true)
  })
}

export function apart(at: At): void {
  it('keeps its neighbours when one transaction of several throws', async () => {
    const results = await Promise.allSettled(['a', 'a', 'b'].map((id) => create(at(), sample(id, 2026))))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(await at().get('calendars', 'east', 'b')).not.toBeNull()
  })

  it('sees its own writes inside a transaction, and nobody else does', async () => {
    await create(at(), sample('b', 2025))
    await at().transact('east', async (tx) => {
      await tx.create('calendars', sample('a', 2026))
      await tx.patch<Sample>('calendars', 'b', { year: 2027 })
      expect(await tx.get('calendars', 'a')).toEqual(sample('a', 2026))
      expect(await tx.get('calendars', 'b')).toEqual(sample('b', 2027, { notice: '第2025号' }))
      expect(await at().get('calendars', 'east', 'a')).toBeNull()
      expect(await at().get('calendars', 'east', 'b')).toEqual(sample('b', 2025))
      expect((await at().query('calendars', { partition: 'east' })).items).toEqual([sample('b', 2025)])
      await tx.remove('calendars', 'a')
      expect(await tx.get('calendars', 'a')).toBeNull()
    })
  })

  it('does not write what is changed after it was read', async () => {
    await create(at(), sample('a', 2026))
    await at().transact('east', async (tx) => {
      const doc = await tx.get<Sample>('calendars', 'a')
      Object.assign(doc ?? {}, { year: 1 })
      expect(await tx.get('calendars', 'a')).toEqual(sample('a', 2026))
    })
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026))
  })

  it('finds nothing of another partition than the one it named', async () => {
    await create(at(), sample('a', 2026))
    const seen = await at().transact('west', async (tx) => {
      await tx.remove('calendars', 'a')
      return tx.get('calendars', 'a')
    })
    expect(seen).toBeNull()
    const patched = at().transact('west', (tx) => tx.patch<Sample>('calendars', 'a', { year: 1 }))
    await expect(patched).rejects.toThrow(NotFound)
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026))
  })

  it('keeps a transaction within the partition it named', async () => {
    const outside = at().transact('west', (tx) => tx.create('calendars', sample('a', 2026)))
    await expect(outside).rejects.toThrow(/partition/)

    const across = create(at(), sample('a', 2026), sample('b', 2026, { partition: 'west' }))
    await expect(across).rejects.toThrow(/partition/)
    expect(await at().get('calendars', 'east', 'a')).toBeNull()
  })
}

export function concurrent(at: At): void {
  it('keeps both effects of two transactions on one document', async () => {
    await create(at(), sample('a', 2026))
    const set = (field: string) =>
      at().transact('east', async (tx) => {
        const doc = await tx.get<Sample>('calendars', 'a')
        await tx.put('calendars', { ...sample('a', 2026), ...doc, [field]: true })
      })
    await Promise.all([set('one'), set('two')])
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026, { one: true, two: true }))
  })

  it('lets a transaction see what another one made first, where both had looked for it', async () => {
    const once = () =>
      at().transact('east', async (tx) => {
        if (await tx.get('calendars', 'a')) return 'found'
        await tx.create('calendars', sample('a', 2026))
        return 'made'
      })
    const results = await Promise.all([once(), once(), once(), once()])
    expect(results.sort()).toEqual(['found', 'found', 'found', 'made'])
  })

  it('counts 60 at once without a gap', async () => {
    const drawn = await Promise.all(Array.from({ length: 60 }, () => add(at())))
    expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
  }, 30_000)

  it('hands out numbers outside transactions, each once, from 1 in every series', async () => {
    const drawn = await Promise.all(Array.from({ length: 30 }, (_, n) => at().next('east', n % 3 === 0 ? 'x' : 'y')))
    expect(await at().next('west', 'x')).toBe(1)
    const series = (rest: boolean) => drawn.filter((_, n) => (n % 3 === 0) === rest).sort((a, b) => a - b)
    expect(series(true)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1))
    expect(series(false)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })
}
