import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { bind } from '../../../server/evidence/bind-book'
import type { Block, Book } from '../../../service/evidence/book-binder'
import { outlinesOf, wordsOf } from './reading'
import { PDF, PNG } from './samples'

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

const bookOf = (...blocks: Block[]): Book => ({
  title: '证据册',
  number: '登〔2026〕1号',
  officeName: '中同街街道办事处',
  lines: [],
  madeAt: '2026-03-04T02:00:00.000Z',
  demo: false,
  sections: [{ title: '一节', blocks }],
})
const bound = async (...blocks: Block[]) => PDFDocument.load(await bind(bookOf(...blocks)))

describe('a book', () => {
  it('begins no line with a closing mark', async () => {
    const pages = wordsOf(await bound({ kind: 'text', text: `${'字'.repeat(41)}，${'字'.repeat(41)}。完` }))
    expect(pages[1]!.split('\n').filter((line) => /^[，。]/.test(line))).toEqual([])
  })

  it('shows a character that the font lacks by its mark, and is made all the same', async () => {
    const pages = wordsOf(await bound({ kind: 'text', text: '张𠮷😀' }))
    expect(pages[1]).toContain('张〓〓')
  })

  it.each(['短', '政府信息公开条例第三十六条'.repeat(2), 'jpeg Quartz'])(
    'draws every character as the whole font does: %s',
    async (text) => {
      const whole = fontkit.create(readFileSync(require.resolve(FONT)))
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
    const pdf = await bound(
      { kind: 'file', name: '照片', type: 'image/png', bytes: PNG },
      { kind: 'file', name: '扫描件', type: 'application/pdf', bytes: await PDF(2) },
    )
    expect(pdf.getPageCount()).toBe(2 + 3)
  })

  it.each(['image/png', 'image/jpeg', 'application/pdf'])('tells of a broken %s and goes on', async (type) => {
    const bytes = Buffer.from('not what it says')
    const pages = wordsOf(await bound({ kind: 'file', name: '坏文件', type, bytes }, { kind: 'text', text: '后面' }))
    expect(pages[1]).toContain('不能并入')
    expect(pages[1]).toContain('后面')
  })
})
