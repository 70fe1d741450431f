import PizZip from 'pizzip'
import { LETTERS } from '../../../../domain/letters/catalogue'
import { LETTER_CODES, type NoticeCode } from '../../../../domain/letters/codes'
import { sampleOf } from '../../../../domain/letters/sample'
import type { Letter } from '../../../../domain/letters/shape'
import { builtInTemplate } from '../../../../service/templates/docx/built-in-template'
import { problemsOf } from '../../../../service/templates/docx/check-template'
import { fillTemplate, MAIN } from '../../../../service/templates/docx/fill-template'
import { safeTemplate } from '../../../../service/templates/docx/safe-template'
import { textOfDocx } from '../../../../service/templates/docx/text-of-docx'
import { HISTORIES, letterAfter, textOf } from '../../../domain/letters/moments'

const docxOf = (letter: Letter) => textOfDocx(fillTemplate(builtInTemplate(letter.code), letter))
const squeezed = (text: string) => text.replaceAll(/\s/g, '')
/** What is in the letter and cannot be read in its file. */
const lostIn = (letter: Letter) => {
  const text = squeezed(docxOf(letter))
  return textOf(letter)
    .split('\n')
    .flatMap((line) => (line.includes('：') ? line.split('：') : [line]))
    .filter((words) => !text.includes(squeezed(words)))
}

describe('the built-in template', () => {
  it.each(LETTER_CODES)('of %s prints everything that its letter says', (code) => {
    expect(lostIn(sampleOf(code))).toEqual([])
  })

  it.each(Object.keys(HISTORIES) as NoticeCode[])('of %s prints the letter of a real case', (code) => {
    expect(lostIn(letterAfter(code).letter)).toEqual([])
  })

  it.each(LETTER_CODES)('of %s passes what is asked of an uploaded one', (code) => {
    expect(problemsOf(code, safeTemplate(builtInTemplate(code)))).toEqual([])
  })

  it('leaves no tag unfilled', () => {
    expect(LETTER_CODES.filter((code) => /[{}]/.test(docxOf(sampleOf(code))))).toEqual([])
  })

  it('prints the date in words and the title of the catalogue', () => {
    const text = docxOf(sampleOf('supplement'))
    expect(text).toContain('2026年3月4日')
    expect(text).toContain(LETTERS.supplement.title)
  })

  it('has a line of the table for each part that is given or withheld (Art. 37)', () => {
    const letter = sampleOf('partial-disclosure')
    expect(letter.parts.length).toBeGreaterThan(1)
    expect(docxOf(letter).match(/不予公开|予以公开/g)?.length).toBeGreaterThanOrEqual(letter.parts.length)
  })

  it('sets a long name of the office in lines of whole names', () => {
    const officeName = '某某市某某高新技术产业开发区某某某街道办事处'
    const letter = { ...sampleOf('fee'), officeName }
    const xml = new PizZip(fillTemplate(builtInTemplate('fee'), letter)).file(MAIN)?.asText() ?? ''
    const lines = xml.split('<w:br/>').map((line) => line.replaceAll(/<[^>]*>/g, ''))
    expect(lines[0]).toBe('某某市某某高新技术产业开发区')
    expect(lines[1]).toMatch(/^某某某街道办事处/)
  })

  it('tears no number apart at the end of a line: digits in it are no Chinese', () => {
    const styles = new PizZip(builtInTemplate('fee')).file('word/styles.xml')?.asText() ?? ''
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
  })

  it('puts the slip to be sent back on a page of its own', () => {
    const text = docxOf(sampleOf('third-party'))
    expect(text.indexOf('征求意见回执')).toBeGreaterThan(text.indexOf('2026年3月4日'))
  })
})

describe('a letter of made-up data', () => {
  it.each(LETTER_CODES)('%s is marked, whatever its template looks like', (code) => {
    expect(docxOf({ ...sampleOf(code), demo: true })).toContain('演示数据')
    expect(docxOf(sampleOf(code))).not.toContain('演示数据')
  })
})

describe('what was typed', () => {
  it('stands in the file as text, never as markup or as a tag', () => {
    const typed = '</w:t><w:b/> {救济} & "<script>" \u0007\ud800'
    const text = docxOf({ ...sampleOf('supplement'), paragraphs: [typed] })
    expect(text).toContain('</w:t><w:b/> {救济} & "<script>"')
  })
})
