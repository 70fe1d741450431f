import PizZip from 'pizzip'
import type { Letter } from '../../../../domain/letters/letter'
import { findLetter, LETTERS, type NoticeCode } from '../../../../domain/letters/letters'
import { makeSample } from '../../../../domain/letters/sample-letter'
import { makeBuiltInTemplate } from '../../../../service/templates/docx/built-in-template'
import { listTemplateProblems } from '../../../../service/templates/docx/check-template'
import { fillTemplate, MAIN_PART } from '../../../../service/templates/docx/fill-template'
import { makeSafeTemplate } from '../../../../service/templates/docx/make-safe-template'
import { readDocxText } from '../../../../service/templates/docx/read-docx-text'
import { HISTORIES, letterAfter, textOf } from '../../../domain/letters/moments'

const docxOf = (letter: Letter) => readDocxText(fillTemplate(makeBuiltInTemplate(letter.code), letter))
const squeezed = (text: string) => text.replaceAll(/\s/g, '')
/** What is in the letter and cannot be read in its file. */
const lostIn = (letter: Letter) => {
  const text = squeezed(docxOf(letter))
  return textOf(letter)
    .split('\n')
    .flatMap((line) => (line.includes('：') ? line.split('：') : [line]))
    .filter((words) => !text.includes(squeezed(words)))
}

const LETTER_CODES = LETTERS.map(({ code }) => code)

describe('the built-in template', () => {
  it.each(LETTER_CODES)('of %s prints everything that its letter says', (code) => {
    expect(lostIn(makeSample(code))).toEqual([])
  })

  it.each(Object.keys(HISTORIES) as NoticeCode[])('of %s prints the letter of a real case', (code) => {
    expect(lostIn(letterAfter(code).letter)).toEqual([])
  })

  it.each(LETTER_CODES)('of %s passes what is asked of an uploaded one', (code) => {
    expect(listTemplateProblems(code, makeSafeTemplate(makeBuiltInTemplate(code)))).toEqual([])
  })

  it('leaves no tag unfilled', () => {
    expect(LETTER_CODES.filter((code) => /[{}]/.test(docxOf(makeSample(code))))).toEqual([])
  })

  it('prints the date in words and the title of the catalogue', () => {
    const text = docxOf(makeSample('supplement'))
    expect(text).toContain('2026年3月4日')
    expect(text).toContain(findLetter('supplement').title)
  })

  it('has a line of the table for each part that is given or withheld (Art. 37)', () => {
    const letter = makeSample('partial-disclosure')
    expect(letter.parts.length).toBeGreaterThan(1)
    expect(docxOf(letter).match(/不予公开|予以公开/g)?.length).toBeGreaterThanOrEqual(letter.parts.length)
  })

  it('sets a long name of the office in lines of whole names', () => {
    const officeName = '某某市某某高新技术产业开发区某某某街道办事处'
    const letter = { ...makeSample('fee'), officeName }
    const xml = new PizZip(fillTemplate(makeBuiltInTemplate('fee'), letter)).file(MAIN_PART)?.asText() ?? ''
    const lines = xml.split('<w:br/>').map((line) => line.replaceAll(/<[^>]*>/g, ''))
    expect(lines[0]).toBe('某某市某某高新技术产业开发区')
    expect(lines[1]).toMatch(/^某某某街道办事处/)
  })

  it('tears no number apart at the end of a line: digits in it are no Chinese', () => {
    const styles = new PizZip(makeBuiltInTemplate('fee')).file('word/styles.xml')?.asText() ?? ''
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
  })

  it('puts the slip to be sent back on a page of its own', () => {
    const text = docxOf(makeSample('third-party'))
    expect(text.indexOf('征求意见回执')).toBeGreaterThan(text.indexOf('2026年3月4日'))
  })
})

describe('a letter of made-up data', () => {
  it.each(LETTER_CODES)('%s is marked, whatever its template looks like', (code) => {
    expect(docxOf({ ...makeSample(code), demo: true })).toContain('演示数据')
    expect(docxOf(makeSample(code))).not.toContain('演示数据')
  })
})

describe('what was typed', () => {
  it('stands in the file as text, never as markup or as a tag', () => {
    const typed = '</w:t><w:b/> {救济} & "<script>" \u0007\ud800'
    const text = docxOf({ ...makeSample('supplement'), paragraphs: [typed] })
    expect(text).toContain('</w:t><w:b/> {救济} & "<script>"')
  })
})
