import PizZip from 'pizzip'
import { findLetter, LETTERS } from '../../../../domain/letters/letters'
import { makeSample } from '../../../../domain/letters/sample-letter'
import { makeBuiltInTemplate } from '../../../../service/templates/docx/built-in-template'
import { fillTemplate } from '../../../../service/templates/docx/fill-template'

const CODES = LETTERS.map(({ code }) => code)
const FORMS = CODES.filter((code) => findLetter(code).to === 'file')
const RED_LINE = '<w:pBdr><w:bottom'

/** The file of a letter, part by part. */
function partOf(code: (typeof CODES)[number], name: string, given: string[] = []): string {
  const sample = makeSample(code)
  const letter = given.length > 0 ? { ...sample, given } : sample
  return new PizZip(fillTemplate(makeBuiltInTemplate(code), letter)).file(`word/${name}.xml`)?.asText() ?? ''
}
const paragraphsOf = (xml: string) => xml.split('<w:p>').slice(1)
const wordsOf = (paragraph: string) => paragraph.replaceAll(/<[^<>]*>/gu, '')

describe('a letter on paper (GB/T 9704)', () => {
  it('has its number above the red line, and its title below it', () => {
    const paragraphs = paragraphsOf(partOf('fee', 'document'))
    const ruled = paragraphs.findIndex((one) => one.includes(RED_LINE))
    expect(wordsOf(paragraphs[ruled] ?? '')).toBe('示例依复〔2026〕1号')
    expect(wordsOf(paragraphs[ruled + 1] ?? '')).toBe('政府信息公开信息处理费收费通知书')
  })

  it.each(CODES)('numbers its pages, odd ones on the right and even ones on the left: %s', (code) => {
    expect(partOf(code, 'settings')).toContain('<w:evenAndOddHeaders/>')
    expect(partOf(code, 'footer1')).toMatch(/<w:jc w:val="right"\/>.*— .*w:instr=" PAGE ".* —/)
    expect(partOf(code, 'footer2')).toMatch(/<w:jc w:val="left"\/>/)
    expect(partOf(code, 'document')).toContain('<w:footerReference w:type="even"')
  })

  it('names 小标宋 for its title, with what stands in for it', () => {
    const title = paragraphsOf(partOf('fee', 'document')).find((one) => wordsOf(one).endsWith('收费通知书'))
    expect(title).toContain('w:eastAsia="方正小标宋简体"')
    expect(partOf('fee', 'fontTable')).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*华文中宋[^"]*宋体/)
  })

  it('lists what is enclosed after the text and above the signature', () => {
    const words = paragraphsOf(partOf('disclosure', 'document', ['名单.pdf', '合同.pdf'])).map(wordsOf)
    const [remedy, first, second, signed] = [
      '网上申请行政复议',
      '附件：1.名单.pdf',
      '2.合同.pdf',
      '示例街道办事处',
    ].map((text) => words.findLastIndex((one) => one.includes(text)))
    expect([first, second]).toEqual([(remedy ?? 0) + 1, (remedy ?? 0) + 2])
    expect(signed).toBe((second ?? 0) + 1)
    expect(words.find((one) => one.startsWith('附件'))).toBe('附件：1.名单.pdf')
  })

  it('numbers no single enclosure', () => {
    expect(paragraphsOf(partOf('disclosure', 'document', ['名单.pdf'])).map(wordsOf)).toContain('附件：名单.pdf')
  })

  it.each(CODES)('keeps its signature with what stands before it, so that it is on no page of its own: %s', (code) => {
    const paragraphs = paragraphsOf(partOf(code, 'document'))
    const signed = paragraphs.findIndex((one) => one.includes('w:name="signed"'))
    expect(paragraphs[signed]).toContain('<w:keepNext/>')
    expect(paragraphs[signed - 1]).toContain('<w:keepNext/>')
  })

  it('keeps text with its enclosures and its signature', () => {
    const paragraphs = paragraphsOf(partOf('disclosure', 'document', ['名单.pdf', '合同.pdf']))
    const enclosed = paragraphs.findIndex((one) => wordsOf(one).startsWith('附件：1.'))
    const kept = paragraphs.slice(enclosed - 2, enclosed + 3).map((one) => one.includes('<w:keepNext/>'))
    expect(kept).toEqual([false, true, true, true, true])
  })

  it('has no red head where it stays with the office', () => {
    expect(FORMS).toEqual(['receipt-record', 'service-proof', 'review-form'])
    for (const code of FORMS) expect(partOf(code, 'document')).not.toMatch(/C00000/)
    for (const code of CODES.filter((one) => !FORMS.includes(one))) {
      expect(partOf(code, 'document').split(RED_LINE)).toHaveLength(2)
    }
  })
})
