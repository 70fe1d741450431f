import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import { findLetter, type LetterCode } from '../../../domain/letters/letters'
import { makeSample } from '../../../domain/letters/sample-letter'
import { fillTags, KNOWN_TAGS, listRequiredTags, TAGS } from '../../../domain/letters/template-tags'
import { fillTemplate } from './fill-template'
import { textOfDocx } from './text-of-docx'

type Tags = { [name: string]: Tags }

/** What keeps a template from standing for a letter, one sentence each; [] where it can. */
export function problemsOf(code: LetterCode, template: Buffer): string[] {
  const { title } = findLetter(code)
  const tags = tagsIn(template)
  if (typeof tags === 'string') return [`《${title}》的模板：${tags}`]
  const names = namesIn(tags)
  const unknown = names.filter((name) => !KNOWN_TAGS.includes(name))
  const missing = listRequiredTags(code).flatMap((tag) =>
    [tag, ...TAGS[tag].inside].filter((name) => !names.includes(name)),
  )
  const told = [
    ...unknown.map((name) => `《${title}》的模板里有不认识的标记“{${name}}”。`),
    ...[...new Set(missing)].map((name) => `《${title}》的模板缺少标记“{${name}}”。`),
  ]
  return told.length > 0 ? told : unprinted(code, template)
}

/** The tags of all its parts, headers and footers too; a sentence where they do not fit together. */
function tagsIn(template: Buffer): Tags | string {
  const inspector = new InspectModule()
  try {
    new Docxtemplater(new PizZip(template), {
      ...{ modules: [inspector], paragraphLoop: true, linebreaks: true, errorLogging: false },
    })
    return inspector.getAllTags() as Tags
  } catch (error) {
    return faultOf(error)
  }
}

/** docxtemplater keeps one error for each tag that has no counterpart. */
function faultOf(error: unknown): string {
  const found: unknown = Reflect.get(Object(Reflect.get(Object(error), 'properties')), 'errors')
  const [first] = Array.isArray(found) ? found : [error]
  const tag: unknown = Reflect.get(Object(Reflect.get(Object(first), 'properties')), 'xtag')
  return typeof tag === 'string' && tag !== ''
    ? `标记“${tag}”没有写对：{#…} 要有对应的 {/…}，括号要成对。`
    : '读不出来，请用 Word 打开、另存一份再上传。'
}

function namesIn(tags: Tags): string[] {
  return Object.entries(tags).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

/** Filled with a sample, every word of it must be there to be read: a tag may stand where nothing is printed. */
function unprinted(code: LetterCode, template: Buffer): string[] {
  const sample = makeSample(code)
  const text = squeezed(textOfDocx(fillTemplate(template, sample)))
  const said = fillTags(sample)
  const lost = listRequiredTags(code).filter((tag) => wordsIn(said[tag]).some((word) => !text.includes(squeezed(word))))
  return lost.map((tag) => `《${findLetter(code).title}》的模板填写以后，“{${tag}}”的内容没有印出来。`)
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.values(Object(value)).flatMap(wordsIn)
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '')
