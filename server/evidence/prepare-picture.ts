import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFImage,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import { drawUpright } from './draw-upright'
import { type ClockwiseTurn, turnOf } from './picture-orientation'
import { type PngHead, pngColors, pngDataFits, readPng } from './png-picture'
import { type AttachedFile, type PreparedFile, refuseFile } from './prepared-book'

/** A page scanned in A3 at 600 points an inch has 70 million points, the largest telephone makes 108 million. */
const MOST_POINTS = 120_000_000
/** Where each point is unpacked and packed again: an A4 page at 400 points an inch. */
const MOST_UNPACKED_POINTS = 16_000_000

const TOO_LARGE = '图片的点数太多'
const DAMAGED = '图片损坏，读不出来'

/** A picture on a page of its own size. */
export async function preparePicture({ type, bytes }: AttachedFile, mostPages: number): Promise<PreparedFile> {
  if (mostPages < 1) return refuseFile('页数太多，一册放不下')
  const pdf = await PDFDocument.create()
  const why = type === 'image/png' ? await drawPng(pdf, bytes) : await drawJpeg(pdf, bytes)
  if (why !== null) return refuseFile(why)
  return { pdf: await pdf.save(), pageCount: 1, ranges: [{ from: 1, to: 1, why: null }] }
}

/** The bytes go in as they are; only the head is read. */
async function drawJpeg(pdf: PDFDocument, bytes: Uint8Array): Promise<string | null> {
  const image = await pdf.embedJpg(bytes)
  const points = image.width * image.height
  if (points === 0) return DAMAGED
  if (points > MOST_POINTS) return TOO_LARGE
  drawImage(pdf, image, turnOf(bytes))
  return null
}

async function drawPng(pdf: PDFDocument, bytes: Uint8Array): Promise<string | null> {
  const png = readPng(bytes)
  if (png === null) return DAMAGED
  const { head } = png
  const points = head.width * head.height
  if (points > (png.isPlain ? MOST_POINTS : MOST_UNPACKED_POINTS)) return TOO_LARGE
  if (!(await pngDataFits(png))) return DAMAGED
  if (png.isPlain) drawPlainPng(pdf, png.data, head)
  else drawImage(pdf, await pdf.embedPng(png.essential), 0)
  return null
}

function drawImage(pdf: PDFDocument, image: PDFImage, turn: ClockwiseTurn): void {
  const { width, height } = image
  drawUpright(pdf, { width, height, turn }, (page, box) => page.drawImage(image, box))
}

/** A PDF knows the packing of a PNG without transparency, so its data goes in as it is: no point is unpacked. */
function drawPlainPng(pdf: PDFDocument, data: Uint8Array, head: PngHead): void {
  const { width, height, bits, channels } = head
  const { context } = pdf
  const stream = context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: pngColors(head),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
  })
  const ref = context.register(stream)
  drawUpright(pdf, { width, height, turn: 0 }, (page) => {
    const name = page.node.newXObject('Image', ref)
    const place = concatTransformationMatrix(width, 0, 0, height, 0, 0)
    page.pushOperators(pushGraphicsState(), place, drawObject(name), popGraphicsState())
  })
}
