import type { PDFImage, PDFPage } from '@cantoo/pdf-lib'
import type { Block } from '../../service/evidence/book-binder'
import { quarterTurns, type Turn, turnOf } from './picture-orientation'
import { FIELD, type Sheet } from './sheet'

type Attachment = Extract<Block, { kind: 'file' }>

/** A picture or every page of a PDF, each on a page of the book under the name of the file. */
export async function drawAttachment(sheet: Sheet, file: Attachment): Promise<void> {
  try {
    if (file.type === 'application/pdf') await drawPages(sheet, file)
    else await drawPicture(sheet, file)
  } catch {
    // Whatever a scanner wrote: what cannot be shown must not keep the book from being made.
    sheet.need(60)
    sheet.write(file.name)
    sheet.write('（这个文件的内容不能并入，请在系统中打开查看）', { ink: 'quiet', after: 8 })
  }
}

async function drawPicture(sheet: Sheet, { name, type, bytes }: Attachment): Promise<void> {
  const isPng = type === 'image/png'
  const image: PDFImage = isPng ? await sheet.pdf.embedPng(bytes) : await sheet.pdf.embedJpg(bytes)
  await image.embed()
  const { width, height } = image
  const turn = isPng ? 0 : turnOf(bytes)
  await onOwnPage(sheet, { title: name, width, height, turn }, (page, box) => page.drawImage(image, box))
}

async function drawPages(sheet: Sheet, { name, bytes }: Attachment): Promise<void> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const sources = (await PDFDocument.load(bytes)).getPages()
  const pages = await sheet.pdf.embedPages(sources)
  // Now, not when the book is saved: a page that cannot be read is told in its place.
  for (const page of pages) await page.embed()
  for (const [at, embedded] of pages.entries()) {
    const title = pages.length > 1 ? `${name}（第${at + 1}页，共${pages.length}页）` : name
    const turn = quarterTurns(sources[at]?.getRotation().angle ?? 0)
    const { width, height } = embedded
    await onOwnPage(sheet, { title, width, height, turn }, (page, box) => page.drawPage(embedded, box))
  }
}

type Size = { width: number; height: number }
type Shown = Size & { title: string; turn: Turn }
type Box = NonNullable<Parameters<PDFPage['drawImage']>[1]> & Size

async function onOwnPage(sheet: Sheet, shown: Shown, draw: (page: PDFPage, box: Box) => void): Promise<void> {
  const { degrees } = await import('@cantoo/pdf-lib')
  sheet.newPage()
  sheet.write(shown.title, { ink: 'quiet', after: 8 })
  const { turn } = shown
  const lies = turn === 90 || turn === 270
  const [wide, high] = lies ? [shown.height, shown.width] : [shown.width, shown.height]
  const room = { width: FIELD.width, height: sheet.y() - FIELD.bottom }
  // A small picture is not blown up: it would show less, not more.
  const scale = Math.min(room.width / wide, room.height / high, 1)
  const size = { width: shown.width * scale, height: shown.height * scale }
  const left = FIELD.left + (room.width - wide * scale) / 2
  const corner = cornerOf(turn, size, { x: left, y: sheet.y() - high * scale })
  draw(sheet.page(), { ...size, ...corner, rotate: degrees(-turn) })
  sheet.down(high * scale)
}

/** The corner that a turn goes round, so that what is turned stands with its lower left corner at `at`. */
function cornerOf(turn: Turn, { width, height }: Size, { x, y }: { x: number; y: number }) {
  if (turn === 90) return { x, y: y + width }
  if (turn === 180) return { x: x + width, y: y + height }
  return turn === 270 ? { x: x + height, y } : { x, y }
}
