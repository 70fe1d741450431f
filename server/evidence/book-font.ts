import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'

/** Noto Sans SC (OFL), as its package carries it. Only the glyphs that are used go into a PDF. */
const FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
/** 〓 stands in print for a character that the font does not have: rare ones in names, pictures of feelings. */
export const MISSING_GLYPH = '〓'

export type Type = { font: PDFFont; width(text: string, size: number): number; printable(text: string): string }

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]

export async function loadType(pdf: PDFDocument): Promise<Type> {
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  pdf.registerFontkit(streaming(fontkit as unknown as Fontkit))
  const font = await pdf.embedFont(readFileSync(createRequire(import.meta.url).resolve(FILE)), { subset: true })
  const known = new Set(font.getCharacterSet())
  const widths = new Map<string, number>()
  const widthOf = (letter: string) => {
    const width = widths.get(letter) ?? font.widthOfTextAtSize(letter, 1)
    widths.set(letter, width)
    return width
  }
  return {
    font,
    width: (text, size) => [...text].reduce((sum, letter) => sum + widthOf(letter) * size, 0),
    printable: (text) =>
      [...text.replaceAll(/[\t\r]/g, ' ')]
        .map((letter) => (letter === '\n' || known.has(letter.codePointAt(0) ?? 0) ? letter : MISSING_GLYPH))
        .join(''),
  }
}

type Subset = { cff?: unknown; includeGlyph(glyph: number): number; encodeStream(): never }

/**
 * pdf-lib takes a subset that has `encode` for one that answers bytes. This fontkit's `encode` writes into a stream, so
 * only the stream is shown.
 */
function streaming(fontkit: Fontkit): Fontkit {
  return {
    ...fontkit,
    create: async (bytes: Uint8Array, name?: string) => {
      const font = (await fontkit.create(bytes, name)) as unknown as { createSubset(): Subset }
      const createSubset = font.createSubset.bind(font)
      font.createSubset = () => {
        const subset = withWholePlaces(createSubset())
        return {
          cff: subset.cff,
          includeGlyph: (glyph) => subset.includeGlyph(glyph),
          encodeStream: () => subset.encodeStream(),
        }
      }
      return font
    },
  } as unknown as Fontkit
}

/**
 * The places of the glyphs written in full. This fontkit halves them in a small subset and loses those of an odd length,
 * and then the pages lack characters.
 */
function withWholePlaces(subset: Subset): Subset {
  let places: object = {}
  return Object.defineProperty(subset, 'loca', {
    get: () => places,
    set: (given: object) => {
      places = Object.assign(given, { version: 1 })
    },
  })
}
