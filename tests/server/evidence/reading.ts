import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'

/** The words of each page, as they were drawn: glyphs read back through the table that a viewer copies text with. */
export function wordsOf(pdf: PDFDocument): string[] {
  return pdf.getPages().map((page) => {
    const fonts = fontsOf(page)
    const [table] = fonts.map((font) => unicodeOf(page, font))
    const drawn = contentOf(page).match(/<([0-9A-Fa-f]+)>\s*Tj/g) ?? []
    return drawn.map((hex) => decoded(hex.slice(1, hex.indexOf('>')), table ?? new Map())).join('\n')
  })
}

function fontsOf(page: PDFPage): PDFDict[] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return fonts ? fonts.values().map((one) => page.doc.context.lookup(one, PDFDict)) : []
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  return parts.map((part) => textOf(page.doc.context.lookup(part))).join('\n')
}

const textOf = (stream: PDFObject | undefined) => bytesOf(stream).toString('latin1')

function bytesOf(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream)) return Buffer.alloc(0)
  const packed = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  const bytes = Buffer.from(stream.contents)
  return packed ? inflateSync(bytes) : bytes
}

function unicodeOf(page: PDFPage, font: PDFDict): Map<string, string> {
  const map = textOf(page.doc.context.lookup(font.get(PDFName.of('ToUnicode'))))
  const pairs = [...map.matchAll(/^<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>$/gm)]
  return new Map(pairs.map(([, glyph = '', code = '']) => [glyph.toUpperCase(), utf16(code)]))
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function decoded(hex: string, table: Map<string, string>): string {
  return (hex.toUpperCase().match(/.{4}/g) ?? []).map((glyph) => table.get(glyph) ?? '?').join('')
}

/** The outline of each character as the embedded font draws it. */
export function outlinesOf(pdf: PDFDocument): Map<string, string> {
  const [page] = pdf.getPages()
  const [font] = fontsOf(page!)
  const { context } = pdf
  const inner = context.lookup(context.lookup(font!.get(PDFName.of('DescendantFonts')), PDFArray).get(0), PDFDict)
  const descriptor = context.lookup(inner.get(PDFName.of('FontDescriptor')), PDFDict)
  const embedded = fontkit.create(bytesOf(context.lookup(descriptor.get(PDFName.of('FontFile2')))))
  const letters = [...unicodeOf(page!, font!)]
  return new Map(letters.map(([glyph, letter]) => [letter, embedded.getGlyph(Number.parseInt(glyph, 16)).path.toSVG()]))
}
