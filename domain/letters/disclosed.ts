import { PART_ARTICLES, PARTS } from '../outcome/disclosed'
import type { Body, Words } from './words'

export function disclosed(words: Words): Body {
  const way = WAYS[words.code('way')] ?? provided
  const { finding, decision } = way(words)
  return { finding: [...finding, ...override(words)], decision }
}

/** Art. 32: the third party learns of it in writing; the applicant learns why it did not prevail. */
function override({ has, say }: Words): string[] {
  if (!has('publicInterest')) return []
  return [
    `本机关书面征求了第三方意见，第三方不同意公开。本机关认为，不公开会对公共利益造成重大影响：${say('publicInterest')}。本机关决定予以公开，已于${say('thirdToldOn')}书面告知第三方。`,
  ]
}

const WAYS: Record<string, (words: Words) => Body> = {
  given: provided,
  public: ({ you, say }) => ({
    finding: [`经查，${you}申请的“${say('published')}”已经主动公开。`],
    decision: `现将获取的方式、途径告知${you}：${say('publishedAt')}`,
  }),
  later: ({ you, say }) => ({
    finding: [`经检索和审查，${you}申请的“${say('available')}”属于可以公开的政府信息。`],
    decision: `现将获取的方式、途径和时间告知${you}：${say('availableHow')}`,
  }),
}

function provided({ you, has, say }: Words): Body {
  const form = has('formReason')
    ? [`因${say('formReason')}，本机关以本告知书所附的形式提供，与申请的形式有所不同。`]
    : []
  return {
    finding: [`经检索和审查，${you}申请的信息属于可以公开的政府信息。`, ...form],
    decision: `本机关予以公开，现提供：${say('given')}`,
  }
}

export function partlyDisclosed(words: Words): Body {
  const { you, say } = words
  return {
    finding: [
      `经检索和审查，${you}申请的信息中含有不应当公开、不予公开或者无法提供的内容，能够与可以公开的内容区分。`,
      ...PARTS.filter((n) => n === 1 || words.has(`withheld${n}`)).map((n) => part(n, words)),
      ...override(words),
    ],
    decision: `本机关作区分处理，将可以公开的内容提供给${you}：${say('given')}。其余内容依照前述理由不予提供`,
  }
}

const NUMERALS = ['', '一', '二', '三']

function part(n: number, words: Words): string {
  const { say, code } = words
  const ground = code(`ground${n}`)
  return `（${NUMERALS[n]}）${say(`withheld${n}`)}：${say(`ground${n}`)}${basisOf(n, words)}。理由：${say(`reason${n}`)}。${ADDED[ground]?.(n, words) ?? ''}`
}

const NO_RULE = () => '没有法律、法规、规章规定应当公开。'

/** What the law wants said of such a part besides its reason (Art. 16, 32). */
const ADDED: Record<string, (n: number, words: Words) => string> = {
  '3.3.4': (n, { code }) => `${consulted(code(`opinion${n}`))}；不公开不会对公共利益造成重大影响。`,
  '3.3.6': NO_RULE,
  '3.3.7': NO_RULE,
}

function consulted(opinion: string): string {
  return opinion === 'silent'
    ? '本机关已书面征求第三方意见，第三方逾期没有提出意见，由本机关依法决定'
    : '本机关已书面征求第三方意见，第三方不同意公开，本机关审查后认为理由合理'
}

function basisOf(n: number, { say, code }: Words): string {
  const ground = code(`ground${n}`)
  const laws = ground === '3.3.2' ? [say(`law${n}`)] : []
  const article = PART_ARTICLES[ground]
  const cited = [...laws, ...(article ? [`条例${article}`] : [])]
  return cited.length === 0 ? '' : `（${cited.join('、')}）`
}
