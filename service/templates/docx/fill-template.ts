import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Letter } from '../../../domain/letters/letter'
import { fillTags } from '../../../domain/letters/template-tags'
import { SIGNED } from './built-in-template'
import { keepBefore, p } from './word-markup'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const MAIN = 'word/document.xml'
/** So that nobody takes an invented case for a real one, whatever the template looks like. */
export const DEMO_MARK = '演示数据'

/** The letter in a template. Throws what docxtemplater throws of a template it cannot read. */
export function fillTemplate(template: Buffer, letter: Letter): Buffer {
  const document = openTemplate(template)
  document.render(Object(printable(fillTags(letter))))
  const zip = document.getZip()
  const text = zip.file(MAIN)?.asText() ?? ''
  zip.file(MAIN, keepBefore(SIGNED, letter.demo ? withDemoMark(text) : text))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

export function openTemplate(template: Buffer): Docxtemplater {
  return new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  })
}

/** What no XML can hold, such as a control character out of a pasted text, is left out. */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
  if (Array.isArray(value)) return value.map(printable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printable(one)]))
}

function withDemoMark(text: string): string {
  const mark = p(DEMO_MARK, { align: 'right', colour: 'C00000', size: 24, line: 300 })
  return text.replace(/<w:body[^>]*>/u, (body) => body + mark)
}
