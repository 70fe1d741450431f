import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Installation, openInstallation } from '../../server/main'
import { verifyAll } from '../../server/operations/verify'
import { holdDatabase } from '../../server/store/postgres/hold'
import { openPostgres, UnusableDatabase } from '../../server/store/postgres/open'
import { runMigrations } from '../../server/store/run-migrations'
import { fileApplication } from '../../service/case/file-application'
import { MIGRATIONS } from '../../service/migrations/migrations'
import type { MarkDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import { CALLER, CASES, DISTRICT, FILED, RECEIPT, readDump, TODAY, unpackFolder } from '../fixtures/version-0.1.0/data'
import { newFolder, removeFolder } from '../server/demo-installation'
import { dyingAfter } from '../server/dying-store'
import { type Served, type Starting, startServing } from '../server/served'
import { ask, newDatabase } from './database'

const STEPS = MIGRATIONS.map(({ name }) => name)
const folder = newFolder()
const dump = readDump()
let begun: Starting[] = []

beforeAll(() => unpackFolder(folder))
afterEach(async () => {
  await Promise.all(begun.map(({ kill }) => kill()))
  begun = []
})
afterAll(() => removeFolder(folder))

/** A database as version 0.1.0 left it. */
async function formerDatabase(): Promise<string> {
  const url = await newDatabase()
  await ask(url, dump)
  return url
}

async function opened<R>(url: string, work: (installation: Installation) => Promise<R>): Promise<R> {
  const installation = await openInstallation({ folder, today: TODAY, database: { url, connections: 4 } })
  try {
    return await work(installation)
  } finally {
    await installation.store.close()
  }
}

const problemsOf = async (installation: Installation) => (await verifyAll(installation)).problems

function begin(url: string): Starting {
  const starting = startServing(folder, [], {
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: '4',
    GONGKAI_TODAY: TODAY,
  })
  begun.push(starting)
  return starting
}

const start = (url: string) => begin(url).told

/** How many filings are brought over before the one that is locked. */
const MIDDLE = 7

/** Keeps the case of a filing in the middle from being written until the connection ends. */
async function lockOneCase(url: string): Promise<Client> {
  const [filing] = await ask(url, 'SELECT doc FROM filings ORDER BY partition, id OFFSET $1 LIMIT 1', [MIDDLE])
  const { receipt } = JSON.parse(String(filing?.doc)) as { receipt: string }
  const client = new Client(url)
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM applications WHERE id = $1 FOR UPDATE', [receipt])
  return client
}

async function waitForLock(url: string): Promise<void> {
  const waiting = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'gongkai' AND wait_event_type = 'Lock'`
  while ((await ask(url, waiting)).length === 0) await pause(50)
}

async function filingsIn(url: string): Promise<number> {
  return Number((await ask(url, 'SELECT COUNT(*) AS n FROM filings'))[0]?.n)
}

/** The steps that a process tells it has done, in their order. */
function stepsIn({ said }: Served): string[] {
  const lines = said.split('\n').filter((line) => line.includes('"what":"migration"'))
  return lines.map((line) => (JSON.parse(line) as { code: string }).code)
}

describe('a PostgreSQL database of version 0.1.0', () => {
  it('verifies after it was brought over, with the lists that nights of that version signed', async () => {
    await opened(await formerDatabase(), async (installation) => {
      const { problems, checked } = await verifyAll(installation)
      expect(problems).toEqual([])
      expect(checked).toMatchObject({ cases: CASES, signedCases: CASES, corrections: 2, files: 2, settings: 1 })
      expect(await installation.store.count('filings')).toBe(0)
      expect(await installation.store.get<MarkDoc>('marks', INSTALLATION, 'districts')).toMatchObject({
        value: DISTRICT,
      })
    })
  })

  it('answers a filing that is sent again with the receipt it got then', async () => {
    await opened(await formerDatabase(), async ({ services, store }) => {
      expect(await fileApplication(services, CALLER, FILED)).toMatchObject({ receipt: RECEIPT })
      expect(await store.count('applications')).toBe(CASES)
    })
  })

  it('is brought over once by several servers that start together, and all of them serve', async () => {
    const url = await formerDatabase()
    const started = await Promise.all([start(url), start(url), start(url)])
    expect(started.flatMap(stepsIn).sort()).toEqual([...STEPS].sort())
    expect(started.map(({ url: at, said }) => at || said)).toEqual(started.map(() => expect.stringMatching(/^http/)))
    for (const served of started) expect((await fetch(`${served.url}/readyz`)).status).toBe(200)
    expect(stepsIn(await start(url))).toEqual([])
    expect(await opened(url, problemsOf)).toEqual([])
  }, 60_000)

  it('is brought over by a server that waits for another one, when that one is killed in the middle', async () => {
    const url = await formerDatabase()
    // The tables first: laying them out waits for whoever reads one of their rows.
    await (await openPostgres({ url, connections: 2 })).close()
    const inTheWay = await lockOneCase(url)
    const first = begin(url)
    await waitForLock(url)
    const second = begin(url)
    expect(await filingsIn(url)).toBe(CASES - MIDDLE)
    await first.kill()
    await inTheWay.end()
    expect(stepsIn(await second.told)).toEqual(STEPS)
    expect(await filingsIn(url)).toBe(0)
    expect(await opened(url, problemsOf)).toEqual([])
  }, 60_000)

  it('is brought over by a second start after whichever transaction the first was cut off', async () => {
    const { vault, services } = await opened(await formerDatabase(), async (installation) => installation)
    for (let count = 0, isDone = false; !isDone; count += 5) {
      const url = await formerDatabase()
      const store = await openPostgres({ url, connections: 4 })
      isDone = await runMigrations({ store: dyingAfter(store, count), vault }, services.log).then(
        () => true,
        () => false,
      )
      await store.close()
      expect({ count, problems: await opened(url, problemsOf) }).toEqual({ count, problems: [] })
    }
  }, 60_000)

  it('is refused, and stays as it is, while a process of that version serves it', async () => {
    const url = await formerDatabase()
    const serving = await holdDatabase(url, 'serve')
    await expect(openPostgres({ url, connections: 2 })).rejects.toThrow(UnusableDatabase)
    await serving?.release()
    expect(await opened(url, problemsOf)).toEqual([])
  })
})
