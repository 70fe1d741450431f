import { formatDay } from '../day'
import { isNotice, LETTERS, NOTICES } from './catalogue'
import type { LetterCode } from './codes'
import { headLines } from './head'
import type { Letter } from './shape'

/**
 * What an office may write into a template of its own, between { and }. Lists and what is not in every letter stand
 * between {#…} and {/…}; `inside`: the tags in there.
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
  附件: { inside: ['序号', '名称'], what: '附件' },
  救济: { inside: ['段'], what: '复议和诉讼' },
  签名: { inside: ['栏目名'], what: '由人签名的各栏' },
  日期: { inside: [], what: '落款日期' },
  回执: { inside: ['回执标题'], what: '随信的回执：标题' },
  回执正文: { inside: ['段'], what: '回执的正文' },
  回执签名: { inside: ['栏目名'], what: '回执由人签名的各栏' },
} as const satisfies Record<string, { inside: readonly string[]; what: string }>
export type Tag = keyof typeof TAGS

/** Everything that may stand in a template. */
export const KNOWN_TAGS: readonly string[] = [
  ...new Set(Object.entries(TAGS).flatMap(([tag, { inside }]) => [tag, ...inside])),
]

/** What the template of a letter cannot do without: without one of these the letter would leave out what it must say. */
export function requiredTags(code: LetterCode): Tag[] {
  const { to, series } = LETTERS[code]
  const own = isNotice(code) ? noticeTags(code) : (['正文', '附件', '救济'] as const)
  return [
    '标题',
    ...(series ? (['文号'] as const) : []),
    ...(to === 'file' ? [] : (['收件人'] as const)),
    ...own,
    ...(code === 'partial-disclosure' ? (['分项'] as const) : []),
    '日期',
  ]
}

/** Asked of the notice itself, so that a tag is required exactly where there is something to say in it. */
function noticeTags(code: keyof typeof NOTICES): Tag[] {
  const said = NOTICES[code].notice.say({ you: '您', has: () => true, say: () => '…', code: () => 'kept' })
  return [
    ...(said.paragraphs?.length ? (['正文'] as const) : []),
    ...(said.lines?.length ? (['栏目'] as const) : []),
    ...(said.signs?.length ? (['签名'] as const) : []),
    ...(said.slip ? (['回执', '回执正文', '回执签名'] as const) : []),
    ...(FINAL.includes(code) ? (['救济'] as const) : []),
  ]
}

/** Final acts among the notices: they tell remedies, some of them only by their result. */
const FINAL: readonly LetterCode[] = ['third-party-told', 'own-record']

/** A letter under the names of the tags. */
export function tagsOf(letter: Letter): Record<Tag, unknown> {
  const { officeName, title, number, addressee, paragraphs, parts, lines, given, remedy, signs, slip, issuedOn } =
    letter
  return {
    信头: headLines(officeName).join('\n'),
    机关: officeName,
    标题: title,
    文号: number ?? '',
    收件人: addressee,
    正文: paragraphs.map(paragraph),
    分项: parts.map(({ content, treatment, basis }, at) => ({
      ...{ 序号: String(at + 1), 内容: content },
      ...{ 处理: treatment, 依据: basis },
    })),
    栏目: lines.map(({ label, value }) => ({ 名称: label, 内容: value })),
    附件: given.map((name, at) => ({ 序号: String(at + 1), 名称: name })),
    救济: remedy === '' ? [] : remedy.split('\n').map(paragraph),
    签名: signs.map(signLine),
    日期: issuedOn ? formatDay(issuedOn) : '',
    回执: slip && { 回执标题: slip.title },
    回执正文: (slip?.paragraphs ?? []).map(paragraph),
    回执签名: (slip?.signs ?? []).map(signLine),
  }
}

const paragraph = (text: string) => ({ 段: text })
const signLine = (text: string) => ({ 栏目名: text })
