import { KeyLost, SealBroken } from './vault'

/** What a list shows in place of what does not open: one case that is shut closes no other. */
export function readLegibly(open: () => string): string {
  try {
    return open()
  } catch (error) {
    if (error instanceof KeyLost) return `（密钥 ${error.key} 不在，打不开）`
    if (error instanceof SealBroken) return '（密封打不开）'
    throw error
  }
}
