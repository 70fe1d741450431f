import { createInflate } from 'node:zlib'

export type PngHead = { width: number; height: number; bits: number; channels: number; palette: Uint8Array | null }
/** `data`: the packed points. `essential`: the picture without chunks that only tell about it, and may be packed too. */
export type Png = { head: PngHead; isPlain: boolean; data: Uint8Array; essential: Uint8Array }

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const PALETTE = 3
const DEPTHS = [1, 2, 4, 8, 16]
const ESSENTIAL = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
/** Around the data of a chunk stand its length, its name and its check. */
const AROUND = 12

/** Reads the chunks without unpacking anything; null where they are not those of a PNG. */
export function readPng(bytes: Uint8Array): Png | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const chunks = chunksOf(file).filter(({ name }) => ESSENTIAL.includes(name))
  const dataOf = (name: string) => chunks.find((chunk) => chunk.name === name)?.data ?? null
  const header = dataOf('IHDR')
  if (chunks[0]?.name !== 'IHDR' || header?.length !== 13) return null
  const [bits = 0, color = 0, , , interlaced] = header.subarray(8)
  const channels = CHANNELS[color]
  const head = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), bits, palette: dataOf('PLTE') }
  const hasColors = color !== PALETTE || isPalette(head.palette)
  if (!channels || !DEPTHS.includes(bits) || !hasColors || head.width === 0 || head.height === 0) return null
  const data = Buffer.concat(chunks.flatMap((chunk) => (chunk.name === 'IDAT' ? [chunk.data] : [])))
  return {
    head: { ...head, channels, palette: color === PALETTE ? head.palette : null },
    isPlain: (color === 0 || color === 2 || color === PALETTE) && interlaced === 0 && !dataOf('tRNS'),
    data,
    essential: Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]),
  }
}

const isPalette = (colors: Uint8Array | null) => colors !== null && colors.length % 3 === 0 && colors.length > 0

function chunksOf(file: Buffer) {
  const chunks: { name: string; data: Buffer; whole: Buffer }[] = []
  for (let at = SIGNATURE.length; at + AROUND <= file.length; ) {
    const end = at + AROUND + file.readUInt32BE(at)
    if (end > file.length) break
    const name = file.toString('latin1', at + 4, at + 8)
    chunks.push({ name, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    at = end
  }
  return chunks
}

/** Whether the data unpacks to as many bytes as the head says: neither too few nor, as in a bomb, more. */
export async function pngDataFits({ head, isPlain, data }: Png): Promise<boolean> {
  const { width, height, bits, channels } = head
  const rows = height * (1 + Math.ceil((width * bits * channels) / 8))
  // An interlaced picture begins a few more rows, each with a byte of its own.
  const most = isPlain ? rows : rows + height * 4 + 64
  let size = 0
  try {
    const unpacked = createInflate().end(data)
    for await (const part of unpacked) {
      size += (part as Buffer).length
      if (size > most) return false
    }
  } catch {
    return false
  }
  return size >= rows
}

/** The colours as a PDF names them. */
export function pngColors({ channels, palette }: PngHead) {
  if (palette) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette] as const
  return channels === 1 ? ('DeviceGray' as const) : ('DeviceRGB' as const)
}
