import { useCallback, useState } from 'react'

/** Reads what was kept under `key`; anything unreadable counts as nothing kept. */
export function readKept<T>(storage: Pick<Storage, 'getItem'>, key: string, otherwise: T): T {
  try {
    const text = storage.getItem(key)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

/** State that survives a reload of the page: what an officer typed and did not save yet. */
export function useKept<T>(key: string, otherwise: T) {
  const [value, setValue] = useState<T>(() => readKept(sessionStorage, key, otherwise))
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      try {
        sessionStorage.setItem(key, JSON.stringify(next))
      } catch {
        // A full or forbidden storage loses only the reload, not the text on the screen.
      }
    },
    [key],
  )
  const forget = useCallback(
    (next: T) => {
      setValue(next)
      sessionStorage.removeItem(key)
    },
    [key],
  )
  return [value, keep, forget] as const
}
