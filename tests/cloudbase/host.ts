import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions, bundleFunctions } from '../../scripts/functions.mjs'
import { enterCloud } from './double/environment'
import type { Double } from './double/server'

/** Who calls, as the platform knows it: a phone by its openid, a browser by its address, or a timer. */
export type Comer = { WX_OPENID?: string; TCB_SOURCE_IP?: string }
type Main = (event: object, context: object) => Promise<unknown>

const calls = new AsyncLocalStorage<Record<string, string>>()

/** What the platform sets around each call, kept apart for calls that run at once in this one process. */
export function hostCalls(): void {
  const real = process.env
  process.env = new Proxy(real, {
    get: (target, name: string) => calls.getStore()?.[name] ?? target[name],
    has: (target, name: string) => name in (calls.getStore() ?? {}) || name in target,
  })
}

export function inCall<T>(comer: Comer, work: (context: object) => Promise<T>): Promise<T> {
  const environment = { TCB_ENV: 'local', WX_APPID: 'wx-app', ...named(comer) }
  const context = { request_id: 'r1', function_name: 'f', environment: JSON.stringify(environment) }
  return calls.run(environment, () => work(context))
}

/** The platform lists by name what it knows of a caller. */
function named(comer: Comer): Record<string, string> {
  const given = Object.entries(comer).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const keysOf = (prefix: string) => ['', ...given.map(([name]) => name)].filter((name) => name.startsWith(prefix))
  return {
    ...Object.fromEntries(given),
    WX_CONTEXT_KEYS: [...keysOf('WX_'), 'WX_APPID'].join(','),
    TCB_CONTEXT_KEYS: [...keysOf('TCB_'), 'TCB_ENV'].join(','),
  }
}

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
export const KEYS = { root: keyOf(6), current: 'k1', master: { k1: keyOf(7) } }

/** The functions as they are uploaded, loaded into this process. */
export async function openFunctions(double: Double, keys: object = KEYS) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-functions-'))
  // Under this name nothing is transformed again: what runs is what is uploaded.
  const outDir = join(folder, 'node_modules', 'functions')
  const sizes = await buildFunctions({ outDir })
  enterCloud(double)
  process.env.GONGKAI_KEYS = JSON.stringify(keys)
  const mainOf = (name: string) => (require(join(outDir, name, 'index.js')) as { main: Main }).main
  const [resident, office, nightly] = ['resident', 'office', 'nightly'].map(mainOf) as [Main, Main, Main]
  return { resident, office, nightly, sizes, close: () => rmSync(folder, { recursive: true }) }
}
export type Functions = Awaited<ReturnType<typeof openFunctions>>

/** A function of its own, bundled like the others; `close` removes it. */
export async function openFunction(entry: string): Promise<{ main: Main; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-function-'))
  const outDir = join(folder, 'node_modules', 'functions')
  await bundleFunctions([{ in: entry, out: 'index' }], outDir)
  const { main } = require(join(outDir, 'index.js')) as { main: Main }
  return { main, close: () => rmSync(folder, { recursive: true }) }
}
