import { choice, day, longText, text } from './facts'
import { GROUP_LABELS, outcomeOf } from './groups'
import type { Citation, FactSpec, Precondition } from './shape'
import { THIRD_PARTY_OPINIONS } from './withheld'

/** Art. 36(一)(二): the three ways of disclosing in full. */
export const WAYS = {
  given: '现在随告知书提供',
  public: '已经主动公开，告诉申请人在哪里找',
  later: '可以公开，告诉申请人何时、怎样取得',
}

const overridden = { fact: 'publicInterest' }

/** Art. 15, 32: what outweighs a well-founded objection of a third party, and the day on which it was told so. */
const OVERRIDE: FactSpec[] = [
  longText('publicInterest', '不公开会对公共利益造成什么重大影响', {
    hint: '第三方不同意并且理由合理、仍然决定公开的才填写；不写第三方是谁',
    required: false,
  }),
  day('thirdToldOn', '书面告知第三方的日期', { only: overridden, from: 'third-party-told-on' }),
]
const OVERRIDE_ARTICLES: Citation[] = ['第十五条', '第三十二条'].map((article) => ({ article, only: overridden }))

export const DISCLOSED = outcomeOf('disclosed', '3.1', {
  label: GROUP_LABELS.disclosed,
  plain: '我找到了，可以全部给，或者早已公开、可以告诉申请人怎么取得',
  articles: [
    { article: '第十三条' },
    ...OVERRIDE_ARTICLES,
    { article: '第三十六条第（一）项', only: { fact: 'way', is: 'public' } },
    { article: '第三十六条第（二）项', only: { fact: 'way', is: 'given' } },
    { article: '第三十六条第（二）项', only: { fact: 'way', is: 'later' } },
    { article: '第四十条', only: { fact: 'formReason' } },
  ],
  letters: [{ kind: 'disclosure', title: '政府信息公开告知书' }],
  remedyClass: 'B',
  facts: [
    choice('way', '怎样公开', { choices: WAYS }),
    longText('given', '提供哪些信息', {
      hint: '逐项写出信息名称、文号',
      only: { fact: 'way', is: 'given' },
    }),
    text('published', '已公开信息的名称', { only: { fact: 'way', is: 'public' } }),
    text('publishedAt', '获取的方式、途径', {
      hint: '写到申请人自己能找到：网址、栏目，或者公报名称、查阅场所',
      only: { fact: 'way', is: 'public' },
    }),
    text('available', '可以取得的信息名称', { only: { fact: 'way', is: 'later' } }),
    text('availableHow', '获取的方式、途径和时间', {
      hint: '例如：2026年3月9日至13日工作时间，到便民服务中心3号窗口领取',
      only: { fact: 'way', is: 'later' },
    }),
    text('formReason', '没有按申请的形式提供的理由', {
      hint: '按申请的形式提供时不填（第四十条）',
      required: false,
      only: { fact: 'way', is: 'given' },
    }),
    ...OVERRIDE,
  ],
  mustSay: ['提供了哪些信息，或者获取的方式、途径（和时间）', '形式与申请不同的，说明理由'],
  avoid: '只写“请上网查询”不算告知途径：要写到申请人自己能找到。',
  preconditions: [{ code: 'search-record' }],
})

const WITHHELD_GROUNDS = {
  '3.3.1': '属于国家秘密',
  '3.3.2': '法律、行政法规禁止公开',
  '3.3.3': '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  '3.3.4': '保护第三方合法权益',
  '3.3.5': '属于内部事务信息',
  '3.3.6': '属于过程性信息',
  '3.3.7': '属于行政执法案卷信息',
}
const OTHER_GROUNDS = { '3.4.1': '经检索不存在', '3.4.2': '没有现成信息，需要另行制作' }
export const PART_GROUNDS: Record<string, string> = { ...WITHHELD_GROUNDS, ...OTHER_GROUNDS }

/** At most so many separately reasoned parts in one letter. */
export const PARTS = [1, 2, 3] as const

/** The first part must be withheld under Art. 14–16: without one, nothing was severed (Art. 37). */
function partFacts(n: number): FactSpec[] {
  const first = n === 1
  const shown = first ? {} : { only: { fact: `withheld${n}` } }
  return [
    longText(`withheld${n}`, `第${n}处没有提供的内容`, { hint: '只写是哪一部分，不写出内容本身', required: first }),
    choice(`ground${n}`, `第${n}处的依据`, { choices: first ? WITHHELD_GROUNDS : PART_GROUNDS, ...shown }),
    choice(`opinion${n}`, `第${n}处：第三方的意见`, {
      choices: THIRD_PARTY_OPINIONS,
      only: { fact: `ground${n}`, is: '3.3.4' },
      from: 'third-party-opinion',
    }),
    text(`law${n}`, `第${n}处：法律、行政法规名称和条款`, { only: { fact: `ground${n}`, is: '3.3.2' } }),
    longText(`reason${n}`, `第${n}处的理由`, { hint: '结合这一处的内容说明，不能只抄条文', ...shown }),
  ]
}

const partConditions: Precondition[] = PARTS.map((n) => ({
  code: 'third-party-consultation',
  only: { fact: `ground${n}`, is: '3.3.4' },
}))

const WITHHELD_ARTICLES = {
  '3.3.1': '第十四条',
  '3.3.2': '第十四条',
  '3.3.3': '第十四条',
  '3.3.4': '第十五条',
  '3.3.5': '第十六条第一款',
  '3.3.6': '第十六条第二款',
  '3.3.7': '第十六条第二款',
}
/** The article behind each ground of a part. */
export const PART_ARTICLES: Record<string, string> = {
  ...WITHHELD_ARTICLES,
  '3.4.1': '第三十六条第（四）项',
  '3.4.2': '第三十八条',
}

function citing(grounds: readonly string[]): Citation[] {
  return grounds.flatMap((is) =>
    PARTS.map((n) => ({ article: PART_ARTICLES[is] ?? '', only: { fact: `ground${n}`, is } })),
  )
}

export const PARTLY_DISCLOSED = outcomeOf('partly-disclosed', '3.2', {
  label: GROUP_LABELS['partly-disclosed'],
  plain: '我找到了，一部分可以给，一部分依法不能给',
  articles: [
    ...OVERRIDE_ARTICLES,
    ...citing(Object.keys(WITHHELD_ARTICLES)),
    ...PARTS.map((n) => ({ article: '第三十二条', only: { fact: `ground${n}`, is: '3.3.4' } })),
    { article: '第三十六条第（二）项' },
    { article: '第三十六条第（三）项' },
    ...citing(['3.4.1']),
    { article: '第三十七条' },
    ...citing(['3.4.2']),
  ],
  letters: [{ kind: 'partial-disclosure', title: '政府信息部分公开告知书' }],
  remedyClass: 'A+B',
  facts: [
    longText('given', '提供哪些信息', { hint: '逐项写出信息名称、文号' }),
    ...PARTS.flatMap(partFacts),
    ...OVERRIDE,
  ],
  mustSay: ['提供了什么', '每一处没有提供的内容，各有依据和理由', '不予公开的部分先复议，其他部分可以复议或者诉讼'],
  avoid: '不能用一个笼统的理由盖过全部隐去的内容；也不要再计入“不予公开”各行。',
  preconditions: [{ code: 'search-record' }, ...partConditions],
})
