import { KeyLost, SealBroken } from '../../../service/sealing/vault'

/** What a seal holds, or null where it does not open. */
export function openOrNull<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** The id of the missing key that keeps a seal shut; null where none does. */
export function findLostKey(open: () => unknown): string | null {
  try {
    open()
    return null
  } catch (error) {
    return error instanceof KeyLost ? error.key : null
  }
}
