import { connect, createServer, type Server, type Socket } from 'node:net'
import { openPostgres, UnusableDatabase } from '../../server/store/postgres/open'
import type { ServerStore } from '../../server/store/server-store'
import { Conflict, type Doc, Duplicate, Unavailable } from '../../service/store/store'
import { ask, newDatabase } from './database'

type Counter = Doc & { n: number }

let url: string
let store: ServerStore
beforeEach(async () => {
  url = await newDatabase()
  store = await openPostgres({ url, connections: 8 })
})
afterEach(() => store.close())

const create = (at: ServerStore, id: string) =>
  at.transact('p', (tx) => tx.create('marks', { _id: id, partition: 'p' }))

/** Ends every other connection to the database, as a restart of PostgreSQL does. */
const endConnections = () =>
  ask(
    url,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
  )

describe('transactions on PostgreSQL', () => {
  it('line up on one document instead of running again', async () => {
    let runs = 0
    const add = () =>
      store.transact('p', async (tx) => {
        runs += 1
        const n = ((await tx.get<Counter>('counters', 'c'))?.n ?? 0) + 1
        await tx.put<Counter>('counters', { _id: 'c', partition: 'p', n })
      })
    await add()
    await Promise.all(Array.from({ length: 40 }, add))
    expect(await store.get<Counter>('counters', 'p', 'c')).toMatchObject({ n: 41 })
    expect(runs).toBe(41)
  })

  it('tell a deadlock from a bug, and run again', async () => {
    await Promise.all(['a', 'b'].map((id) => create(store, id)))
    const both = (first: string, second: string) =>
      store.transact('p', async (tx) => {
        await tx.get('marks', first)
        await new Promise((resolve) => setTimeout(resolve, 50))
        await tx.get('marks', second)
        return first
      })
    expect(await Promise.all([both('a', 'b'), both('b', 'a')])).toEqual(['a', 'b'])
  })

  it('give up after a bounded number of conflicts', async () => {
    let runs = 0
    const failing = store.transact('p', async () => {
      runs += 1
      throw new Conflict('always')
    })
    await expect(failing).rejects.toThrow(Conflict)
    expect(runs).toBe(12)
  })

  it('say Duplicate at once or at the end, and leave nothing behind', async () => {
    await create(store, 'a')
    const late = store.transact('p', async (tx) => {
      await tx.create('marks', { _id: 'b', partition: 'p' })
      await tx.create('marks', { _id: 'a', partition: 'p' })
    })
    await expect(late).rejects.toThrow(Duplicate)
    const seen = store.transact('p', async (tx) => {
      await tx.create('marks', { _id: 'a', partition: 'p' })
      await tx.get('marks', 'c')
    })
    await expect(seen).rejects.toThrow(Duplicate)
    expect(await store.get('marks', 'p', 'b')).toBeNull()
  })
})

describe('a connection that is lost', () => {
  it('is replaced, for reads and for transactions', async () => {
    await create(store, 'a')
    await endConnections()
    expect(await store.get('marks', 'p', 'a')).not.toBeNull()
    await create(store, 'b')
    expect(await store.get('marks', 'p', 'b')).not.toBeNull()
  })

  it('lets a transaction run again that had not come to its commit', async () => {
    let runs = 0
    await store.transact('p', async (tx) => {
      runs += 1
      await tx.create('marks', { _id: 'a', partition: 'p' })
      await tx.get('marks', 'b')
      if (runs === 1) await endConnections()
      await tx.get('marks', 'c')
    })
    expect(runs).toBe(2)
    expect(await store.count('marks')).toBe(1)
  })

  it('during a commit is told, and nothing runs again', async () => {
    const cutting = await cutAtCommit(url)
    const remote = await openPostgres({ url: cutting.url, connections: 2 })
    let runs = 0
    const doubtful = remote.transact('p', async (tx) => {
      runs += 1
      await tx.create('marks', { _id: 'a', partition: 'p' })
      cutting.arm()
    })
    await expect(doubtful).rejects.toThrow(Unavailable)
    expect(runs).toBe(1)
    await remote.close()
    await cutting.close()
  })

  it('is a clear error where there is no database at all', async () => {
    const nowhere = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 2 })
    await expect(nowhere).rejects.toThrow(Unavailable)
  })
})

