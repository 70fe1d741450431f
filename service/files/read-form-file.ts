/** A file as a form carries it; `name`: as the sender calls it, '' where they do not. */
export type FormFile = { name: string; bytes: Buffer }

/** Our forms have one part; more than a handful is none of ours. */
const MOST_PARTS = 8
const LONGEST_HEAD = 8 * 1024
const LINE = '\r\n'

/** The first file in a multipart form; null where there is none, 'broken' where the form is not whole. */
export function fileInForm(body: Buffer, contentType: string): FormFile | 'broken' | null {
  const delimiter = delimiterIn(contentType)
  let at = delimiter === null ? -1 : firstPart(body, delimiter)
  for (let parts = 0; delimiter !== null && at >= 0 && parts < MOST_PARTS; parts += 1) {
    if (body.toString('latin1', at, at + 2) === '--') return null
    const part = partAt(body, at, delimiter)
    if (part === null) return 'broken'
    const name = fileName(part.head)
    if (name === 'broken') return 'broken'
    if (name !== null) return { name: name.text, bytes: part.bytes }
    at = part.next
  }
  return 'broken'
}

function delimiterIn(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,100})"|([^;\s"]{1,100}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  return boundary === undefined ? null : `--${boundary}`
}

/** The place behind the first delimiter, or -1. */
function firstPart(body: Buffer, delimiter: string): number {
  if (body.subarray(0, delimiter.length).equals(Buffer.from(delimiter))) return delimiter.length
  const found = body.indexOf(LINE + delimiter)
  return found < 0 ? -1 : found + LINE.length + delimiter.length
}

type Part = { head: string; bytes: Buffer; next: number }

function partAt(body: Buffer, at: number, delimiter: string): Part | null {
  const headEnd = body.subarray(at, at + LONGEST_HEAD).indexOf(LINE + LINE)
  const isPart = headEnd >= 0 && body.toString('latin1', at, at + LINE.length) === LINE
  const begin = at + headEnd + 2 * LINE.length
  const end = isPart ? body.indexOf(LINE + delimiter, begin) : -1
  if (end < 0) return null
  const head = body.toString('utf8', at + LINE.length, at + headEnd)
  return { head, bytes: body.subarray(begin, end), next: end + LINE.length + delimiter.length }
}

/** Null for a part that is a field. */
function fileName(head: string): { text: string } | 'broken' | null {
  const disposition = headerIn(head, 'content-disposition')
  if (!/^form-data\s*(;|$)/i.test(disposition)) return 'broken'
  const name = wideName(disposition) ?? plainName(disposition)
  if (name !== null) return { text: name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) }
  return /^application\/octet-stream/i.test(headerIn(head, 'content-type')) ? { text: '' } : null
}

function headerIn(head: string, name: string): string {
  const line = head.split(LINE).find((one) => one.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

/** RFC 8187: filename*=utf-8''%E5%BC%A0. */
function wideName(disposition: string): string | null {
  const [, encoded] = /;\s*filename\*\s*=\s*utf-8'[^']{0,20}'([^;\s]{0,2000})/i.exec(disposition) ?? []
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

function plainName(disposition: string): string | null {
  const [, quoted, plain] = /;\s*filename\*?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))/i.exec(disposition) ?? []
  return quoted?.replaceAll(/\\(["\\])/g, '$1') ?? plain?.trim() ?? null
}
