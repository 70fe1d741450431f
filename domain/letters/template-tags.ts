import { formatDay } from '../day'
import type { Letter } from './letter'
import { layOutHead } from './letterhead'
import type { LetterCode } from './letters'
import { makeSample } from './sample-letter'

type TagSpec = { inside: readonly string[]; also?: readonly string[]; what: string }

/**
 * What an office may write into a template of its own, between { and }. Lists and what is not in every letter stand
 * between {#…} and {/…}; `inside`: the tags in there; `also`: those that may stand there and need not.
 */
export const TAGS = {
  信头: { inside: [], what: '信头上的机关名称，长的排成几行' },
  机关: { inside: [], what: '机关名称' },
  标题: { inside: [], what: '文书的标题' },
  文号: { inside: [], what: '文号' },
  收件人: { inside: [], what: '收件人' },
  正文: { inside: ['段'], what: '正文，一段一段' },
  分项: { inside: ['序号', '内容', '处理', '依据'], what: '部分公开的各部分' },
  栏目: { inside: ['名称', '内容'], what: '表格的各栏' },
  附件: { inside: ['名称'], also: ['序号', '附件序'], what: '附件；{附件序}是“附件：1.”或者“2.”，{序号}只是数字' },
  救济: { inside: ['段'], what: '复议和诉讼' },
  签名: { inside: ['栏目名'], what: '由人签名的各栏' },
  日期: { inside: [], what: '落款日期' },
  回执: { inside: ['回执标题'], what: '随信的回执：标题' },
  回执正文: { inside: ['段'], what: '回执的正文' },
  回执签名: { inside: ['栏目名'], what: '回执由人签名的各栏' },
} as const satisfies Record<string, TagSpec>
export type Tag = keyof typeof TAGS

/** Everything that may stand in a template. */
export const KNOWN_TAGS: readonly string[] = [
  ...new Set(Object.entries<TagSpec>(TAGS).flatMap(([tag, { inside, also = [] }]) => [tag, ...inside, ...also])),
]

/** In the order in which a template has them. */
const IN_ORDER = [
  '标题',
  '文号',
  '收件人',
  '正文',
  '栏目',
  '签名',
  '回执',
  '回执正文',
  '回执签名',
  '附件',
  '救济',
  '分项',
  '日期',
] as const satisfies readonly Tag[]

/** What the template of a letter cannot do without: every tag under which its sample says something. */
export function listRequiredTags(code: LetterCode): Tag[] {
  const said = fillTags(makeSample(code))
  return IN_ORDER.filter((tag) => !isEmpty(said[tag]))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** A letter under the names of the tags. */
export function fillTags(letter: Letter): Record<Tag, unknown> {
  const { officeName, title, number, addressee, paragraphs, parts, lines, given, remedy, signs, slip, issuedOn } =
    letter
  return {
    信头: layOutHead(officeName).join('\n'),
    机关: officeName,
    标题: title,
    文号: number ?? '',
    收件人: addressee,
    正文: paragraphs.map(fillParagraph),
    分项: parts.map(({ content, treatment, basis }, at) => ({
      序号: String(at + 1),
      内容: content,
      处理: treatment,
      依据: basis,
    })),
    栏目: lines.map(({ label, value }) => ({ 名称: label, 内容: value })),
    附件: given.map((name, at) => ({ 序号: String(at + 1), 附件序: numberEnclosure(at, given.length), 名称: name })),
    救济: remedy === '' ? [] : remedy.split('\n').map(fillParagraph),
    签名: signs.map(fillSign),
    日期: issuedOn ? formatDay(issuedOn) : '',
    回执: slip && { 回执标题: slip.title },
    回执正文: (slip?.paragraphs ?? []).map(fillParagraph),
    回执签名: (slip?.signs ?? []).map(fillSign),
  }
}

/** GB/T 9704: '附件：' before a single one, '附件：1.' before the first of several, the others below its number. */
function numberEnclosure(at: number, count: number): string {
  if (count === 1) return '附件：'
  return `${at === 0 ? '附件：' : '　　　'}${at + 1}.`
}

function fillParagraph(text: string) {
  return { 段: text }
}

function fillSign(text: string) {
  return { 栏目名: text }
}
