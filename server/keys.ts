import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '../cloudfunctions/shared/vault'

type Stored = { current: string; master: Record<string, string>; cookie: string }
export type KeyRing = Keys & { cookie: Buffer }

const KEY_BYTES = 32

/** The keys of this installation, made on its first run into a file that only its owner can read. */
export function loadKeys(folder: string): KeyRing {
  const file = join(folder, 'keys.json')
  if (!existsSync(file)) store(folder, { current: 'k1', master: { k1: fresh() }, cookie: fresh() })
  return opened(JSON.parse(readFileSync(file, 'utf8')) as Stored)
}

/** Adds a master key and makes it current; the former ones stay, to open what they sealed. */
export function addKey(folder: string): KeyRing {
  loadKeys(folder)
  const stored = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as Stored
  const id = `k${Object.keys(stored.master).length + 1}`
  const next = { ...stored, current: id, master: { ...stored.master, [id]: fresh() } }
  store(folder, next)
  return opened(next)
}

function store(folder: string, keys: Stored): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, 'keys.json.part')
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, join(folder, 'keys.json'))
}

function opened({ current, master, cookie }: Stored): KeyRing {
  const bytes = Object.entries(master).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const)
  return { current, master: Object.fromEntries(bytes), cookie: Buffer.from(cookie, 'base64') }
}

function fresh(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}
