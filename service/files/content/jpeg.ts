import { isSane } from './size'

const [MARK, BEGIN, END, SCAN, TEMPORARY] = [0xff, 0xd8, 0xd9, 0xda, 0x01]
/** Of a frame the size is told; three markers of the same range say something else. */
const NO_FRAME = [0xc4, 0xc8, 0xcc]

/** Where the picture ends, walked segment by segment; null for what is no whole JPEG. */
export function jpegEnd(bytes: Buffer): number | null {
  if (bytes[0] !== MARK || bytes[1] !== BEGIN) return null
  const seen = { frame: false, scan: false }
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== MARK) return null
    if (marker === END) return seen.frame && seen.scan ? at + 2 : null
    if (isFrame(marker) && !isSaneFrame(bytes, at)) return null
    seen.frame ||= isFrame(marker)
    seen.scan ||= marker === SCAN
    const next = afterSegment(bytes, at, marker)
    if (next === null) return null
    at = next
  }
  return null
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)
}

function isSaneFrame(bytes: Buffer, at: number): boolean {
  return at + 9 <= bytes.length && isSane(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
}

function isAlone(marker: number): boolean {
  return marker === TEMPORARY || isRestart(marker)
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7
}

function afterSegment(bytes: Buffer, at: number, marker: number): number | null {
  // A mark may be drawn out by any number of further ones.
  if (marker === MARK) return at + 1
  if (isAlone(marker)) return at + 2
  if (at + 4 > bytes.length) return null
  const length = bytes.readUInt16BE(at + 2)
  const next = at + 2 + length
  if (marker < 0xc0 || length < 2 || next > bytes.length) return null
  return marker === SCAN ? afterScan(bytes, next) : next
}

/** Picture data go on until a marker; 0xff in them is followed by a zero, and restarts belong to them. */
function afterScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const marker = bytes[at + 1] ?? 0
    if (marker !== 0 && marker !== MARK && !isRestart(marker)) return at
  }
  return null
}
