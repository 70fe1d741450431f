import type { Block } from '../../service/evidence/book-binder'
import { drawLines } from './draw-letter'
import type { Size } from './draw-upright'
import { type AttachedFile, countDrawn, type PageRange, type PreparedFile } from './prepared-book'
import { FIELD, type Sheet } from './sheet'

type Attachment = { file: AttachedFile; prepared: PreparedFile }
type LeftOut = Omit<Extract<Block, { kind: 'file-left-out' }>, 'kind'>

const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

/** Each page of a file on a page of the book. Where one could not be drawn, a page says so and the file goes along. */
export async function drawAttachment(sheet: Sheet, { file, prepared }: Attachment): Promise<void> {
  const count = countDrawn(prepared)
  const drawn = prepared.pdf ? await sheet.pdf.embedPdf(prepared.pdf, [...Array(count).keys()]) : []
  const pages = drawn.values()
  const isWhole = prepared.ranges.every(({ why }) => why === null)
  const where = isWhole ? '' : await attachOriginal(sheet, file)
  for (const range of prepared.ranges) {
    const { name, sha256, bytes } = file
    const { from, to, why } = range
    if (why !== null) {
      const title = titleOf(name, range, prepared.pageCount)
      drawLeftOut(sheet, { name: title, why, where, sha256, size: bytes.length })
      continue
    }
    for (let page = from; page <= to; page += 1) {
      const embedded = pages.next().value
      if (!embedded) continue
      const title = titleOf(name, { from: page, to: page }, prepared.pageCount)
      sheet.page().drawPage(embedded, placeOnOwnPage(sheet, title, embedded))
    }
  }
}

/** A page that stands for a file, or for pages of it, which is not shown. */
export function drawLeftOut(sheet: Sheet, { name, why, where, sha256, size }: LeftOut): void {
  sheet.newPage()
  sheet.write(`没有并入：${name}`, { size: 13, after: 8 })
  const lines = [
    { label: '原因', value: why },
    { label: '大小', value: size === null ? '' : `${size}字节` },
    { label: 'SHA-256', value: sha256 },
    { label: '文件本身', value: where },
  ]
  drawLines(
    sheet,
    lines.filter(({ value }) => value !== ''),
  )
}

function titleOf(name: string, { from, to }: Pick<PageRange, 'from' | 'to'>, pageCount: number | null): string {
  if (pageCount === null || pageCount === 1) return name
  return from === to ? `${name}（第${from}页，共${pageCount}页）` : `${name}（第${from}至${to}页，共${pageCount}页）`
}

/** Puts the file as it was sent into the book, under a name that names nobody; answers where it is found. */
async function attachOriginal({ pdf, countAttached }: Sheet, { type, bytes }: AttachedFile): Promise<string> {
  const name = `附件${countAttached()}.${ENDINGS[type] ?? 'bin'}`
  await pdf.attach(bytes, name, { mimeType: type })
  return `原文件附在本册之内，名为“${name}”，在阅读器的“附件”栏打开；系统中也有保存。`
}

/** Below its title in the middle of a page; a small picture is not blown up: it would show less, not more. */
function placeOnOwnPage(sheet: Sheet, title: string, { width, height }: Size) {
  sheet.newPage()
  sheet.write(title, { ink: 'quiet', after: 8 })
  const scale = Math.min(FIELD.width / width, (sheet.y() - FIELD.bottom) / height, 1)
  const size = { width: width * scale, height: height * scale }
  const place = { x: FIELD.left + (FIELD.width - size.width) / 2, y: sheet.y() - size.height }
  sheet.down(size.height)
  return { ...size, ...place }
}
