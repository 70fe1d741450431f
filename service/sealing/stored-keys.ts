import type { Keys } from './vault'

/** Keys as they are kept outside the database: base64 by id, and the one that seals now. */
export type StoredKeys = { root: string; current: string; master: Record<string, string> }

const KEY_BYTES = 32

/** Throws TypeError for what could not seal. */
export function openKeys({ root, current, master }: StoredKeys): Keys {
  const bytes = Object.entries(master).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const)
  const rootKey = Buffer.from(root, 'base64')
  const short = [...bytes, ['root', rootKey] as const].find(([, key]) => key.length !== KEY_BYTES)
  if (short) throw new TypeError(`key ${short[0]} is not ${KEY_BYTES} bytes long`)
  if (!Object.hasOwn(master, current)) throw new TypeError(`there is no key ${current}`)
  return { root: rootKey, current, master: Object.fromEntries(bytes) }
}
