import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeySource, Keys } from '../service/sealing/vault'
import { BadSetting, type Config, type StoredRing } from './config'

export type KeyRing = Keys & { cookie: Buffer }
/** Where keys are kept: in the setting where there is one, and then nothing is read from the folder or written into it. */
export type KeyPlace = Pick<Config, 'folder'> & Partial<Pick<Config, 'keys'>>

const FILE = 'keys.json'
const KEY_BYTES = 32
/** How long a running server may go on with the keys it knows; a rotation waits longer than this. */
export const NOTICE_MS = 1000

const TOO_OLD = (folder: string) =>
  `${folder} 里的数据是旧版本留下的，现在的版本打不开。演示数据可以直接删除这个文件夹，再启动一次。`

/** The keys of this installation, from the setting or from the file. */
export const keysOf = ({ folder, keys }: KeyPlace): KeyRing => (keys ? opened(keys) : loadKeys(folder))

/** The same for a server that runs: the file is watched, a setting stays what it is until the next start. */
export function keySource({ folder, keys }: KeyPlace): KeySource {
  if (!keys) return watchedKeys(folder)
  const given = opened(keys)
  return () => given
}

/** The keys of this installation, made on its first run into a file that only its owner can read. */
export function loadKeys(folder: string): KeyRing {
  const file = join(folder, FILE)
  if (!existsSync(file)) storeFirst(folder, { root: fresh(), current: 'k1', master: { k1: fresh() }, cookie: fresh() })
  return opened(stored(folder))
}

/** The keys as the file holds them: read again when it has changed, looked at once a second, and for an unknown id. */
export function watchedKeys(folder: string): KeySource {
  const file = join(folder, FILE)
  const look = () => {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  }
  const known = { keys: loadKeys(folder), as: look(), at: performance.now() }
  return (missing) => {
    const now = performance.now()
    const isUnknown = missing !== undefined && !Object.hasOwn(known.keys.master, missing)
    if (!isUnknown && now - known.at < NOTICE_MS) return known.keys
    known.at = now
    // A file that is gone or half written takes nothing from a server that runs: it knows its keys.
    attempt(() => {
      const as = look()
      if (as === known.as) return
      const keys = opened(stored(folder))
      if (Object.hasOwn(keys.master, keys.current)) Object.assign(known, { keys, as })
    })
    return known.keys
  }
}

/** Adds a master key and makes it current; the former ones stay, to open what they sealed. `inUse`: ids that seals name. */
export function addKey(folder: string, inUse: readonly string[] = []): KeyRing {
  loadKeys(folder)
  const before = stored(folder)
  const numbers = [...Object.keys(before.master), ...inUse].map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `k${Math.max(...numbers) + 1}`
  const next = { ...before, current: id, master: { ...before.master, [id]: fresh() } }
  store(folder, next)
  return opened(next)
}

function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    const isOfFile = error instanceof SyntaxError || error instanceof TypeError || error instanceof BadSetting
    if (!isOfFile && !Reflect.get(Object(error), 'code')) throw error
  }
}

/** Of several processes that start on a new folder at once, the first keys stay, and all read those. */
function storeFirst(folder: string, keys: StoredRing): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${FILE}.${process.pid}.part`)
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, join(folder, FILE))
  } catch (error) {
    if (Reflect.get(Object(error), 'code') !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function store(folder: string, keys: StoredRing): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${FILE}.part`)
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, join(folder, FILE))
}

function stored(folder: string): StoredRing {
  const read = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as StoredRing
  if (read.root === undefined && read.cookie) throw new BadSetting(TOO_OLD(folder))
  return read
}

function opened({ root, current, master, cookie }: StoredRing): KeyRing {
  const bytes = Object.entries(master).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const)
  const [rootKey, cookieKey] = [Buffer.from(root, 'base64'), Buffer.from(cookie, 'base64')]
  return { root: rootKey, current, master: Object.fromEntries(bytes), cookie: cookieKey }
}

function fresh(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}
