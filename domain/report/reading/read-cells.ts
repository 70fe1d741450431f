import { type PublishedBlock, splitCells } from './blocks'

/** One cell of the report in reading order, with the row it stands in and its place there. */
export type ReadCell = { text: string; row: number; column: number }

/** What a cell says where a number is expected. `bad` is something else than a number. */
export type CellValue = { kind: 'number'; text: string } | { kind: 'blank' } | { kind: 'bad'; text: string }

/** Every cell of the report in reading order: tables and lines alike, since tables are published as both. */
export function listCells(blocks: readonly PublishedBlock[]): ReadCell[] {
  const rows = blocks.flatMap((block) => (block.kind === 'line' ? [splitCells(block.text)] : block.rows))
  return rows.flatMap((cells, row) => cells.map((text, column) => ({ text, row, column })))
}

const BLANK_MARKS = new Set(['', '-', '--', '/', '\\', '无', '〇', '○'])
const DASHES = /[‐‑‒–—―−─－﹣]/g
const NUMBER_TEXT = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
const UNIT = /(件|个|项|条|次|宗|起|万元|元)$/

/** Longer text is prose. It is not normalised, because normalising hostile text can take very long. */
const LONGEST_NUMBER = 100
const LONGEST_LABEL = 200

/** null: text, so a label or prose. Full-width digits, thousands separators and a unit after the number are read. */
export function readValue(text: string): CellValue | null {
  if (text.length > LONGEST_NUMBER) return null
  const plain = text
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
  if (BLANK_MARKS.has(plain)) return { kind: 'blank' }
  const digits = plain.replace(UNIT, '')
  return NUMBER_TEXT.test(digits) ? { kind: 'number', text: digits.replaceAll(',', '') } : null
}

/** A label as it is compared: without spaces, quotes, brackets and marks; full-width forms made plain. Prose has none. */
export function normalizeLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')
    .replace(/度/g, '')
}
