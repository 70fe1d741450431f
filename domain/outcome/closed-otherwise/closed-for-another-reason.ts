import { defineArticle, defineChoice, defineDay, defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { CLOSING } from '../reply-letters'
import type { FactWords, Finding } from '../shape'

/** What ends a case outside the other rows. What is none of these needs an article, and the word of who signs. */
const CLOSING_CAUSES = {
  withdrawn: '申请人撤回申请',
  ceased: '申请人死亡或者终止，没有人承接申请',
  other: '其他原因：要有法律、法规、规章的条款，由签发人确认',
  'not-government-information': '要的不是政府信息（党务、居委会自治事务、司法、不是履行职责形成的）',
  consultation: '是咨询：要一个答复、解释，不是一份已有的信息',
  misdirected: '误投本机关，申请人已经撤回',
}
/** Art. 2: made or obtained by an administrative organ in the course of its administration, and nothing else. */
const OTHER_INFORMATION = {
  party: '党务信息',
  'self-government': '居民委员会、村民委员会的自治事务',
  judicial: '司法活动中形成的信息',
  'no-duty': '不是履行行政管理职能过程中制作或者获取的信息',
}
const withdrawn = { fact: 'cause', is: ['withdrawn', 'misdirected'] }
const notGovernment = { fact: 'cause', is: 'not-government-information' }
const consultation = { fact: 'cause', is: 'consultation' }
const other = { fact: 'cause', is: 'other' }

export const CLOSED_FOR_ANOTHER_REASON = describeOutcome('closed-otherwise', '3.6.3', {
  label: '3. 其他',
  plain: '申请人撤回了，要的不是政府信息，是咨询，或者因为别的原因办不下去',
  /** For the other causes the Regulations provide no such ending; Art. 45 is about keeping records, no ground to end a case. */
  articles: [
    { article: '第二条', only: notGovernment },
    { article: '第二条', only: consultation },
    { article: '第三十八条', only: consultation },
  ],
  letters: [
    { letter: CLOSING, title: '非政府信息告知书', only: notGovernment },
    { letter: CLOSING, title: '咨询事项告知书', only: consultation },
    { letter: CLOSING },
  ],
  remedyClass: 'B',
  facts: [
    defineChoice('cause', '终止的原因', { choices: CLOSING_CAUSES }),
    defineDay('withdrawnOn', '撤回的日期', { only: withdrawn, from: 'withdrawn-on' }),
    defineReason('ceased', '死亡或者终止的情况', {
      needs: '何时、从哪里得知，凭什么材料',
      hint: '何时、如何得知；不写死因等隐私',
      only: { fact: 'cause', is: 'ceased' },
    }),
    defineChoice('nature', '是哪一类信息', { choices: OTHER_INFORMATION, only: notGovernment }),
    defineReason('whyNotGovernment', '为什么不是政府信息', {
      hint: '由谁、为什么形成；本机关履行职责形成的，换一种办理结果',
      needs: '该信息由谁、为什么形成，为什么不是履行行政管理职能过程中制作或者获取的',
      only: notGovernment,
    }),
    defineReason('whyConsultation', '从哪里看出来是咨询', {
      hint: '引用申请里的问题；夹着一份具体信息的，那一份仍要答复',
      needs: '申请里的哪些话要的是答复、解释，不是一份已经记录下来的信息',
      only: consultation,
    }),
    defineText('channel', '可以向谁要、怎样咨询', {
      hint: '单位和电话、网址',
      required: false,
      only: { fact: 'cause', is: ['not-government-information', 'consultation'] },
    }),
    defineArticle('closingArticle', '依据的法律、法规、规章和条款', { only: other }),
    defineReason('reason', '具体原因', { needs: '发生了什么、为什么因此办不下去', only: other }),
  ],
  mustSay: ['终止的原因', '不是政府信息、是咨询的，为什么'],
  avoid: '撤回要有申请人的意思表示，不能劝退后代为撤回；前面各行能归入的，不归这里；“领导不同意”不是原因。',
  preconditions: [{ code: 'withdrawal', only: withdrawn }],
  forResident: '这件申请已经终止，不再办理。原因写在告知书里。',
  say: (words) => (TOLD[words.code('cause')] ?? tellOther)(words),
})

const ENDED = '本机关终止办理，不再处理该申请'

const TOLD: Record<string, (words: FactWords) => Finding> = {
  withdrawn: tellWithdrawn,
  misdirected: tellWithdrawn,
  ceased: ({ say }) => ({ finding: [`该申请出现下列情况，不能继续办理：${say('ceased')}。`], decision: ENDED }),
  'not-government-information': (words) => {
    const { you, say } = words
    return {
      finding: [
        `经审查，${you}申请的信息属于${say('nature')}，不是行政机关在履行行政管理职能过程中制作或者获取的政府信息。理由：${say('whyNotGovernment')}。`,
        ...tellChannel(words),
      ],
      decision: ENDED,
    }
  },
  consultation: (words) => {
    const { you, say } = words
    return {
      finding: [
        `经审查，${you}提出的是咨询，不是申请获取一份已经制作或者获取的政府信息。理由：${say('whyConsultation')}。`,
        ...tellChannel(words),
      ],
      decision: ENDED,
    }
  },
}

function tellWithdrawn({ you, say }: FactWords): Finding {
  return { finding: [`${you}于${say('withdrawnOn')}撤回了该申请。`], decision: ENDED }
}

function tellChannel({ you, has, say }: FactWords): string[] {
  return has('channel') ? [`${you}可以按下列途径提出：${say('channel')}。`] : []
}

function tellOther({ say, wasAsked }: FactWords): Finding {
  const basis = wasAsked('closingArticle') ? `依照${say('closingArticle')}，` : ''
  return { finding: [`该申请出现下列情况，不能继续办理：${say('reason')}。`], decision: `${basis}${ENDED}` }
}
