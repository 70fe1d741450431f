import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeySource, Keys } from '../service/sealing/vault'
import { BadSetting, type Config, type StoredRing } from './config'

export type KeyRing = Keys & { cookie: Buffer }
/** Where keys are kept: in the setting where there is one, and then nothing is read from the folder or written into it. */
export type KeyPlace = Pick<Config, 'folder'> & Partial<Pick<Config, 'keys'>>

const KEYS_FILE = 'keys.json'
const KEY_BYTES = 32
/** How long a running server may go on with the keys it knows; a rotation waits longer than this. */
export const KEYS_NOTICED_MS = 1000

const explainOldData = (folder: string) =>
  `${folder} 里的数据是旧版本留下的，现在的版本打不开。演示数据可以直接删除这个文件夹，再启动一次。`

/** The keys of this installation, from the setting or from the file. */
export const readKeyRing = ({ folder, keys }: KeyPlace): KeyRing => (keys ? decodeKeys(keys) : loadKeys(folder))

/** The same for a server that runs: the file is watched, a setting stays what it is until the next start. */
export function openKeySource({ folder, keys }: KeyPlace): KeySource {
  if (!keys) return watchKeys(folder)
  const given = decodeKeys(keys)
  return () => given
}

/** The keys of this installation, made on its first run into a file that only its owner can read. */
export function loadKeys(folder: string): KeyRing {
  const file = join(folder, KEYS_FILE)
  if (!existsSync(file))
    storeFirstKeys(folder, { root: makeKeyText(), current: 'k1', master: { k1: makeKeyText() }, cookie: makeKeyText() })
  return decodeKeys(readStoredKeys(folder))
}

/** The keys as the file holds them: read again when it has changed, looked at once a second, and for an unknown id. */
export function watchKeys(folder: string): KeySource {
  const file = join(folder, KEYS_FILE)
  const look = () => {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  }
  const known = { keys: loadKeys(folder), as: look(), at: performance.now() }
  return (missing) => {
    const now = performance.now()
    const isUnknown = missing !== undefined && !Object.hasOwn(known.keys.master, missing)
    if (!isUnknown && now - known.at < KEYS_NOTICED_MS) return known.keys
    known.at = now
    // A running server keeps the keys it knows when the file is missing or half written.
    tryToStore(() => {
      const as = look()
      if (as === known.as) return
      const keys = decodeKeys(readStoredKeys(folder))
      if (Object.hasOwn(keys.master, keys.current)) Object.assign(known, { keys, as })
    })
    return known.keys
  }
}

/** Adds a master key and makes it current; the former ones stay, to open what they sealed. `inUse`: ids that seals name. */
export function addKey(folder: string, inUse: readonly string[] = []): KeyRing {
  loadKeys(folder)
  const before = readStoredKeys(folder)
  const numbers = [...Object.keys(before.master), ...inUse].map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `k${Math.max(...numbers) + 1}`
  const next = { ...before, current: id, master: { ...before.master, [id]: makeKeyText() } }
  storeKeys(folder, next)
  return decodeKeys(next)
}

function tryToStore(work: () => void): void {
  try {
    work()
  } catch (error) {
    const isOfFile = error instanceof SyntaxError || error instanceof TypeError || error instanceof BadSetting
    if (!isOfFile && !Reflect.get(Object(error), 'code')) throw error
  }
}

/** Of several processes that start on a new folder at once, the first keys stay, and all read those. */
function storeFirstKeys(folder: string, keys: StoredRing): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${KEYS_FILE}.${process.pid}.part`)
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, join(folder, KEYS_FILE))
  } catch (error) {
    if (Reflect.get(Object(error), 'code') !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function storeKeys(folder: string, keys: StoredRing): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${KEYS_FILE}.part`)
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, join(folder, KEYS_FILE))
}

function readStoredKeys(folder: string): StoredRing {
  const read = JSON.parse(readFileSync(join(folder, KEYS_FILE), 'utf8')) as StoredRing
  if (read.root === undefined && read.cookie) throw new BadSetting(explainOldData(folder))
  return read
}

function decodeKeys({ root, current, master, cookie }: StoredRing): KeyRing {
  const bytes = Object.entries(master).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const)
  const [rootKey, cookieKey] = [Buffer.from(root, 'base64'), Buffer.from(cookie, 'base64')]
  return { root: rootKey, current, master: Object.fromEntries(bytes), cookie: cookieKey }
}

function makeKeyText(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}
