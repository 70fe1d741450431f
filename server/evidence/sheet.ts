import type { Color, PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Type } from './book-font'
import { wrapText } from './wrap-text'

/** A4 in points, and the field inside its margins. */
export const A4: [number, number] = [595.28, 841.89]
export const FIELD = { left: 64, right: 531, top: 776, bottom: 72, width: 467 }
export const BODY = 11
const LEADING = 1.6

export type Ink = 'black' | 'quiet' | 'red' | 'line'
export type Colors = Record<Ink, Color>
export type Align = 'left' | 'center' | 'right'
/** `indent` of the first line and of all. */
export type Style = { size?: number; ink?: Ink; align?: Align; first?: number; indent?: number; after?: number }

/** Where the pen is: writes downwards and takes a new page where this one is full. */
export type Sheet = {
  pdf: PDFDocument
  type: Type
  colors: Colors
  page(): PDFPage
  y(): number
  newPage(): PDFPage
  /** A new page unless so many points are left. */
  need(height: number): void
  down(height: number): void
  write(text: string, style?: Style): void
  /** One more file goes along with the book: which one it is, from 1. */
  countAttached(): number
}

export function newSheet(pdf: PDFDocument, type: Type, colors: Colors): Sheet {
  let page = pdf.addPage(A4)
  let y = FIELD.top
  let attached = 0
  const sheet: Sheet = {
    pdf,
    type,
    colors,
    countAttached: () => {
      attached += 1
      return attached
    },
    page: () => page,
    y: () => y,
    newPage: () => {
      page = pdf.addPage(A4)
      y = FIELD.top
      return page
    },
    need: (height) => {
      if (y - height < FIELD.bottom) sheet.newPage()
    },
    down: (height) => {
      y -= height
    },
    write: (text, style = {}) => {
      for (const line of placeLines(sheet, text, style)) {
        sheet.need(line.height)
        y -= line.height
        page.drawText(line.text, {
          x: line.x,
          y,
          size: line.size,
          font: type.font,
          color: colors[style.ink ?? 'black'],
        })
      }
      y -= style.after ?? 0
    },
  }
  return sheet
}

type Placed = { text: string; x: number; size: number; height: number }

function placeLines({ type }: Sheet, text: string, style: Style): Placed[] {
  const { size = BODY, align = 'left', first = 0, indent = 0 } = style
  const room = FIELD.width - indent
  // A first line that begins further in is filled with space that takes as much room.
  const lead = '　'.repeat(Math.round(first / size))
  return wrapText(lead + text, type, { size, room }).map((line) => {
    const spare = room - type.width(line, size)
    const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : 0
    return { text: line, x: FIELD.left + indent + shift, size, height: size * LEADING }
  })
}
