import type { TableCell, TableView } from '../../../typings/api'

/** Widths in px: label columns first. Narrow on purpose: seven numbers have to stand beside them. */
const LABELS: Record<TableView['id'], number[]> = { two: [96], three: [30, 50, 104], four: [] }
const NUMBER_WIDTH: Record<TableView['id'], number> = { two: 76, three: 50, four: 54 }
const DIGIT = { standard: 9, large: 11.4 }
const EDGES = 12
/** The column of row names that stays in sight while the numbers are scrolled, counted from 1. */
const STICKY: Record<TableView['id'], number> = { two: 1, three: 3, four: 0 }

export type DrawnCell = Pick<TableCell, 'text' | 'problem'> & { key: string; kind: string; style: string }
export type Drawn = { style: string; cells: DrawnCell[] }

export function drawn(table: TableView, large = false): Drawn {
  const labels = LABELS[table.id]
  const number = numberWidth(table, large ? DIGIT.large : DIGIT.standard)
  const widths = Array.from({ length: table.columns }, (_, at) => labels[at] ?? number)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return {
    style: `min-width: ${total}px; grid-template-columns: ${widths.map((width) => `${width}fr`).join(' ')}`,
    cells: table.cells.map((cell) => ({
      key: `${cell.row}-${cell.column}`,
      text: cell.text,
      problem: cell.problem,
      kind: kindOf(cell, STICKY[table.id]),
      style: `grid-area: ${cell.row} / ${cell.column} / span ${cell.rowspan} / span ${cell.colspan}`,
    })),
  }
}

/** Room for the longest number in one line. */
function numberWidth({ id, cells }: TableView, digit: number): number {
  const needed = cells.map(({ numeric, text, colspan }) => (numeric ? (text.length * digit + EDGES) / colspan : 0))
  return Math.ceil(Math.max(NUMBER_WIDTH[id], ...needed))
}

function kindOf(cell: TableCell, sticky: number): string {
  const last = cell.column + cell.colspan - 1
  const stays = cell.head && sticky > 0 && last === sticky
  return [cell.head ? 'heading' : '', cell.numeric ? 'number' : '', stays ? 'sticky' : ''].filter(Boolean).join(' ')
}

export type Reading = { columns: string[]; rows: { label: string; value: string }[] }

/** One column of table three or four read from top to bottom: names of the rows with their value. */
export function reading(table: TableView, chosen: number): Reading {
  const numbers = table.cells.filter((cell) => cell.numeric)
  const across = table.id === 'four'
  const places = unique(numbers.map((cell) => (across ? group(table, cell) : nameAbove(table, cell))))
  const own = numbers.filter((cell) => (across ? group(table, cell) : nameAbove(table, cell)) === places[chosen])
  const label = across ? nameAbove : nameBeside
  return { columns: places, rows: own.map((cell) => ({ label: label(table, cell), value: cell.text })) }
}

/** Table three is first read at its last column, the total; table four has no total over its three ways. */
export function firstColumn(table: TableView): number {
  return table.id === 'three' ? reading(table, 0).columns.length - 1 : 0
}

const unique = (names: string[]) => [...new Set(names)]
const covers = (from: number, span: number, at: number) => from <= at && at < from + span

/** The lowest head above a number. */
function nameAbove({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.row < row && covers(cell.column, cell.colspan, column))
  return heads[heads.length - 1]?.text ?? ''
}

/** The heads above a number without the lowest. */
function group({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.row < row && covers(cell.column, cell.colspan, column))
  return heads
    .slice(0, -1)
    .map((cell) => cell.text)
    .join(' · ')
}

/** The heads to the left of a number, outermost first; the first is the section and says nothing new. */
function nameBeside({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.column < column && covers(cell.row, cell.rowspan, row))
  const names = heads.sort((a, b) => a.column - b.column).map((cell) => cell.text)
  return (names.length > 1 ? names.slice(1) : names).join(' ')
}
