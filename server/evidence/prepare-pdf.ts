import {
  EncryptedPDFError,
  PDFDocument,
  PDFEmbeddedPage,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFPageEmbedder,
} from '@cantoo/pdf-lib'
import { drawUpright } from './draw-upright'
import { quarterTurns } from './picture-orientation'
import { type PageRange, type PreparedFile, refuseFile } from './prepared-book'

/** In points: no side of a page of a PDF is longer. */
const LONGEST_SIDE = 14_400
/** What of a page is drawn. Notes, links, actions and thumbnails lead to other parts of the file, and are not. */
const DRAWN_ENTRIES = ['Type', 'Parent', 'Resources', 'Contents', 'MediaBox', 'CropBox', 'Rotate', 'Group']

const DAMAGED_PAGE = '这一页损坏，读不出来'
const IMPOSSIBLE_SIZE = '这一页的尺寸不合规定'

/** The pages of a PDF; one that cannot be drawn is left out and said. */
export async function preparePdf(bytes: Uint8Array, mostPages: number): Promise<PreparedFile> {
  const source = await openPdf(bytes)
  if (source === null) return refuseFile('文件加了密码，打不开')
  const pages = source.getPages()
  if (pages.length === 0) return refuseFile('文件里没有页')
  const target = await PDFDocument.create()
  const drawPage = pageDrawer(source, target)
  const ranges: PageRange[] = []
  for (const [index, page] of pages.slice(0, mostPages).entries()) {
    const why = await drawPage(page).catch(() => DAMAGED_PAGE)
    addPage(ranges, index + 1, why)
  }
  if (pages.length > mostPages) {
    ranges.push({ from: mostPages + 1, to: pages.length, why: '页数太多，一册放不下' })
  }
  const pdf = target.getPageCount() > 0 ? await target.save() : null
  return { pdf, pageCount: pages.length, ranges }
}

/** A file that only forbids printing or copying opens with an empty password; null: it needs another one. */
async function openPdf(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes)
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error
  }
  return PDFDocument.load(bytes, { password: '' }).catch(() => null)
}

/** Next to pages that fare alike, pages share a range. */
function addPage(ranges: PageRange[], page: number, why: string | null): void {
  const last = ranges.at(-1)
  if (last?.why === why) last.to = page
  else ranges.push({ from: page, to: page, why })
}

/** Draws a page of the source on one of the target; answers why not where it cannot be. */
function pageDrawer(source: PDFDocument, target: PDFDocument) {
  const copier = PDFObjectCopier.for(source.context, target.context)
  return async (page: PDFPage): Promise<string | null> => {
    const size = page.getSize()
    const [width, height] = [Math.abs(size.width), Math.abs(size.height)]
    if (!isPossible(width) || !isPossible(height)) return IMPOSSIBLE_SIZE
    const turn = quarterTurns(page.getRotation().angle)
    if (!page.node.get(PDFName.of('Contents'))) {
      drawUpright(target, { width, height, turn }, () => null)
      return null
    }
    for (const key of page.node.keys()) if (!DRAWN_ENTRIES.includes(key.decodeText())) page.node.delete(key)
    const embedder = await PDFPageEmbedder.for(copier.copy(page.node))
    // By hand and not by embedPages(): that would save a page which fails here once more with the document.
    const embedded = PDFEmbeddedPage.of(target.context.nextRef(), target, embedder)
    await embedded.embed()
    drawUpright(target, { width: embedded.width, height: embedded.height, turn }, (own, box) =>
      own.drawPage(embedded, box),
    )
    return null
  }
}

const isPossible = (side: number) => side > 0 && side <= LONGEST_SIDE
