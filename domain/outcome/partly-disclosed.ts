import { removeIdNumbers } from './fact-words'
import { defineChoice, defineLongText, defineReason, defineText, readFact } from './facts'
import { describeOutcome, GROUP_LABELS } from './groups'
import { listGroundChoices, PART_GROUNDS, WITHHELD_PART_GROUNDS } from './part-grounds'
import { PUBLIC_INTEREST_ARTICLES, PUBLIC_INTEREST_FACTS, tellPublicInterest } from './public-interest'
import { REGULATIONS_DEFINED, REGULATIONS_SHORT } from './regulations'
import { PARTIAL_DISCLOSURE } from './reply-letters'
import type { Citation, FactSpec, FactWords, LetterFacts, LetterPart } from './shape'
import { THIRD_PARTY_OPINIONS } from './withheld/third-party-rights'
import { askNoDuty, askNoPublicHarm } from './withheld/withholding'

/** At most so many separately reasoned parts in one letter. */
export const PARTS = [1, 2, 3] as const
const NUMERALS = ['', '一', '二', '三']

const forThirdParty = (n: number) => ({ fact: `ground${n}`, is: '3.3.4' })

export const PARTLY_DISCLOSED = describeOutcome('partly-disclosed', '3.2', {
  label: GROUP_LABELS['partly-disclosed'],
  plain: '我找到了，一部分可以给，一部分依法不能给',
  articles: [
    ...PUBLIC_INTEREST_ARTICLES,
    ...citeGrounds(WITHHELD_PART_GROUNDS),
    ...PARTS.map((n) => ({ article: '第三十二条', only: forThirdParty(n) })),
    { article: '第三十六条第（二）项' },
    { article: '第三十六条第（三）项' },
    ...citeGrounds(['3.4.1']),
    { article: '第三十七条' },
    ...citeGrounds(['3.4.2']),
  ],
  mainArticle: '第三十七条',
  letters: [{ letter: PARTIAL_DISCLOSURE }],
  remedyClass: 'A+B',
  facts: [
    defineLongText('given', '提供哪些信息', { hint: '逐项写出信息名称、文号' }),
    ...PARTS.flatMap(askForPart),
    ...PUBLIC_INTEREST_FACTS,
  ],
  mustSay: [
    '提供了什么',
    '每一处没有提供的内容，各有依据和理由',
    '先申请行政复议（机关设置为分别告知的，各部分分别写）',
  ],
  avoid: '不能用一个笼统的理由盖过全部隐去的内容；也不要再计入“不予公开”各行。',
  preconditions: [
    { code: 'search-record' },
    { code: 'found-search' },
    ...PARTS.map((n) => ({ code: 'third-party-consultation', only: forThirdParty(n) }) as const),
  ],
  listParts,
  forResident: '您要的信息，一部分给您，一部分依法不能给。哪些没给、为什么，告知书里一处一处写明了。',
  say: (words) => {
    const { you, say } = words
    const severed = `经检索和审查，${you}申请的信息中含有不应当公开、不予公开或者无法提供的内容，能够与可以公开的内容区分`
    return {
      finding: [
        words.edition === 1 ? `${severed}。` : `${severed}，依照${REGULATIONS_DEFINED}第三十七条作区分处理。`,
        ...PARTS.filter((n) => n === 1 || words.has(`withheld${n}`)).map((n) => tellPart(n, words)),
        ...tellPublicInterest(words),
      ],
      decision: `本机关作区分处理，将可以公开的内容提供给${you}：${say('given')}。其余内容依照前述理由不予提供`,
    }
  },
})

/** The first part must be withheld under Art. 14–16: without one, nothing was severed (Art. 37). */
function askForPart(n: number): FactSpec[] {
  const first = n === 1
  const shown = first ? {} : { only: { fact: `withheld${n}` } }
  const grounds = first ? WITHHELD_PART_GROUNDS : Object.keys(PART_GROUNDS)
  return [
    defineLongText(`withheld${n}`, `第${n}处没有提供的内容`, {
      hint: '只写是哪一部分，不写出内容本身',
      required: first,
    }),
    defineChoice(`ground${n}`, `第${n}处的依据`, { choices: listGroundChoices(grounds), ...shown }),
    defineChoice(`opinion${n}`, `第${n}处：第三方的意见`, {
      choices: THIRD_PARTY_OPINIONS,
      only: forThirdParty(n),
      from: 'third-party-opinion',
    }),
    defineText(`law${n}`, `第${n}处：法律、行政法规名称和条款`, { only: { fact: `ground${n}`, is: '3.3.2' } }),
    defineReason(`reason${n}`, `第${n}处的理由`, {
      hint: '结合这一处的内容说明，不能只抄条文',
      needs: '这一处的内容为什么落在这一条里，不能只抄条文',
      ...shown,
    }),
    ...askNoPublicHarm(`${n}`, forThirdParty(n)),
    ...askNoDuty(`${n}`, { fact: `ground${n}`, is: ['3.3.6', '3.3.7'] }),
  ]
}

function citeGrounds(leaves: readonly string[]): Citation[] {
  return leaves.flatMap((is) =>
    PARTS.map((n) => ({ article: PART_GROUNDS[is]?.article ?? '', only: { fact: `ground${n}`, is } })),
  )
}

function tellPart(n: number, words: FactWords): string {
  const { say, code } = words
  const ground = PART_GROUNDS[code(`ground${n}`)]
  const adds = ground?.adds?.(n, words) ?? ''
  return `（${NUMERALS[n]}）${say(`withheld${n}`)}：${say(`ground${n}`)}${citePart(n, words)}。理由：${say(`reason${n}`)}。${adds}`
}

function citePart(n: number, { say, code, edition }: FactWords): string {
  const ground = code(`ground${n}`)
  const article = PART_GROUNDS[ground]?.article
  const laws = ground === '3.3.2' ? [say(`law${n}`)] : []
  const regulations = edition === 1 ? '条例' : REGULATIONS_SHORT
  const cited = [...laws, ...(article ? [`${regulations}${article}`] : [])]
  return cited.length === 0 ? '' : `（${cited.join('、')}）`
}

/** What is given and what is not, each part with its ground; why stands in the letter itself. */
function listParts(facts: LetterFacts): LetterPart[] {
  const given = {
    content: removeIdNumbers(readFact(facts, 'given')),
    treatment: '予以公开',
    basis: '第三十六条第（二）项',
  }
  return [given, ...PARTS.filter((n) => readFact(facts, `withheld${n}`) !== '').map((n) => readPart(n, facts))]
}

function readPart(n: number, facts: LetterFacts): LetterPart {
  const leaf = readFact(facts, `ground${n}`)
  const ground = PART_GROUNDS[leaf]
  const law = leaf === '3.3.2' ? removeIdNumbers(readFact(facts, `law${n}`)) : ''
  return {
    content: removeIdNumbers(readFact(facts, `withheld${n}`)),
    treatment: ground?.treatment ?? '无法提供',
    basis: [ground?.words ?? '', law, ground?.article ?? ''].filter((words) => words !== '').join('，'),
  }
}
