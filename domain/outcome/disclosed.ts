import { defineChoice, defineLongText, defineReason, defineText } from './facts'
import { describeOutcome, GROUP_LABELS } from './groups'
import { PUBLIC_INTEREST_ARTICLES, PUBLIC_INTEREST_FACTS, tellPublicInterest } from './public-interest'
import { DISCLOSURE } from './reply-letters'
import type { FactWords, Finding } from './shape'

/** Art. 36(一)(二): the three ways of disclosing in full. */
const WAYS = {
  given: '现在随告知书提供',
  public: '已经主动公开，告诉申请人在哪里找',
  later: '可以公开，告诉申请人何时、怎样取得',
}

export const DISCLOSED = describeOutcome('disclosed', '3.1', {
  label: GROUP_LABELS.disclosed,
  plain: '我找到了，可以全部给，或者早已公开、可以告诉申请人怎么取得',
  articles: [
    { article: '第十三条' },
    ...PUBLIC_INTEREST_ARTICLES,
    { article: '第三十六条第（一）项', only: { fact: 'way', is: 'public' } },
    { article: '第三十六条第（二）项', only: { fact: 'way', is: 'given' } },
    { article: '第三十六条第（二）项', only: { fact: 'way', is: 'later' } },
    { article: '第四十条', only: { fact: 'formReason' } },
  ],
  mainArticle: '第三十六条',
  letters: [{ letter: DISCLOSURE }],
  remedyClass: 'B',
  facts: [
    defineChoice('way', '怎样公开', { choices: WAYS }),
    defineLongText('given', '提供哪些信息', {
      hint: '逐项写出信息名称、文号',
      only: { fact: 'way', is: 'given' },
    }),
    defineText('published', '已公开信息的名称', { only: { fact: 'way', is: 'public' } }),
    defineText('publishedAt', '获取的方式、途径', {
      hint: '写到申请人自己能找到：网址、栏目，或者公报名称、查阅场所',
      only: { fact: 'way', is: 'public' },
    }),
    defineText('available', '可以取得的信息名称', { only: { fact: 'way', is: 'later' } }),
    defineText('availableHow', '获取的方式、途径和时间', {
      hint: '例如：2026年3月9日至13日工作时间，到便民服务中心3号窗口领取',
      only: { fact: 'way', is: 'later' },
    }),
    defineReason('formReason', '没有按申请的形式提供的理由', {
      needs: '为什么不能按申请的形式提供',
      hint: '按申请的形式提供时不填（第四十条）',
      required: false,
      only: { fact: 'way', is: 'given' },
    }),
    ...PUBLIC_INTEREST_FACTS,
  ],
  mustSay: ['提供了哪些信息，或者获取的方式、途径（和时间）', '形式与申请不同的，说明理由'],
  avoid: '只写“请上网查询”不算告知途径：要写到申请人自己能找到。',
  preconditions: [{ code: 'found-search', only: { fact: 'way', is: ['given', 'later'] } }],
  forResident: '您要的信息可以公开。请看告知书里写的内容，或者按它写的办法去取。',
  say: (words) => {
    const way = TOLD[words.code('way')] ?? tellProvided
    const { finding, decision } = way(words)
    return { finding: [...finding, ...tellPublicInterest(words)], decision }
  },
})

const TOLD: Record<string, (words: FactWords) => Finding> = {
  given: tellProvided,
  public: ({ you, say }) => ({
    finding: [`经查，${you}申请的“${say('published')}”已经主动公开。`],
    decision: `现将获取的方式、途径告知${you}：${say('publishedAt')}`,
  }),
  later: ({ you, say }) => ({
    finding: [`经检索和审查，${you}申请的“${say('available')}”属于可以公开的政府信息。`],
    decision: `现将获取的方式、途径和时间告知${you}：${say('availableHow')}`,
  }),
}

function tellProvided({ you, has, say }: FactWords): Finding {
  const form = has('formReason')
    ? [`因${say('formReason')}，本机关以本告知书所附的形式提供，与申请的形式有所不同。`]
    : []
  return {
    finding: [`经检索和审查，${you}申请的信息属于可以公开的政府信息。`, ...form],
    decision: `本机关予以公开，现提供：${say('given')}`,
  }
}
