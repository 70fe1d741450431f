import type { PDFEmbeddedPage, PDFImage, PDFPage } from '@cantoo/pdf-lib'
import type { Block } from '../../cloudfunctions/shared/binder'
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
  const image = type === 'image/png' ? await sheet.pdf.embedPng(bytes) : await sheet.pdf.embedJpg(bytes)
  await image.embed()
  onOwnPage(sheet, name, image, (page, box) => page.drawImage(image, box))
}

async function drawPages(sheet: Sheet, { name, bytes }: Attachment): Promise<void> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const source = await PDFDocument.load(bytes)
  const pages = await sheet.pdf.embedPages(source.getPages())
  // Now, not when the book is saved: a page that cannot be read is told in its place.
  for (const page of pages) await page.embed()
  for (const [at, embedded] of pages.entries()) {
    const title = pages.length > 1 ? `${name}（第${at + 1}页，共${pages.length}页）` : name
    onOwnPage(sheet, title, embedded, (page, box) => page.drawPage(embedded, box))
  }
}

type Box = { x: number; y: number; width: number; height: number }

function onOwnPage(
  sheet: Sheet,
  title: string,
  { width, height }: Pick<PDFImage | PDFEmbeddedPage, 'width' | 'height'>,
  draw: (page: PDFPage, box: Box) => void,
): void {
  sheet.newPage()
  sheet.write(title, { ink: 'quiet', after: 8 })
  const room = { width: FIELD.width, height: sheet.y() - FIELD.bottom }
  // A small picture is not blown up: it would show less, not more.
  const scale = Math.min(room.width / width, room.height / height, 1)
  const box = { width: width * scale, height: height * scale }
  draw(sheet.page(), { ...box, x: FIELD.left + (room.width - box.width) / 2, y: sheet.y() - box.height })
  sheet.down(box.height)
}
