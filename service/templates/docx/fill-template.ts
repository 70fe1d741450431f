import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Letter } from '../../../domain/letters/letter'
import { fillTags } from '../../../domain/letters/template-tags'
import { SIGNATURE_BOOKMARK } from './built-in-template'
import { keepWithBookmark, writeParagraph } from './word-markup'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const MAIN_PART = 'word/document.xml'
/** So that nobody takes an invented case for a real one, whatever the template looks like. */
export const DEMO_MARK = '演示数据'

/** The letter in a template. Throws what docxtemplater throws of a template it cannot read. */
export function fillTemplate(template: Buffer, letter: Letter): Buffer {
  const document = openTemplate(template)
  document.render(Object(keepPrintable(fillTags(letter))))
  const zip = document.getZip()
  const text = zip.file(MAIN_PART)?.asText() ?? ''
  zip.file(MAIN_PART, keepWithBookmark(SIGNATURE_BOOKMARK, letter.demo ? addDemoMark(text) : text))
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
function keepPrintable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
  if (Array.isArray(value)) return value.map(keepPrintable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keepPrintable(one)]))
}

function addDemoMark(text: string): string {
  const mark = writeParagraph(DEMO_MARK, { align: 'right', colour: 'C00000', size: 24, line: 300 })
  return text.replace(/<w:body[^>]*>/u, (body) => body + mark)
}
