import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

/** One red dot: the smallest picture that is one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** So many pages, each with its number on it. */
export async function PDF(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 1; page <= pages; page += 1) pdf.addPage().drawText(`page ${page}`, { x: 72, y: 700 })
  return pdf.save()
}

export const COLORS = { gray: 0, rgb: 2, palette: 3, rgba: 6 }
type Chunk = [name: string, data: Buffer]
type Shape = { width: number; height: number; bits?: number; color?: number; packed: Buffer; more?: Chunk[] }

/** A PNG with whatever is given for its packed points, and with chunks before them. */
export function pngOf({ width, height, bits = 8, color = COLORS.rgb, packed, more = [] }: Shape): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  const head = Buffer.concat([size, Buffer.from([bits, color, 0, 0, 0])])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks: Chunk[] = [['IHDR', head], ...more, ['IDAT', packed], ['IEND', Buffer.alloc(0)]]
  return Buffer.concat([signature, ...chunks.map(chunkOf)])
}

/** Noise, as a scan without any white: nothing in it can be packed. */
export function noise(points: number): Buffer {
  const rows = Array.from({ length: points }, () => Buffer.concat([Buffer.from([0]), randomBytes(points * 4)]))
  return pngOf({ width: points, height: points, color: COLORS.rgba, packed: deflateSync(Buffer.concat(rows)) })
}

function chunkOf([name, data]: Chunk): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(name), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
