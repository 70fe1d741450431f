import { PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { loadType, MISSING_GLYPH, type Type } from './book-font'
import { drawAttachment, drawLeftOut } from './draw-attachment'
import { drawLetter, drawLines } from './draw-letter'
import { drawTable } from './draw-table'
import type { PreparedBlock, PreparedBook } from './prepared-book'
import { A4, type Colors, FIELD, newSheet, type Sheet } from './sheet'

/** Draws a book. Whoever starts the program imports this no sooner than a book is made: library and font are large. */
export async function bindBook(book: PreparedBook, fontFile: URL): Promise<Uint8Array> {
  const colors: Colors = {
    black: rgb(0, 0, 0),
    quiet: rgb(0.35, 0.38, 0.44),
    red: rgb(0.7, 0.15, 0.12),
    line: rgb(0.8, 0.82, 0.85),
  }
  const pdf = await PDFDocument.create()
  const type = await loadType(pdf, fontFile)
  describePdf(pdf, book)
  const sheet = newSheet(pdf, type, colors)
  const cover = sheet.page()
  const contents: ContentsEntry[] = []
  for (const { title, blocks } of book.sections) {
    sheet.newPage()
    contents.push({ title, page: pdf.getPageCount() })
    sheet.write(`${contents.length}　${title}`, { size: 16, after: 10 })
    for (const block of blocks) await drawBlock(sheet, block)
  }
  drawCover({ page: cover, type, colors, book, contents })
  for (const [at, page] of pdf.getPages().entries())
    numberPage({ page, type, colors, book }, [at + 1, pdf.getPageCount()])
  return pdf.save()
}

/** What a viewer shows of the file: no name of anybody. */
function describePdf(pdf: Sheet['pdf'], { title, number, officeName, madeAt }: PreparedBook): void {
  pdf.setTitle(`${title} ${number}`)
  pdf.setAuthor(officeName)
  pdf.setProducer('gongkai')
  pdf.setCreator('gongkai')
  pdf.setCreationDate(new Date(madeAt))
  pdf.setModificationDate(new Date(madeAt))
}

async function drawBlock(sheet: Sheet, block: PreparedBlock): Promise<void> {
  switch (block.kind) {
    case 'heading':
      sheet.need(60)
      return sheet.write(block.text, { size: 13, after: 4 })
    case 'text':
      return sheet.write(block.text, { after: 8 })
    case 'lines':
      return drawLines(sheet, block.lines)
    case 'table':
      return drawTable(sheet, {
        shares: block.columns.map(({ share }) => share),
        head: block.columns.map(({ head }) => head),
        rows: block.rows,
      })
    case 'letter':
      return drawLetter(sheet, block.letter)
    case 'prepared':
      return drawAttachment(sheet, block)
    case 'file-left-out':
      return drawLeftOut(sheet, block)
  }
}

type ContentsEntry = { title: string; page: number }
type Paper = { page: PDFPage; type: Type; colors: Colors; book: PreparedBook }

/** Which case, made when and by whom, and what stands on which page. */
function drawCover({ page, type, colors, book, contents }: Paper & { contents: ContentsEntry[] }): void {
  const print = makePrinter({ page, type, colors, book })
  print(book.officeName, { y: 720, size: 18, ink: 'red', center: true })
  print(book.title, { y: 670, size: 24, center: true })
  if (book.demo) print('演示数据', { y: 640, size: 12, ink: 'red', center: true })
  for (const [at, { label, value }] of book.lines.entries()) print(`${label}：${value}`, { y: 590 - at * 22, size: 12 })
  print('目录', { y: 470, size: 15 })
  for (const [at, { title, page: number }] of contents.entries()) {
    const y = 440 - at * 24
    print(`${at + 1}　${title}`, { y, size: 12 })
    const words = `第${number}页`
    print(words, { y, size: 12, x: FIELD.right - type.width(words, 12) })
  }
  print(`字库中没有的生僻字以“${MISSING_GLYPH}”代替，括号里是它的国际编码，以系统中的记录为准。`, {
    y: 110,
    size: 9,
    ink: 'quiet',
  })
}

type TextPosition = { y: number; size: number; x?: number; ink?: keyof Colors; center?: boolean }

function makePrinter({ page, type, colors }: Paper) {
  return (text: string, { y, size, x = FIELD.left, ink = 'black', center = false }: TextPosition) => {
    const words = type.printable(text)
    const left = center ? (A4[0] - type.width(words, size)) / 2 : x
    page.drawText(words, { x: left, y, size, font: type.font, color: colors[ink] })
  }
}

function numberPage(paper: Paper, [page, pages]: [number, number]): void {
  const { book, type } = paper
  const print = makePrinter(paper)
  const words = `第${page}页　共${pages}页`
  print(`${book.title}　${book.number}${book.demo ? '　演示数据' : ''}`, { y: 802, size: 9, ink: 'quiet' })
  print(words, { y: 40, size: 9, x: FIELD.right - type.width(words, 9), ink: 'quiet' })
}
