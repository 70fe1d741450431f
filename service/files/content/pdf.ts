import { promisify } from 'node:util'
import { inflate } from 'node:zlib'

const unpack = promisify<Buffer, object, Buffer>(inflate)

const BROKEN = '这个 PDF 不完整，请重新导出或者重新下载以后再上传。'
const LOCKED = '这个 PDF 加了密码或者限制，工作人员打不开。请先去掉，或者打印成新的 PDF 再上传。'
const ACTIVE = '这个 PDF 里有脚本、附件或者会自动执行的内容，不能接收。请打印成新的 PDF（或者拍照）再上传。'

/** What runs, starts, sends or hides something: each is a name that the format itself asks for. */
const ACTIVE_NAMES = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z])/
const ENCRYPTED = /\/Encrypt(?![A-Za-z])/
const TAIL = 2048
/** Unpacked object streams, all together: more than any paper, less than fills a memory. */
const MOST_UNPACKED = 16 * 1024 * 1024
const MOST_STREAMS = 5000

const NUMBER = '#'.charCodeAt(0)
/** What each byte is worth as a hexadecimal digit; -1 for what is none. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => {
  const digit = String.fromCharCode(byte)
  return /[0-9A-Fa-f]/.test(digit) ? Number.parseInt(digit, 16) : -1
})

/** The sentence why a PDF is not taken, or null. */
export async function pdfProblem(bytes: Buffer): Promise<string | null> {
  if (!isWhole(bytes)) return BROKEN
  const plain = namesIn(bytes)
  if (ENCRYPTED.test(plain)) return LOCKED
  if (ACTIVE_NAMES.test(plain)) return ACTIVE
  return packedProblem(bytes, plain)
}

/** Header at the front, at the end the mark and a place where there is a table of references. */
function isWhole(bytes: Buffer): boolean {
  const header = bytes.subarray(0, 1024).indexOf('%PDF-')
  const place = /startxref\s+(\d{1,10})\s+%%EOF/g
  const ends = [...bytes.subarray(-TAIL).toString('latin1').matchAll(place)]
  const at = Number(ends.at(-1)?.[1] ?? Number.NaN)
  if (!Number.isFinite(at)) return false
  // Where something stands before the header, some programs count from the header and some from the first byte.
  return [at, at + header].some((start) => isTable(bytes.subarray(start, start + 64).toString('latin1')))
}

function isTable(text: string): boolean {
  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(text)
}

/** A name may be written with its letters as numbers: /J#61vaScript. */
function namesIn(bytes: Buffer): string {
  if (!bytes.includes(NUMBER)) return bytes.toString('latin1')
  // Byte by byte: a page made for it has a million such letters, and a function called for each of them takes seconds.
  const plain = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const letter = byte === NUMBER ? letterAt(bytes, at + 1) : -1
    plain[length] = letter < 0 ? byte : letter
    length += 1
    if (letter >= 0) at += 2
  }
  return plain.toString('latin1', 0, length)
}

/** The letter that two digits stand for, or -1. */
function letterAt(bytes: Buffer, at: number): number {
  const [high, low] = [DIGITS[bytes[at] ?? 0] ?? -1, DIGITS[bytes[at + 1] ?? 0] ?? -1]
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

/** Objects may be packed together; what cannot be unpacked cannot be vouched for. */
async function packedProblem(bytes: Buffer, plain: string): Promise<string | null> {
  if (!plain.includes('/ObjStm')) return null
  const said = plain.split('/ObjStm').length - 1
  const starts = said > MOST_STREAMS ? [] : streamsIn(bytes)
  if (starts.length !== said) return BROKEN
  let left = MOST_UNPACKED
  for (const at of starts) {
    const unpacked = await unpack(bytes.subarray(at), { maxOutputLength: left }).catch(() => null)
    if (!unpacked) return BROKEN
    if (ACTIVE_NAMES.test(namesIn(unpacked))) return ACTIVE
    left -= unpacked.length
    if (left <= 0) return BROKEN
  }
  return null
}

/** Where the packed objects begin: after the dictionaries that say so. */
function streamsIn(bytes: Buffer): number[] {
  const text = bytes.toString('latin1')
  const found = text.matchAll(/\/ObjStm(?:(?!endobj|stream).){0,2000}stream\r?\n/gs)
  return [...found].map(({ index, 0: all }) => index + all.length)
}
