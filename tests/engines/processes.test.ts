import { readDemoAccounts } from '../../server/demo/fill'
import { type Installation, openInstallation } from '../../server/main'
import { verifyAll } from '../../server/operations/verify'
import { computeOneTimeCode } from '../../service/sign-in/check-sign-in'
import type { CounterDoc } from '../../service/store/documents'
import type { OfficeApi, Receipt, Reply, ResidentApi, StaffCase } from '../../typings/api'
import { JPEG, newFolder, OFFICE, removeFolder, TODAY } from '../server/demo-installation'
import { runServe, type Served } from '../server/served'
import { CONFIRM, dataOf, FILING } from '../service/stage'
import { newDatabase } from './database'

const RESIDENTS = 60
const everyone = Array.from({ length: RESIDENTS }, (_, n) => n)
const NEW_YEAR = {
  year: 2027,
  notice: '国办发明电〔2026〕7号',
  off: ['2027-01-01', '2027-01-02', '2027-01-03'],
  work: [],
}

const folder = newFolder()
let database: { url: string; connections: number }
let installation: Installation
/** The processes that run; a request goes to any of them, as behind a proxy. */
let running: Served[] = []
const staff: Record<string, string> = {}

const start = () =>
  runServe(folder, ['--demo'], { DATABASE_URL: database.url, DATABASE_CONNECTIONS: '10', GONGKAI_TODAY: TODAY })

beforeAll(async () => {
  database = { url: await newDatabase(), connections: 4 }
  // Together, on an empty database and an empty folder: keys, tables and the demo are made once.
  running = await Promise.all([start(), start(), start()])
  installation = await openInstallation({ folder, today: TODAY, database })
}, 60_000)
afterAll(async () => {
  await Promise.all(running.map(({ kill }) => kill()))
  await installation.store.close()
  removeFolder(folder)
})

/** A request to a process; to the next one where that one dies before it answers. */
async function ask(n: number, path: string, init: { cookie: string; body: string | FormData }): Promise<Response> {
  const served = running[n % running.length]
  const json = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}
  const headers = { ...json, 'x-gongkai': '1', cookie: init.cookie }
  try {
    const answered = await fetch(`${served?.url}${path}`, { method: 'POST', headers, body: init.body })
    return new Response(await answered.text(), answered)
  } catch {
    running = running.filter((one) => one !== served)
    return ask(n + 1, path, init)
  }
}

async function office<A extends keyof OfficeApi>(n: number, login: string, action: A, input: object = {}) {
  const answered = await ask(n, '/api/office', {
    cookie: staff[login] ?? '',
    body: JSON.stringify({ action, ...input }),
  })
  return (await answered.json()) as Reply<OfficeApi[A]['out']>
}

async function signIn(login: string): Promise<void> {
  const account = (await readDemoAccounts(installation.store))?.find((one) => one.login === login)
  const code = computeOneTimeCode(account?.totpSecret ?? '', installation.services.clock.now())
  const asked = { action: 'session.signin', name: login, password: account?.password, code }
  const answered = await ask(0, '/api/office', { cookie: '', body: JSON.stringify(asked) })
  const cookies = answered.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  staff[login] = cookies.join('; ')
}

type Prepared = { cookie: string; event: object }

async function prepare(n: number): Promise<Prepared> {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), 'a.jpg')
  const sent = await ask(n, `/api/files?office=${OFFICE}`, { cookie: '', body })
  const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { id } = dataOf((await sent.json()) as Reply<{ id: string }>)
  const filing = { ...FILING, action: 'application.file', office: OFFICE, key: `draft-of-${n}`, proofFiles: [id] }
  return { cookie, event: filing }
}

async function file(n: number, { cookie, event }: Prepared): Promise<string> {
  const answered = await ask(n, '/api/resident', { cookie, body: JSON.stringify(event) })
  return dataOf((await answered.json()) as Reply<ResidentApi['application.file']['out'] & Receipt>).receipt
}

async function killOneAfter(answers: Promise<unknown>[], count: number): Promise<void> {
  let done = 0
  await new Promise<void>((resolve) => {
    for (const answer of answers) {
      void answer.then(() => {
        done += 1
        if (done === count) resolve()
      })
    }
  })
  const [killed] = running
  await killed?.kill()
  running = running.filter((one) => one !== killed)
  expect(killed?.child.signalCode).toBe('SIGKILL')
}

describe('several servers on one database', () => {
  let receipts: string[] = []

  it('file each application once, though it is sent to two of them and a third is killed', async () => {
    const prepared = await Promise.all(everyone.map(prepare))
    const twice = prepared.flatMap((one, n) => [file(n, one), file(n + 1, one)])
    await killOneAfter(twice, RESIDENTS / 2)
    receipts = await Promise.all(twice)
    receipts = [...new Set(receipts)]
    expect(receipts).toHaveLength(RESIDENTS)
    expect(await installation.store.count('applications')).toBe(RESIDENTS)
  }, 60_000)

  it('know a session that one of them began', async () => {
    for (const login of ['lin', 'shi']) await signIn(login)
    running = [...running, await start()]
    for (const n of [0, 1, 2]) expect(dataOf(await office(n, 'lin', 'session.me')).name).toBe('林晓芸')
  }, 30_000)

  it('register under numbers without a gap, though one is killed', async () => {
    const confirm = (id: string, n: number) =>
      office(n, 'lin', 'case.act', { id, version: 1, move: 'confirm', input: CONFIRM, key: `press-of-${id}` })
    const confirming = receipts.map(confirm)
    await killOneAfter(confirming, RESIDENTS / 3)
    const cases = (await Promise.all(confirming)).map((answer) => dataOf(answer) as StaffCase)
    const numbers = cases.map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]))
    expect(numbers.sort((a, b) => a - b)).toEqual(everyone.map((n) => n + 1))
    expect(await installation.store.get<CounterDoc>('counters', 'weibin', `${OFFICE}/register/2026`)).toMatchObject({
      n: RESIDENTS,
    })
  }, 60_000)

  it('see at once a calendar that one of them was given', async () => {
    dataOf(await office(0, 'shi', 'calendar.add', NEW_YEAR))
    const { years } = dataOf(await office(1, 'shi', 'calendar.read'))
    expect(years.map(({ year }) => year)).toContain(2027)
  }, 30_000)

  it('leave data that verifies', async () => {
    const { problems, checked } = await verifyAll(installation)
    expect(problems).toEqual([])
    expect(checked).toMatchObject({ cases: RESIDENTS, files: RESIDENTS })
  }, 30_000)
})
