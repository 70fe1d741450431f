// wx storage in localStorage, under a prefix of its own.
import { api, Failure } from './api'

const PREFIX = 'wx:'
/** What browsers allow a site; WeChat allows 10 MB. */
const LIMIT_KB = 5120

const keys = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))

function write(key: string, value: unknown): void {
  localStorage.setItem(PREFIX + key, JSON.stringify({ value }))
}

function read(key: string): { value: unknown } | null {
  const stored = localStorage.getItem(PREFIX + key)
  return stored === null ? null : (JSON.parse(stored) as { value: unknown })
}

const remove = (key: string) => localStorage.removeItem(PREFIX + key)
const clear = () => keys().forEach(remove)

function summary() {
  const currentSize = Math.ceil(
    keys().reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0) / 1024,
  )
  return { keys: keys(), currentSize, limitSize: LIMIT_KB }
}

export const storage = {
  setStorageSync: write,
  /** WeChat answers `''` for a key that is not there. */
  getStorageSync: (key: string) => read(key)?.value ?? '',
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: summary,
  setStorage: api('setStorage', ({ key, data }: { key: string; data: unknown }) => write(key, data)),
  getStorage: api('getStorage', ({ key }: { key: string }) => {
    const found = read(key)
    if (!found) throw new Failure('data not found')
    return { data: found.value }
  }),
  removeStorage: api('removeStorage', ({ key }: { key: string }) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', summary),
}
