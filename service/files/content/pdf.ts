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
const MOST_UNPACKED = 64 * 1024 * 1024
const MOST_STREAMS = 5000

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
  const text = bytes.toString('latin1')
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
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
