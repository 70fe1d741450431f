// wx storage in localStorage, under a prefix of its own.
import { ApiFailure, makeApi } from './api'

const PREFIX = 'wx:'
/** What browsers allow a site; WeChat allows 10 MB. */
const LIMIT_KB = 5120

const listKeys = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))

function writeEntry(key: string, value: unknown): void {
  localStorage.setItem(PREFIX + key, JSON.stringify({ value }))
}

function readEntry(key: string): { value: unknown } | null {
  const stored = localStorage.getItem(PREFIX + key)
  return stored === null ? null : (JSON.parse(stored) as { value: unknown })
}

const removeEntry = (key: string) => localStorage.removeItem(PREFIX + key)
const clearEntries = () => listKeys().forEach(removeEntry)

function summarizeStorage() {
  const currentSize = Math.ceil(
    listKeys().reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0) / 1024,
  )
  return { keys: listKeys(), currentSize, limitSize: LIMIT_KB }
}

export const storage = {
  setStorageSync: writeEntry,
  /** WeChat answers `''` for a key that is not there. */
  getStorageSync: (key: string) => readEntry(key)?.value ?? '',
  removeStorageSync: removeEntry,
  clearStorageSync: clearEntries,
  getStorageInfoSync: summarizeStorage,
  setStorage: makeApi('setStorage', ({ key, data }: { key: string; data: unknown }) => writeEntry(key, data)),
  getStorage: makeApi('getStorage', ({ key }: { key: string }) => {
    const found = readEntry(key)
    if (!found) throw new ApiFailure('data not found')
    return { data: found.value }
  }),
  removeStorage: makeApi('removeStorage', ({ key }: { key: string }) => removeEntry(key)),
  clearStorage: makeApi('clearStorage', clearEntries),
  getStorageInfo: makeApi('getStorageInfo', summarizeStorage),
}
