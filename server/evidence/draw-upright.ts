import { degrees, type PDFDocument, type PDFPage, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib'
import type { ClockwiseTurn } from './picture-orientation'

export type Size = { width: number; height: number }
type Box = Size & { x: number; y: number; rotate: ReturnType<typeof degrees> }

/** A page as large as what is drawn on it, turned so that it stands upright. */
export function drawUpright(
  pdf: PDFDocument,
  { width, height, turn }: Size & { turn: ClockwiseTurn },
  draw: (page: PDFPage, box: Box) => unknown,
): void {
  const lies = turn === 90 || turn === 270
  const page = pdf.addPage(lies ? [height, width] : [width, height])
  // A page on which nothing is drawn cannot be put into another document.
  page.pushOperators(pushGraphicsState(), popGraphicsState())
  draw(page, { width, height, rotate: degrees(-turn), ...cornerOf(turn, { width, height }) })
}

/** The corner that a turn goes round, so that what is turned stands with its lower left corner at 0, 0. */
function cornerOf(turn: ClockwiseTurn, { width, height }: Size): { x: number; y: number } {
  if (turn === 90) return { x: 0, y: width }
  if (turn === 180) return { x: width, y: height }
  return turn === 270 ? { x: height, y: 0 } : { x: 0, y: 0 }
}
