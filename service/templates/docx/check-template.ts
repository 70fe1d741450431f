import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import { findLetter, type LetterCode } from '../../../domain/letters/letters'
import { makeSample } from '../../../domain/letters/sample-letter'
import { fillTags, KNOWN_TAGS, listRequiredTags, TAGS } from '../../../domain/letters/template-tags'
import { fillTemplate } from './fill-template'
import { readDocxText } from './read-docx-text'

type TagTree = { [name: string]: TagTree }

/** What keeps a template from standing for a letter, one sentence each; [] where it can. */
export function listTemplateProblems(code: LetterCode, template: Buffer): string[] {
  const { title } = findLetter(code)
  const tags = readTags(template)
  if (typeof tags === 'string') return [`《${title}》的模板：${tags}`]
  const names = listTagNames(tags)
  const unknown = names.filter((name) => !KNOWN_TAGS.includes(name))
  const missing = listRequiredTags(code).flatMap((tag) =>
    [tag, ...TAGS[tag].inside].filter((name) => !names.includes(name)),
  )
  const told = [
    ...unknown.map((name) => `《${title}》的模板里有不认识的标记“{${name}}”。`),
    ...[...new Set(missing)].map((name) => `《${title}》的模板缺少标记“{${name}}”。`),
  ]
  return told.length > 0 ? told : findUnprintedTags(code, template)
}

/** The tags of all its parts, headers and footers too; a sentence where they do not fit together. */
function readTags(template: Buffer): TagTree | string {
  const inspector = new InspectModule()
  try {
    new Docxtemplater(new PizZip(template), {
      modules: [inspector],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
    })
    return inspector.getAllTags() as TagTree
  } catch (error) {
    return describeFault(error)
  }
}

/** docxtemplater keeps one error for each tag that has no counterpart. */
function describeFault(error: unknown): string {
  const found: unknown = Reflect.get(Object(Reflect.get(Object(error), 'properties')), 'errors')
  const [first] = Array.isArray(found) ? found : [error]
  const tag: unknown = Reflect.get(Object(Reflect.get(Object(first), 'properties')), 'xtag')
  return typeof tag === 'string' && tag !== ''
    ? `标记“${tag}”没有写对：{#…} 要有对应的 {/…}，括号要成对。`
    : '读不出来，请用 Word 打开、另存一份再上传。'
}

function listTagNames(tags: TagTree): string[] {
  return Object.entries(tags).flatMap(([name, inner]) => [name, ...listTagNames(inner)])
}

/** Filled with a sample, every word of it must be there to be read: a tag may stand where nothing is printed. */
function findUnprintedTags(code: LetterCode, template: Buffer): string[] {
  const sample = makeSample(code)
  const text = removeSpaces(readDocxText(fillTemplate(template, sample)))
  const said = fillTags(sample)
  const lost = listRequiredTags(code).filter((tag) =>
    listWords(said[tag]).some((word) => !text.includes(removeSpaces(word))),
  )
  return lost.map((tag) => `《${findLetter(code).title}》的模板填写以后，“{${tag}}”的内容没有印出来。`)
}

function listWords(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.values(Object(value)).flatMap(listWords)
}

function removeSpaces(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
