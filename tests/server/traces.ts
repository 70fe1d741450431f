import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text in every form in which it might be written without being sealed. */
function formsOf(text: string): [string, Buffer][] {
  const utf8 = Buffer.from(text)
  const percent = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  return [
    ['UTF-8', utf8],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16()],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ['percent-encoding', Buffer.from(percent)],
    ['percent-encoding', Buffer.from(percent.toUpperCase())],
    ['percent-encoding', Buffer.from(encodeURIComponent(text))],
    ['JSON escapes', Buffer.from(escaped)],
    ...base64Of(utf8).filter(([, letters]) => letters.length >= TELLING),
  ]
}

/** Fewer letters of base64 stand in sealed data by chance. */
const TELLING = 8

/** Wherever in three bytes it begins: the letters that depend on it alone. */
function base64Of(utf8: Buffer): [string, Buffer][] {
  return [0, 1, 2].flatMap((before) =>
    (['base64', 'base64url'] as const).map((name): [string, Buffer] => {
      const padded = Buffer.concat([Buffer.alloc(before), utf8])
      const whole = padded.length - (padded.length % 3)
      const letters = padded.subarray(0, whole).toString(name)
      return [name, Buffer.from(letters.slice(before === 0 ? 0 : 4))]
    }),
  )
}

/** Which of the texts stand in the bytes, and how. */
export function tracesIn(bytes: Uint8Array, texts: readonly string[]): string[] {
  const content = Buffer.from(bytes)
  return texts.flatMap((text) =>
    formsOf(text)
      .filter(([, form]) => content.includes(form))
      .map(([name]) => `${text} in ${name}`),
  )
}

/** The same for every file below a folder: database, log of what was written last, sealed files, backups. */
export function tracesBelow(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => tracesIn(readFileSync(file), texts).map((trace) => `${file}: ${trace}`))
}
