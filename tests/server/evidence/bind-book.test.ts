import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import type { Block } from '../../../service/evidence/book-binder'
import { binderHere, bookOf, fileOf } from './books'
import { outlinesOf, wordsOf } from './reading'
import { PDF, PNG } from './samples'

const FONT = 'server/evidence/font/NotoSansSC-Regular.ttf.br'

const bound = async (...blocks: Block[]) => PDFDocument.load(await binderHere.bind(bookOf(...blocks)))

describe('a book', () => {
  it('begins no line with a closing mark', async () => {
    const pages = wordsOf(await bound({ kind: 'text', text: `${'字'.repeat(41)}，${'字'.repeat(41)}。完` }))
    expect(pages[1]!.split('\n').filter((line) => /^[，。]/.test(line))).toEqual([])
  })

  it.each([
    ['张𠮷', '张〓（U+20BB7）'],
    ['王\u{e863}', '王〓（U+E863）'],
    ['好😀', '好〓'],
    ['葛\u{e0100}城', '葛城'],
  ])('shows a character that the font lacks by its mark and its number: %s', async (text, shown) => {
    const pages = wordsOf(await bound({ kind: 'text', text }))
    expect(pages[1]!.split('\n')).toContain(shown)
  })

  it('has a glyph for every character of GB 18030 to its second level, as names of persons have', () => {
    const known = new Set(fontkit.create(brotliDecompressSync(readFileSync(FONT))).characterSet)
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const basic = [...range(0x4e00, 0x9fef), ...range(0x3400, 0x4db5)]
    expect(basic.filter((code) => !known.has(code)).map((code) => code.toString(16))).toEqual([])
    for (const letter of '喆堃䶮㛃犇𬭚𨱏𫖯') expect(known).toContain(letter.codePointAt(0))
  })

  it.each(['短', '政府信息公开条例第三十六条'.repeat(2), 'jpeg Quartz'])(
    'draws every character as the whole font does: %s',
    async (text) => {
      const whole = fontkit.create(brotliDecompressSync(readFileSync(FONT)))
      const drawn = outlinesOf(await bound({ kind: 'text', text }))
      for (const letter of text.replaceAll(' ', '')) {
        const glyph = whole.glyphForCodePoint(letter.codePointAt(0) ?? 0)
        expect(drawn.get(letter)).toBe(glyph.path.toSVG())
      }
    },
  )

  it('goes on over as many pages as a long cell needs, and loses nothing', async () => {
    const value = Array.from({ length: 3000 }, (_, at) => `第${at}件`).join('，')
    const pages = wordsOf(await bound({ kind: 'lines', lines: [{ label: '很长', value }] }))
    const all = pages.slice(1).join('').replaceAll('\n', '')
    expect(pages.length).toBeGreaterThan(5)
    expect(all).toContain('第0件')
    expect(all).toContain('第2999件')
  })

  it('writes the head of a table on each of its pages', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`第${at}行`, '内容'])
    const columns = [
      { head: '序', share: 0.3 },
      { head: '说明', share: 0.7 },
    ]
    const pages = wordsOf(await bound({ kind: 'table', columns, rows })).slice(1)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.includes('说明'))).toBe(true)
  })

  it('takes a picture, and each page of a PDF', async () => {
    const pdf = await bound(fileOf('照片', 'image/png', PNG), fileOf('扫描件', 'application/pdf', await PDF(2)))
    expect(pdf.getPageCount()).toBe(2 + 3)
  })
})
