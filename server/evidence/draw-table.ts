import { FIELD, type Sheet } from './sheet'
import { wrapText } from './wrap-text'

const SIZE = 9
const LINE = 13
const PAD = 5

export type Grid = { shares: readonly number[]; head: readonly string[] | null; rows: readonly (readonly string[])[] }

/** Rows with a line under each; a row that does not fit goes on whole, and the head is written again on each page. */
export function drawTable(sheet: Sheet, { shares, head, rows }: Grid): void {
  const row = (cells: readonly string[], ink: 'black' | 'quiet') => drawRow(sheet, { shares, cells, ink })
  if (head) row(head, 'quiet')
  let page = sheet.page()
  for (const cells of rows) {
    sheet.need(heightOf(sheet, shares, cells))
    if (head && sheet.page() !== page) row(head, 'quiet')
    page = sheet.page()
    row(cells, 'black')
    page = sheet.page()
  }
  sheet.down(8)
}

function heightOf(sheet: Sheet, shares: readonly number[], cells: readonly string[]): number {
  return Math.max(...linesOf(sheet, shares, cells).map((lines) => lines.length)) * LINE + PAD * 2
}

function linesOf({ type }: Sheet, shares: readonly number[], cells: readonly string[]): string[][] {
  return cells.map((text, at) => wrapText(text, type, { size: SIZE, room: (shares[at] ?? 0) * FIELD.width - PAD * 2 }))
}

type TableRow = { shares: readonly number[]; cells: readonly string[]; ink: 'black' | 'quiet' }

/** A cell longer than what is left of the page is cut into as many rows as it needs. */
function drawRow(sheet: Sheet, { shares, cells, ink }: TableRow): void {
  let left = linesOf(sheet, shares, cells)
  do {
    sheet.need(LINE + PAD * 2)
    const most = Math.max(1, Math.floor((sheet.y() - FIELD.bottom - PAD * 2) / LINE))
    drawLines(sheet, { shares, ink, cells: left.map((lines) => lines.slice(0, most)) })
    left = left.map((lines) => lines.slice(most))
  } while (left.some((lines) => lines.length > 0))
}

type Lines = { shares: readonly number[]; cells: readonly string[][]; ink: 'black' | 'quiet' }

function drawLines(sheet: Sheet, { shares, cells, ink }: Lines): void {
  const height = Math.max(...cells.map((lines) => lines.length)) * LINE + PAD * 2
  const { type, colors } = sheet
  const page = sheet.page()
  let x = FIELD.left
  for (const [at, lines] of cells.entries()) {
    for (const [place, text] of lines.entries()) {
      const y = sheet.y() - PAD - LINE * place - SIZE
      page.drawText(text, { x: x + PAD, y, size: SIZE, font: type.font, color: colors[ink] })
    }
    x += (shares[at] ?? 0) * FIELD.width
  }
  sheet.down(height)
  const end = { x: FIELD.right, y: sheet.y() }
  page.drawLine({ start: { x: FIELD.left, y: sheet.y() }, end, thickness: 0.5, color: colors.line })
}
