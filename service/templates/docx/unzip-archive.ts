import { crc32, inflateRawSync } from 'node:zlib'

/** What is wrong with the archive, in words. */
export class UnfitArchive extends Error {
  override name = 'UnfitArchive'
}

export type ArchiveLimits = { entries: number; each: number; total: number }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xffff
const ZIP64 = 0xffffffff
const BROKEN = '文件不完整，或者不是 Word 文档（.docx）。'

type ArchiveEntry = { name: string; method: number; packed: number; size: number; crc: number; at: number }

/**
 * The files of a ZIP archive. Sizes are added up from its table before anything is inflated, and inflating stops at
 * the size that was declared, so that a small file cannot fill the memory, whatever it says of itself.
 */
export function unzipArchive(bytes: Buffer, limits: ArchiveLimits): Map<string, Buffer> {
  const entries = readEntries(bytes, limits)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total || entries.some(({ size }) => size > limits.each)) {
    throw new UnfitArchive('解开以后太大，请去掉不用的图片和字体再上传。')
  }
  const files = new Map<string, Buffer>()
  for (const entry of entries.filter(({ name }) => !name.endsWith('/'))) {
    if (files.has(entry.name)) throw new UnfitArchive('里面有两个同名的部分。')
    files.set(entry.name, readContent(bytes, entry))
  }
  return files
}

function readEntries(bytes: Buffer, limits: ArchiveLimits): ArchiveEntry[] {
  const end = findEnd(bytes)
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (count > limits.entries || start === ZIP64) throw new UnfitArchive('里面的部分太多。')
  const entries: ArchiveEntry[] = []
  let at = start
  for (let left = count; left > 0; left -= 1) {
    if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL) throw new UnfitArchive(BROKEN)
    entries.push(readEntry(bytes, at))
    at += CENTRAL_BYTES + [28, 30, 32].reduce((sum, offset) => sum + bytes.readUInt16LE(at + offset), 0)
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw new UnfitArchive(BROKEN)
}

function readEntry(bytes: Buffer, at: number): ArchiveEntry {
  const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28)).toString('utf8')
  const entry = {
    name,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
  if (encrypted) throw new UnfitArchive('文件有密码，请去掉密码再上传。')
  if (![0, 8].includes(entry.method) || [entry.packed, entry.size, entry.at].includes(ZIP64)) {
    throw new UnfitArchive(BROKEN)
  }
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) throw new UnfitArchive(BROKEN)
  return entry
}

function readContent(bytes: Buffer, { method, packed, size, crc, at }: ArchiveEntry): Buffer {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new UnfitArchive(BROKEN)
  const start = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(start, start + packed)
  const content = method === 0 ? body : inflateBody(body, size)
  if (content.length !== size || crc32(content) !== crc) throw new UnfitArchive(BROKEN)
  return content
}

function inflateBody(body: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new UnfitArchive(BROKEN)
  }
}
