import { type Block, cellsOf } from './blocks'

/** One cell of the report in reading order, with the row it stands in and its place there. */
export type Cell = { text: string; row: number; column: number }

/** What a cell says where a number is expected. `bad` is something else than a number. */
export type Value = { kind: 'number'; text: string } | { kind: 'blank' } | { kind: 'bad'; text: string }

/** Every cell of the report in reading order: tables and lines alike, since tables are published as both. */
export function cellsIn(blocks: readonly Block[]): Cell[] {
  const rows = blocks.flatMap((block) => (block.kind === 'line' ? [cellsOf(block.text)] : block.rows))
  return rows.flatMap((cells, row) => cells.map((text, column) => ({ text, row, column })))
}

const NOTHING = new Set(['', '-', '--', '/', '\\', '无', '〇', '○'])
const DASHES = /[‐‑‒–—―−─－﹣]/g
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
const UNIT = /(件|个|项|条|次|宗|起|万元|元)$/

/** Prose is longer. What is longer is not even made plain: the normal form of hostile text takes for ever. */
const LONGEST_NUMBER = 100
const LONGEST_LABEL = 200

/** null: text, so a label or prose. Full-width digits, thousands separators and a unit after the number are read. */
export function readValue(text: string): Value | null {
  if (text.length > LONGEST_NUMBER) return null
  const plain = text
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
  if (NOTHING.has(plain)) return { kind: 'blank' }
  const digits = plain.replace(UNIT, '')
  return NUMBER.test(digits) ? { kind: 'number', text: digits.replaceAll(',', '') } : null
}

/** A label as it is compared: without spaces, quotes, brackets and marks; full-width forms made plain. Prose has none. */
export function keyOf(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')
    .replace(/度/g, '')
}
