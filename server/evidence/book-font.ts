import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'

/** Noto Sans SC (OFL, see font/LICENSE), beside this file and beside the bundle of a worker. */
export const FONT_FILE = './font/NotoSansSC-Regular.ttf.br'
/**
 * Stands in print for a character that the font does not have. The font covers GB 18030-2022 to the second level; of a
 * rarer one, as in a name, the number in Unicode follows, so that it is still known which one it is.
 */
export const MISSING_GLYPH = '〓'
const RARE = /[\p{Script=Han}\p{Co}]/u
/** It only chooses between shapes of the character before it. */
const VARIANT = /\p{Variation_Selector}/gu

export type Type = { font: PDFFont; width(text: string, size: number): number; printable(text: string): string }

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]

/** Only the glyphs that are used go into a PDF. */
export async function loadType(pdf: PDFDocument, file: URL): Promise<Type> {
  pdf.registerFontkit(withStreamingSubset(fontkit as unknown as Fontkit))
  const font = await pdf.embedFont(brotliDecompressSync(readFileSync(file)), { subset: true })
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
      [...text.replaceAll(/[\t\r]/g, ' ').replaceAll(VARIANT, '')]
        .map((letter) => (letter === '\n' || known.has(codeOf(letter)) ? letter : substituteOf(letter)))
        .join(''),
  }
}

const codeOf = (letter: string) => letter.codePointAt(0) ?? 0

function substituteOf(letter: string): string {
  return RARE.test(letter) ? `${MISSING_GLYPH}（U+${codeOf(letter).toString(16).toUpperCase()}）` : MISSING_GLYPH
}

type Subset = { cff?: unknown; includeGlyph(glyph: number): number; encodeStream(): never }

/**
 * pdf-lib takes a subset that has `encode` for one that answers bytes. This fontkit's `encode` writes into a stream, so
 * only the stream is shown.
 */
function withStreamingSubset(fontkit: Fontkit): Fontkit {
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
