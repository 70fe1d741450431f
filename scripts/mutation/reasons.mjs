// Survivors that change nothing anybody could see, each with its reason.
import { readFileSync } from 'node:fs'

/**
 * Rows of `{ file, source, change, reason }`; `source` is the line as it stands, without its indentation. A row with
 * `pattern: true` stands for a whole class: the three are regular expressions, and one left out fits everything.
 */
const ROWS = JSON.parse(readFileSync(new URL('./equivalent.json', import.meta.url), 'utf8'))
const KEYS = ['file', 'source', 'change']

export function reasonFor(mutant) {
  return ROWS.find((row) => KEYS.every((key) => fits(row, key, mutant[key])))?.reason ?? null
}

function fits(row, key, value) {
  if (!row.pattern) return row[key] === value
  return row[key] === undefined || new RegExp(`^(?:${row[key]})$`, 'su').test(value)
}
