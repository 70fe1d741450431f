import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { openInstallation } from '../../server/main'
import { FILING } from '../service/stage'
import { JPEG, newFolder, OFFICE, removeFolder, TODAY } from './demo-installation'

const folder = newFolder()
let server: ChildProcess | null = null
/** The exit code, once all that the server said has been read. */
let ended: Promise<number | null> = Promise.resolve(null)
let said = ''
afterEach(() => server?.kill('SIGKILL'))
afterAll(() => removeFolder(folder))

/** The real server in a process of its own; its address. */
async function start(more: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, GONGKAI_TODAY: TODAY, ...more }
  const child = spawn(process.execPath, ['scripts/gongkai.mjs', 'serve', '--demo'], { env })
  server = child
  ended = once(child, 'close').then(([code]) => code)
  said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
    child.stderr.on('data', (chunk) => {
      if (server !== child) return
      said += chunk
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url && /"what":"started"/.test(said)) resolve(url)
    })
  })
}

function exitCode(): Promise<number | null> {
  if (!server) throw new Error('no server')
  return ended
}

type Told = { acknowledged: string[]; halves: number; turnedAway: number }

async function fileOnce(url: string, told: Told): Promise<boolean> {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), 'a.jpg')
  const uploaded = await answerOf(told, fetch(`${url}/api/files?office=${OFFICE}`, { method: 'POST', body }))
  if (!uploaded) return false
  const filing = { ...FILING, office: OFFICE, key: crypto.randomUUID(), proofFiles: [uploaded.data.id] }
  const filed = await answerOf(
    told,
    fetch(`${url}/api/resident`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gongkai': '1', cookie: uploaded.cookie },
      body: JSON.stringify({ action: 'application.file', ...filing }),
    }),
  )
  if (filed) told.acknowledged.push(filed.data.receipt)
  return filed !== null
}

/** Null when the server takes nothing more; an answer that broke off in the middle is counted. */
async function answerOf(told: Told, asked: Promise<Response>) {
  const answered = await asked.catch(() => null)
  if (!answered || answered.status === 503) {
    told.turnedAway += 1
    return null
  }
  try {
    const { ok, data } = JSON.parse(await answered.text())
    if (!ok) throw new Error('it was refused')
    return { data, cookie: answered.headers.get('set-cookie')?.split(';')[0] ?? '' }
  } catch {
    told.halves += 1
    return null
  }
}

async function fileOn(url: string, told: Told): Promise<void> {
  while (await fileOnce(url, told));
}

/** A request that the server has begun to take, and whose body comes only when `finish` is called. */
async function slowly(url: string) {
  const text = JSON.stringify({ action: 'home' })
  const { hostname, port } = new URL(url)
  const headers = { 'content-type': 'application/json', 'content-length': String(text.length), expect: '100-continue' }
  const asked = request({ hostname, port, path: '/api/resident', method: 'POST', headers })
  asked.flushHeaders()
  const answered = once(asked, 'response').then(([answer]) => answer.resume().statusCode as number)
  answered.catch(() => null)
  await once(asked, 'continue')
  return { answered, finish: () => asked.end(text) }
}

const stateAt = async (url: string) => {
  const [ready, healthy] = await Promise.all([fetch(`${url}/readyz`), fetch(`${url}/healthz`)])
  const { state } = (await ready.json()) as { state: string }
  return { ready: ready.status, state, healthy: healthy.status }
}

describe('stopping', () => {
  it('loses nothing that was acknowledged and answers nothing by half, under load', async () => {
    const url = await start()
    const told: Told = { acknowledged: [], halves: 0, turnedAway: 0 }
    const clients = Array.from({ length: 8 }, () => fileOn(url, told))
    while (told.acknowledged.length < 30) await pause(2)
    server?.kill('SIGTERM')
    expect(await exitCode()).toBe(0)
    await Promise.all(clients)
    const installation = await openInstallation({ folder, today: TODAY })
    const stored = new Set<string>()
    for await (const { id } of installation.store.rows('applications')) stored.add(id)
    await installation.store.close()
    expect(told.acknowledged.filter((receipt) => !stored.has(receipt))).toEqual([])
    expect([told.halves, told.turnedAway]).toEqual([0, 8])
    expect(said).toMatch(/"what":"stopped"/)
  }, 60_000)

  it('is not ready from the first moment, stays well, takes nothing new and finishes what it had', async () => {
    const url = await start()
    expect(await stateAt(url)).toEqual({ ready: 200, state: 'ready', healthy: 200 })
    const slow = await slowly(url)
    server?.kill('SIGTERM')
    while (!/"what":"stopping"/.test(said)) await pause(2)
    expect(await stateAt(url)).toEqual({ ready: 503, state: 'stopping', healthy: 200 })
    const refused = await fetch(`${url}/streets/${OFFICE}`)
    expect([refused.status, await refused.json()]).toEqual([503, expect.objectContaining({ code: 'stopping' })])
    slow.finish()
    expect(await slow.answered).toBe(200)
    expect(await exitCode()).toBe(0)
  }, 60_000)

  it('waits for no connection that a browser only opened ahead of need', async () => {
    const url = new URL(await start())
    const silent = connect(Number(url.port), url.hostname)
    await once(silent, 'connect')
    const asked = performance.now()
    server?.kill('SIGTERM')
    expect(await exitCode()).toBe(0)
    expect(performance.now() - asked).toBeLessThan(8000)
  }, 60_000)

  it('ends at once at a second signal', async () => {
    const url = await start()
    await slowly(url)
    server?.kill('SIGTERM')
    while (!/"what":"stopping"/.test(said)) await pause(2)
    await pause(1100)
    server?.kill('SIGTERM')
    expect(await exitCode()).toBe(1)
    expect(said).not.toMatch(/"what":"stopped"/)
  }, 60_000)

  it.each([
    ['uncaught-exception', 'throw error'],
    ['unhandled-rejection', 'Promise.reject(error)'],
  ])(
    'logs an %s without its message and ends with 1',
    async (code, act) => {
      const script = `process.once('SIGUSR2', () => { const error = new RangeError(atob('emhhbmdzYW4=')); ${act} })`
      await start({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` })
      server?.kill('SIGUSR2')
      expect(await exitCode()).toBe(1)
      expect(said).toContain(`"what":"bug","code":"${code}","bug":"RangeError"`)
      expect(said).not.toContain('zhangsan')
    },
    60_000,
  )
})
