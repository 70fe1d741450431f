/** How far to turn a picture clockwise before it is upright. */
export type ClockwiseTurn = 0 | 90 | 180 | 270

/** The orientations a telephone writes; mirrored ones come from no camera. */
const TURNS: Record<number, ClockwiseTurn> = { 3: 180, 6: 90, 8: 270 }
const [APP1, SCAN] = [0xe1, 0xda]
const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112
const ENTRY_BYTES = 12

/** A telephone held upright stores the picture lying and says so; what says nothing, or nothing sound, is not turned. */
export function turnOf(jpeg: Uint8Array): ClockwiseTurn {
  try {
    return TURNS[orientationIn(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength))] ?? 0
  } catch {
    return 0
  }
}

/** Throws RangeError where a length points beyond the end. */
function orientationIn(bytes: Buffer): number {
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== SCAN; at += 2 + bytes.readUInt16BE(at + 2)) {
    const body = at + 4
    if (bytes[at + 1] === APP1 && bytes.toString('latin1', body, body + EXIF.length) === EXIF) {
      return orientationInTags(bytes.subarray(body + EXIF.length))
    }
  }
  return 0
}

/** The first table of a TIFF header, in the byte order that it names. */
function orientationInTags(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const table = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(table); entry += 1) {
    const at = table + 2 + entry * ENTRY_BYTES
    if (short(at) === ORIENTATION) return short(at + 8)
  }
  return 0
}

/** As angles are turned on a page: no turn, or any number of quarter turns either way. */
export function quarterTurns(angle: number): ClockwiseTurn {
  const turn = ((Math.round(angle / 90) % 4) + 4) % 4
  return ([0, 90, 180, 270] as const)[turn] ?? 0
}
