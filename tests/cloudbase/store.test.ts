import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import { Conflict, type Doc, Duplicate, type Store } from '../../service/store/store'
import { storeContract } from '../store/contract'
import { enterCloud } from './double/environment'
import { type Double, openDouble } from './double/server'

const open = async () => {
  const double = await openDouble()
  enterCloud(double)
  const store = openCloudbase(openApp().database())
  return { double, store, close: () => double.close() }
}

storeContract('CloudBase', open)

type Counter = Doc & { n: number }
const counter = (n: number): Counter => ({ _id: 'c', partition: 'east', n })

describe('a transaction on CloudBase', () => {
  let double: Double
  let store: Store
  beforeEach(async () => {
    ;({ double, store } = await open())
    await store.transact('east', (tx) => tx.create('counters', counter(0)))
    double.requests.length = 0
  })
  afterEach(() => double.close())

  const times = (action: string) => double.requests.filter((one) => one.action === `database.${action}`).length
  const addOne = (store: Store, meanwhile = async () => {}) =>
    store.transact('east', async (tx) => {
      const n = ((await tx.get<Counter>('counters', 'c'))?.n ?? 0) + 1
      await meanwhile()
      await tx.put('counters', counter(n))
      return n
    })

  it('runs again when another wrote the same document meanwhile', async () => {
    let runs = 0
    const drawn = await addOne(store, async () => {
      runs += 1
      if (runs === 1) await addOne(store)
    })
    expect([drawn, runs]).toEqual([2, 2])
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(2))
  })

  it('runs again even if the conflict is caught inside it', async () => {
    let runs = 0
    await store.transact('east', async (tx) => {
      runs += 1
      await tx.get('counters', 'c')
      if (runs === 1) await addOne(store)
      await tx.put('counters', counter(9)).catch(() => {})
    })
    expect(runs).toBe(2)
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(9))
  })

  it('gives up with a Conflict in the end, after pauses that differ and never grow beyond a second', async () => {
    const pauses: number[] = []
    const hasty = openCloudbase(openApp().database(), async (ms) => pauses.push(ms))
    const failing = hasty.transact('east', async () => {
      throw new Conflict('always')
    })
    await expect(failing).rejects.toThrow(Conflict)
    expect([times('startTransaction'), times('commitTransaction')]).toEqual([pauses.length + 1, 0])
    expect(new Set(pauses).size).toBe(pauses.length)
    expect(Math.max(...pauses)).toBeLessThan(1000)
  })

  it('waits and tries again when the service refuses for being too busy', async () => {
    double.fail('database.startTransaction', { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: 'too many' })
    double.fail('database.getDocument', { code: 'EXCEED_REQUEST_LIMIT', message: 'too many' })
    expect(await addOne(store)).toBe(1)
    expect(times('startTransaction')).toBe(3)
    double.fail('database.getDocument', { code: 'EXCEED_REQUEST_LIMIT', message: 'too many' })
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(1))
  })

  it('knows a duplicate by its documented code too', async () => {
    double.fail('database.insertDocument', { code: 'DATABASE_DUPLICATE_WRITE', message: 'duplicate' })
    await expect(store.transact('east', (tx) => tx.create('counters', { ...counter(1), _id: 'd' }))).rejects.toThrow(
      Duplicate,
    )
    expect(times('startTransaction')).toBe(1)
  })

  it('ends on the server when it throws', async () => {
    const failing = store.transact('east', async (tx) => {
      await tx.put('counters', counter(5))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect([times('abortTransaction'), times('commitTransaction')]).toEqual([1, 0])
    expect(await addOne(store)).toBe(1)
  })

  it('is not run again when the answer to its commit is lost, for it may have happened', async () => {
    let runs = 0
    double.fail('database.commitTransaction', 'lose the answer')
    const adding = addOne(store, async () => {
      runs += 1
    })
    await expect(adding).rejects.toThrow()
    expect(runs).toBe(1)
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(1))
  })

  it('fails when it lasts longer than 30 seconds, and leaves nothing behind', async () => {
    await expect(addOne(store, async () => double.pass(31_000))).rejects.toThrow('30 seconds')
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(0))
  })

  it('asks once for a document that it reads several times', async () => {
    await store.transact('east', async (tx) => {
      await tx.get('counters', 'c')
      await tx.patch<Counter>('counters', 'c', { n: 1 })
      await tx.get('counters', 'c')
    })
    expect(times('getDocument')).toBe(1)
  })

  it('makes a write outside transactions wait for it', async () => {
    await store.next('east', 'series')
    const numbers = await Promise.all([store.next('east', 'series'), addOne(store), store.next('east', 'series')])
    expect(numbers).toEqual([2, 1, 3])
  })
})

describe('the protocol double', () => {
  let double: Double
  let store: Store
  beforeEach(async () => {
    ;({ double, store } = await open())
  })
  afterEach(() => double.close())

  const db = () => openApp().database()

  it('refuses what the adapter must not rely on', async () => {
    await store.transact('east', (tx) => tx.create('counters', counter(1)))
    const counters = db().collection('counters')
    await expect(counters.where({ n: 1 }).update({ n: 2 })).rejects.toThrow('by its id')
    await expect(counters.where({ n: 1 }).remove()).rejects.toThrow('by id only')
    await expect(counters.where({ n: 1 }).count()).rejects.toThrow('unknown action')
    await expect(counters.where({ n: db().command.exists(true) }).get()).rejects.toThrow('unknown operator')
    await expect(counters.add({ _id: 'x', nested: { '3.1': 1 } })).rejects.toThrow('may not be named')
    await expect(db().collection('elsewhere').doc('x').get()).rejects.toThrow('not exist')
    const transaction = await db().startTransaction()
    await expect(transaction.collection('counters').where({ n: 1 }).get()).rejects.toThrow('not supported')
    expect(await store.get('counters', 'east', 'c')).toEqual(counter(1))
  })

  it('gives no more than 20 documents of an aggregation without a limit', async () => {
    const made = Array.from({ length: 30 }, (_, n) => ({ ...counter(n), _id: `c${n}` }))
    await store.transact('east', async (tx) => {
      for (const doc of made) await tx.create('counters', doc)
    })
    const { data } = await db().collection('counters').aggregate().match({ partition: 'east' }).end()
    expect(data).toHaveLength(20)
  })
})
