import { type CellValue, type ReadCell, readValue } from './read-cells'

/** The values found behind a label, with the place of each cell. */
export type FoundRow<C extends string> = { code: C; values: PlacedValue[]; next: number }
export type PlacedValue = { value: CellValue; row: number; column: number }

/** A label may be broken over so many cells or lines. */
const LABEL_PIECES = 4

type RowFinder<C extends string> = {
  /** The row a label names, or null. */
  labelled: (text: string) => C | null
  /** How many numbers belong to it. */
  width: (code: C) => number
}

/** The row whose label starts at `start`, if at least one number or blank cell follows it. */
export function readRowAt<C extends string>(
  cells: readonly ReadCell[],
  start: number,
  finder: RowFinder<C>,
): FoundRow<C> | null {
  for (let end = start; end < Math.min(cells.length, start + LABEL_PIECES); end += 1) {
    if (readValue(cells[end]!.text) && cells[end]!.text !== '') return null
    const pieces = cells.slice(start, end + 2).map((cell) => cell.text)
    const code = finder.labelled(pieces.slice(0, end + 1 - start).join(''))
    if (!code) continue
    const goesOn = !readValue(pieces[end + 1 - start] ?? '') && finder.labelled(pieces.join('')) === code
    if (!goesOn) return collectRowValues(cells, end + 1, { code, finder })
  }
  return null
}

function collectRowValues<C extends string>(
  cells: readonly ReadCell[],
  from: number,
  { code, finder }: { code: C; finder: RowFinder<C> },
): FoundRow<C> | null {
  const values: PlacedValue[] = []
  const width = finder.width(code)
  let [at, numbers] = [from, 0]
  for (; at < cells.length; at += 1) {
    const cell = cells[at]!
    const value = readValue(cell.text) ?? findStrayText(cells, at, finder)
    // Once all its numbers are there, a row ends with its line.
    if (!value || (numbers >= width && values.at(-1)?.row !== cell.row)) break
    values.push({ value, row: cell.row, column: cell.column })
    if (value.kind !== 'blank') numbers += 1
  }
  return values.length > 0 ? { code, values, next: at } : null
}

/** Text where a number should stand: the cell before it, in the same line, is one of the row's numbers. */
function findStrayText<C extends string>(
  cells: readonly ReadCell[],
  at: number,
  { labelled }: RowFinder<C>,
): CellValue | null {
  const [before, cell, after] = [cells[at - 1], cells[at]!, cells[at + 1]]
  if (labelled(cell.text)) return null
  const beside = [before, after].filter((one) => one?.row === cell.row && readValue(one.text)?.kind === 'number')
  return beside.length > 0 ? { kind: 'bad', text: cell.text } : null
}

/**
 * Exactly `width` values: the numbers themselves, or, where cells are blank, the one stretch of the row that holds
 * them all. `starts` are the columns where complete rows of the table begin. Null when it cannot be told.
 */
export function pickValues(
  values: readonly PlacedValue[],
  width: number,
  starts: ReadonlySet<number>,
): CellValue[] | null {
  const filled = values.filter((one) => one.value.kind !== 'blank')
  if (filled.length === width) return filled.map((one) => one.value)
  if (width === 1 && isRepeatedNumber(filled)) return [filled[0]!.value]
  const first = values.indexOf(filled[0]!)
  const last = values.indexOf(filled.at(-1)!)
  const windows = values
    .map((_, start) => start)
    .filter((start) => start <= first && start + width > last && start + width <= values.length)
  const aligned = windows.filter((start) => starts.has(values[start]!.column))
  const [start, ...others] = windows.length > 1 ? aligned : windows
  if (start === undefined || others.length > 0) return null
  return values.slice(start, start + width).map((one) => one.value)
}

/** One number over merged cells, written into each of them by some converters. */
function isRepeatedNumber([first, ...others]: readonly PlacedValue[]): boolean {
  const number = first?.value.kind === 'number' ? first.value.text : null
  const repeats = ({ row, value }: PlacedValue) =>
    row === first?.row && value.kind === 'number' && value.text === number
  return number !== null && others.every(repeats)
}

/** Where the numbers of complete rows begin. */
export function listRowStarts(rows: readonly FoundRow<string>[], width: number): Set<number> {
  const complete = rows.map((row) => row.values.filter((one) => one.value.kind !== 'blank'))
  return new Set(complete.filter((values) => values.length === width).map((values) => values[0]!.column))
}
