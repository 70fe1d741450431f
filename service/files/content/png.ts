import { isSane } from './size'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const CHUNK_NAME = /^[A-Za-z]{4}$/
/** Length, name and checksum of a chunk. */
const AROUND = 12

/** Where the picture ends, walked chunk by chunk; null for what is no whole PNG. */
export function pngEnd(bytes: Buffer): number | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const seen = new Set<string>()
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const next = at + AROUND + length
    if (!CHUNK_NAME.test(name) || next > bytes.length) return null
    if (seen.size === 0 && !(name === 'IHDR' && isHeader(bytes.subarray(at + 8, next - 4)))) return null
    if (name === 'IEND') return length === 0 && seen.has('IDAT') ? next : null
    seen.add(name)
    at = next
  }
  return null
}

function isHeader(data: Buffer): boolean {
  return data.length === 13 && isSane(data.readUInt32BE(0), data.readUInt32BE(4))
}
