// Survivors that change nothing anybody could see, each with its reason.
import { readFileSync } from 'node:fs'

/** Rows of `{ file, source, change, reason }`; `source` is the line as it stands, without its indentation. */
const ROWS = JSON.parse(readFileSync(new URL('./equivalent.json', import.meta.url), 'utf8'))

export function reasonFor(mutant) {
  return ROWS.find((row) => ['file', 'source', 'change'].every((key) => row[key] === mutant[key]))?.reason ?? null
}
