import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(__dirname, '../../../docs/wording')
/** The title and what the document is about. */
const HEAD = 5

/** The first line in which a document differs from what is drawn today; null where none does. */
export function firstDifference(name: string, drawn: readonly string[]): object | null {
  const written = readFileSync(join(FOLDER, `${name}.md`), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .slice(HEAD)
  const lines = drawn.join('\n').split('\n')
  const at = lines.findIndex((line, i) => line !== written[i])
  if (at >= 0) return { drawn: lines[at], written: written[at] }
  return written.length === lines.length ? null : { written: written[lines.length] }
}
