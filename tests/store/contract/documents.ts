import { NotFound } from '../../../service/store/store'
import { type At, create, type Sample, sample } from './sample'

const ODD = {
  nested: { kept: 1, deeper: { list: [{ a: 1 }, [], {}] } },
  empty: {},
  none: null,
  rows: { '3.1': { person: 2 }, $set: { year: 1 } },
  place: { type: 'Point', coordinates: [1, 2] },
  date: { $date: 0 },
  numbers: [0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER],
  text: "“引号”\n\u0000\\ 😀 %_'",
  yes: true,
}

export function documents(at: At): void {
  it('gives back what was put in, and null for what was not', async () => {
    await create(at(), sample('a', 2026))
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026))
    expect(await at().get('calendars', 'east', 'b')).toBeNull()
  })

  it('does not answer a document of another partition', async () => {
    await create(at(), sample('a', 2026))
    expect(await at().get('calendars', 'west', 'a')).toBeNull()
  })

  it('keeps every JSON value as it is, whatever it looks like', async () => {
    await create(at(), sample('a', 2026, ODD))
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2026, ODD))
    await at().transact('east', async (tx) => {
      expect(await tx.get('calendars', 'a')).toEqual(sample('a', 2026, ODD))
      await tx.put('calendars', sample('a', 2027, ODD))
    })
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2027, ODD))
  })

  it('does not keep a field that is undefined', async () => {
    await create(at(), sample('a', 2026, { gone: undefined, inside: [{ gone: undefined }] }))
    const kept = await at().get('calendars', 'east', 'a')
    expect(JSON.stringify(kept)).toBe(JSON.stringify(sample('a', 2026, { inside: [{}] })))
  })
}

export function changes(at: At): void {
  it('puts a whole document in place of another, and makes one that is not there', async () => {
    await create(at(), sample('a', 2026, { former: 1 }))
    await at().transact('east', async (tx) => {
      await tx.put('calendars', sample('a', 2027))
      await tx.put('calendars', sample('b', 2028))
    })
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2027))
    const { items } = await at().query('calendars', { partition: 'east', range: { year: { gte: 2027 } } })
    expect(items).toEqual([sample('a', 2027), sample('b', 2028)])
  })

  it('patches the named fields only, and refuses to patch nothing', async () => {
    await create(at(), sample('a', 2026))
    await at().transact('east', (tx) => tx.patch<Sample>('calendars', 'a', { year: 2027 }))
    expect(await at().get('calendars', 'east', 'a')).toEqual({ ...sample('a', 2026), year: 2027 })
    await expect(at().transact('east', (tx) => tx.patch<Sample>('calendars', 'b', { year: 1 }))).rejects.toThrow(
      NotFound,
    )
  })

  it('patches a nested object as a whole', async () => {
    await create(at(), sample('a', 2026, { days: { one: 1, two: 2 }, other: { kept: 1 } }))
    await at().transact('east', (tx) => tx.patch<Sample>('calendars', 'a', { days: { two: {} } }))
    expect(await at().get('calendars', 'east', 'a')).toEqual(
      sample('a', 2026, { days: { two: {} }, other: { kept: 1 } }),
    )
  })

  it('removes a document, which can then be made again', async () => {
    await create(at(), sample('a', 2026))
    await at().transact('east', (tx) => tx.remove('calendars', 'a'))
    expect(await at().get('calendars', 'east', 'a')).toBeNull()
    await create(at(), sample('a', 2027))
    await at().transact('east', async (tx) => {
      await tx.remove('calendars', 'a')
      await tx.create('calendars', sample('a', 2028))
      await tx.remove('calendars', 'never there')
    })
    expect(await at().get('calendars', 'east', 'a')).toEqual(sample('a', 2028))
  })

  it('refuses a document without one of its indexed fields', async () => {
    const lacking = { _id: 'a', partition: 'east', notice: '' }
    await expect(at().transact('east', (tx) => tx.create('calendars', lacking))).rejects.toThrow(/year/)
    expect(await at().get('calendars', 'east', 'a')).toBeNull()
  })
}
