import type { TableCell, TableView } from '../../../typings/api'

/** Widths in px: label columns first. They are narrow because seven columns of numbers stand beside them. */
const LABELS: Record<TableView['id'], number[]> = { two: [96], three: [30, 50, 104], four: [] }
const NUMBER_WIDTH: Record<TableView['id'], number> = { two: 76, three: 50, four: 54 }
const DIGIT = { standard: 9, large: 11.4 }
const EDGES = 12
/** The column of row names that stays in sight while the numbers are scrolled, counted from 1. */
const STICKY: Record<TableView['id'], number> = { two: 1, three: 3, four: 0 }

export type GridCell = Pick<TableCell, 'text' | 'problem'> & { key: string; kind: string; style: string }
export type TableGrid = { style: string; cells: GridCell[] }

export function drawGrid(table: TableView, large = false): TableGrid {
  const labels = LABELS[table.id]
  const number = measureNumberWidth(table, large ? DIGIT.large : DIGIT.standard)
  const widths = Array.from({ length: table.columns }, (_, at) => labels[at] ?? number)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return {
    style: `min-width: ${total}px; grid-template-columns: ${widths.map((width) => `${width}fr`).join(' ')}`,
    cells: table.cells.map((cell) => ({
      key: `${cell.row}-${cell.column}`,
      text: cell.text,
      problem: cell.problem,
      kind: chooseCellKind(cell, STICKY[table.id]),
      style: `grid-area: ${cell.row} / ${cell.column} / span ${cell.rowspan} / span ${cell.colspan}`,
    })),
  }
}

/** Room for the longest number in one line. */
function measureNumberWidth({ id, cells }: TableView, digit: number): number {
  const needed = cells.map(({ numeric, text, colspan }) => (numeric ? (text.length * digit + EDGES) / colspan : 0))
  return Math.ceil(Math.max(NUMBER_WIDTH[id], ...needed))
}

function chooseCellKind(cell: TableCell, sticky: number): string {
  const last = cell.column + cell.colspan - 1
  const stays = cell.head && sticky > 0 && last === sticky
  return [cell.head ? 'heading' : '', cell.numeric ? 'number' : '', stays ? 'sticky' : ''].filter(Boolean).join(' ')
}

export type ColumnReading = { columns: string[]; rows: { label: string; value: string }[] }

/** One column of table three or four read from top to bottom: names of the rows with their value. */
export function readColumn(table: TableView, chosen: number): ColumnReading {
  const numbers = table.cells.filter((cell) => cell.numeric)
  const across = table.id === 'four'
  const places = listUnique(numbers.map((cell) => (across ? joinHeadsAbove(table, cell) : findHeadAbove(table, cell))))
  const own = numbers.filter(
    (cell) => (across ? joinHeadsAbove(table, cell) : findHeadAbove(table, cell)) === places[chosen],
  )
  const label = across ? findHeadAbove : findHeadBeside
  return { columns: places, rows: own.map((cell) => ({ label: label(table, cell), value: cell.text })) }
}

/** Table three is first read at its last column, the total; table four has no total over its three ways. */
export function chooseFirstColumn(table: TableView): number {
  return table.id === 'three' ? readColumn(table, 0).columns.length - 1 : 0
}

const listUnique = (names: string[]) => [...new Set(names)]
const isCovered = (from: number, span: number, at: number) => from <= at && at < from + span

/** The lowest head above a number. */
function findHeadAbove({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.row < row && isCovered(cell.column, cell.colspan, column))
  return heads[heads.length - 1]?.text ?? ''
}

/** The heads above a number without the lowest. */
function joinHeadsAbove({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.row < row && isCovered(cell.column, cell.colspan, column))
  return heads
    .slice(0, -1)
    .map((cell) => cell.text)
    .join(' · ')
}

/** The heads to the left of a number, outermost first; the first is the section and says nothing new. */
function findHeadBeside({ cells }: TableView, { row, column }: TableCell): string {
  const heads = cells.filter((cell) => cell.head && cell.column < column && isCovered(cell.row, cell.rowspan, row))
  const names = heads.sort((a, b) => a.column - b.column).map((cell) => cell.text)
  return (names.length > 1 ? names.slice(1) : names).join(' ')
}
