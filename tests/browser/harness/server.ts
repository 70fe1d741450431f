import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSystemClock } from '../../../server/clock'
import { readDemoAccounts } from '../../../server/demo/fill'
import type { DemoAccount } from '../../../server/demo/people'
import type { ServerStore } from '../../../server/store/server-store'
import { openSqlite } from '../../../server/store/sqlite'
import { computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import { commandProcess } from '../../server/running'
import { tracesBelow, tracesIn } from '../../server/traces'

export type Site = {
  url: string
  accounts: DemoAccount[]
  /** A one-time code that was not given before: waits for one where it must. */
  codeOf(login: string): Promise<string>
  /** Ends and starts again on a later day, at the same address with the same data: what was signed in is no more. */
  goOn(today: string): Promise<void>
  stop(): Promise<void>
  /** Beside the running server, for what no screen can bring about. */
  inStore<R>(work: (store: ServerStore) => Promise<R>): Promise<R>
  /** Where any of the texts stands in clear: in the data, in a backup, in what the server wrote. */
  tracesOf(texts: readonly string[]): Promise<string[]>
}

const root = join(__dirname, '../../..')
const READY_WITHIN_MS = 60_000
const HALF_MINUTE_MS = 30_000

/** `npm start` without the building: the command itself, on a free port, with an empty data folder and a fixed day. */
export async function startSite(today: string, more: NodeJS.ProcessEnv = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-site-'))
  const port = await freePort()
  const said: string[] = []
  const startOn = (day: string) =>
    startServer({ ...process.env, PORT: String(port), DATA_DIR: folder, GONGKAI_TODAY: day, ...more }, said)
  const running = { today, server: await startOn(today) }
  const accounts = await demoAccountsIn(folder)
  return {
    url: urlOf(port),
    accounts,
    codeOf: freshCodes(
      () => makeSystemClock(running.today).now(),
      (login, at) => computeOneTimeCode(secretOf(accounts, login), at),
    ),
    tracesOf: async (texts) => {
      await commandProcess(folder, ['backup', join(folder, 'backup.tar')])
      return [...tracesBelow(folder, texts), ...tracesIn(Buffer.from(said.join('')), texts)]
    },
    inStore: async (work) => {
      const store = openSqlite(join(folder, 'gongkai.db'))
      return work(store).finally(() => store.close())
    },
    goOn: async (day) => {
      await waitUntilEnded(running.server)
      running.today = day
      running.server = await startOn(day)
    },
    stop: async () => {
      await waitUntilEnded(running.server)
      rmSync(folder, { recursive: true })
    },
  }
}

const urlOf = (port: number | string | undefined) => `http://127.0.0.1:${port}`

async function startServer(env: NodeJS.ProcessEnv, said: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'scripts/gongkai.mjs'), 'serve', '--demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr?.on('data', (chunk) => said.push(String(chunk)))
  await waitUntilReady(urlOf(env.PORT), child, said)
  return child
}

/**
 * Codes by the half minute they are made for, none of them twice. That of the next half minute is taken too, as from a
 * phone whose clock is fast, so that only the third one within a minute is waited for.
 */
function freshCodes(now: () => string, codeAt: (login: string, at: string) => string): Site['codeOf'] {
  const given = new Map<string, number>()
  const current = () => Math.floor(Date.parse(now()) / HALF_MINUTE_MS)
  return async (login) => {
    const one = Math.max(current(), (given.get(login) ?? 0) + 1)
    given.set(login, one)
    while (one > current() + 1) await new Promise((resolve) => setTimeout(resolve, 500))
    return codeAt(login, new Date(one * HALF_MINUTE_MS).toISOString())
  }
}

async function waitUntilReady(url: string, child: ChildProcess, said: string[]): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) break
    const answered = await fetch(`${url}/healthz`).catch(() => null)
    if (answered?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server did not start:\n${said.join('')}`)
}

async function demoAccountsIn(folder: string): Promise<DemoAccount[]> {
  const store = openSqlite(join(folder, 'gongkai.db'))
  const accounts = await readDemoAccounts(store)
  await store.close()
  return accounts ?? []
}

function secretOf(accounts: DemoAccount[], login: string): string {
  return accounts.find((account) => account.login === login)?.totpSecret ?? ''
}

function waitUntilEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
