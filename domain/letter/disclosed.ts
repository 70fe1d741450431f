import { PARTS } from '../outcome/disclosed'
import type { Body, Words } from './words'

export function disclosed(words: Words): Body {
  const way = WAYS[words.code('way')] ?? provided
  const { finding, decision } = way(words)
  const form = words.has('formReason')
    ? [`因${words.say('formReason')}，本机关以本告知书所附的形式提供，与申请的形式有所不同。`]
    : []
  return { finding: [...finding, ...form], decision }
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

function provided({ you, say }: Words): Body {
  return {
    finding: [`经检索和审查，${you}申请的信息属于可以公开的政府信息。`],
    decision: `本机关予以公开，现提供：${say('given')}`,
  }
}

export function partlyDisclosed(words: Words): Body {
  const { you, say } = words
  return {
    finding: [
      `经检索和审查，${you}申请的信息中含有不应当公开、不予公开或者无法提供的内容，能够与可以公开的内容区分。`,
      ...PARTS.filter((n) => n === 1 || words.has(`withheld${n}`)).map((n) => part(n, words)),
    ],
    decision: `本机关作区分处理，将可以公开的内容提供给${you}：${say('given')}。其余内容依照前述理由不予提供`,
  }
}

const NUMERALS = ['', '一', '二', '三']

function part(n: number, { say, code }: Words): string {
  const law = code(`ground${n}`) === '3.3.2' ? `（${say(`law${n}`)}）` : ''
  return `（${NUMERALS[n]}）${say(`withheld${n}`)}：${say(`ground${n}`)}${law}${articleOf(code(`ground${n}`))}。理由：${say(`reason${n}`)}。`
}

const PART_ARTICLES: Record<string, string> = {
  '3.3.1': '第十四条',
  '3.3.2': '第十四条',
  '3.3.3': '第十四条',
  '3.3.4': '第十五条',
  '3.3.5': '第十六条第一款',
  '3.3.6': '第十六条第二款',
  '3.3.7': '第十六条第二款',
  '3.4.1': '第三十六条第（四）项',
  '3.4.2': '第三十八条',
}

function articleOf(ground: string): string {
  const article = PART_ARTICLES[ground]
  return article ? `（条例${article}）` : ''
}