/** A way to the database that breaks off between COMMIT and its answer, once it is armed. */
async function cutAtCommit(to: string) {
  const { hostname, port } = new URL(to)
  const sockets: Socket[] = []
  let armed = false
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname)
    sockets.push(near, far)
    near.on('data', (bytes) => {
      const isCommit = armed && bytes.includes('COMMIT\0')
      far.write(bytes)
      if (isCommit) near.destroy()
    })
    far.on('data', (bytes) => void (near.destroyed || near.write(bytes)))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined)
      one.on('close', () => other.end())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const there = new URL(to)
  there.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: there.href,
    arm: () => {
      armed = true
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('texts that PostgreSQL cannot hold', () => {
  it('are found nowhere', async () => {
    expect(await store.get('marks', 'p', 'a\0')).toBeNull()
    expect(await store.transact('p', (tx) => tx.get('marks', 'a\0'))).toBeNull()
    expect(await store.query('sessions', { partition: 'p', eq: { staffId: 'a\0' } })).toEqual({ items: [], next: null })
  })

  it('are kept within a document, byte for byte', async () => {
    const doc = { _id: 'a', partition: 'p', value: 'x\0y\ud800"\\ 中' }
    await store.transact('p', (tx) => tx.create('marks', doc))
    expect(await store.get('marks', 'p', 'a')).toEqual(doc)
    expect(await ask(url, 'SELECT doc FROM marks')).toEqual([{ doc: JSON.stringify(doc) }])
  })

  it('are refused as an id or an indexed field, and as a cursor', async () => {
    await expect(create(store, 'a\0')).rejects.toThrow(TypeError)
    const cursor = Buffer.from(JSON.stringify(['x', 'a\0'])).toString('base64url')
    const query = store.query('sessions', { partition: 'p', order: ['expiresAt', 'asc'], cursor })
    await expect(query).rejects.toThrow(RangeError)
  })
})

describe('the order of texts', () => {
  it('is that of code points, where JavaScript goes by halves of characters', async () => {
    const session = (expiresAt: string) => ({ _id: expiresAt, partition: 'p', staffId: 'x', expiresAt })
    await store.transact('p', async (tx) => {
      for (const text of ['😀', '\uffee', '街']) await tx.create('sessions', session(text))
    })
    const { items } = await store.query('sessions', { partition: 'p', order: ['expiresAt', 'asc'] })
    expect(items.map(({ _id }) => _id)).toEqual(['街', '\uffee', '😀'])
    expect(['😀', '\uffee'].sort()).toEqual(['😀', '\uffee'])
  })
})

describe('a value of another kind than its field', () => {
  it('finds nothing, and is refused when it is stored', async () => {
    expect((await store.query('calendars', { partition: 'p', eq: { year: '2026' } })).items).toEqual([])
    const wrong = store.transact('p', (tx) => tx.create('calendars', { _id: 'a', partition: 'p', year: '2026' } as Doc))
    await expect(wrong).rejects.toThrow('NUMERIC_FIELDS')
  })
})

describe('the tables', () => {
  it('are laid out once by processes that start together', async () => {
    const database = await newDatabase()
    const opened = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url: database, connections: 2 })))
    await create(opened[0] as ServerStore, 'a')
    expect(await opened[3]?.get('marks', 'p', 'a')).not.toBeNull()
    await Promise.all(opened.map((one) => one.close()))
  })

  it('grow with the schema, and lose no document', async () => {
    const doc = { _id: 'a', partition: 'p', year: 2026 }
    await store.transact('p', (tx) => tx.create('calendars', doc))
    await ask(url, 'ALTER TABLE calendars DROP COLUMN year')
    await ask(url, 'ALTER TABLE calendars ADD COLUMN former text')
    const again = await openPostgres({ url, connections: 2 })
    const found = await again.query('calendars', { partition: 'p', eq: { year: 2026 } })
    expect(found.items).toEqual([doc])
    await again.transact('p', (tx) => tx.create('calendars', { ...doc, _id: 'b' } as Doc))
    await again.close()
  })

  it('need a user who may make them only where something is missing', async () => {
    const database = await newDatabase()
    const role = `r${Date.now()}`
    await ask(database, `CREATE ROLE ${role} LOGIN`)
    const asRole = database.replace('gongkai@', `${role}@`)
    await expect(openPostgres({ url: asRole, connections: 2 })).rejects.toThrow(UnusableDatabase)
    await (await openPostgres({ url: database, connections: 2 })).close()
    await ask(database, `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`)
    const serving = await openPostgres({ url: asRole, connections: 2 })
    await create(serving, 'a')
    await serving.close()
  })
})
