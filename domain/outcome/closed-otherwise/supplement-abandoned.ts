import { defineChoice, defineDay, defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { tellLack } from '../lack'
import { CLOSING } from '../reply-letters'
import { CLOSED } from './closing'

const JUSTIFICATIONS = { none: '没有说明理由', rejected: '说明了理由，但不是正当理由' }

export const SUPPLEMENT_ABANDONED = describeOutcome('closed-otherwise', '3.6.1', {
  label: '1. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  plain: '请申请人补正，到期没有回音',
  articles: [{ article: '第二十九条第二款', only: { fact: 'lack' } }, { article: '第三十条' }],
  letters: [{ letter: CLOSING }],
  remedyClass: 'B',
  facts: [
    defineDay('noticeOn', '补正告知书的日期', { from: 'supplement-requested-on' }),
    defineText('lack', '补正告知书指出缺什么', { required: false, from: 'supplement-lacking' }),
    defineDay('dueOn', '补正期限的最后一日', { from: 'supplement-due-on' }),
    defineChoice('justification', '申请人有没有说明理由', { choices: JUSTIFICATIONS }),
    defineReason('whyRejected', '为什么不是正当理由', {
      needs: '申请人说了什么、为什么不是正当理由',
      only: { fact: 'justification', is: 'rejected' },
    }),
  ],
  mustSay: ['补正告知书的日期和补正期限', '没有正当理由'],
  avoid: '生病、没有收到告知书等可能是正当理由，先核实再终止；补正了但仍不清楚的，用“补正后仍不明确”。',
  preconditions: [{ code: 'supplement-overdue' }],
  tellsSupplement: true,
  forResident: '我们请您补充说明，到期没有收到，这件申请就不再办理了。您可以重新申请。',
  say: (words) => {
    const { you, code, say } = words
    const heard =
      code('justification') === 'rejected'
        ? `${you}说明的情况不构成正当理由：${say('whyRejected')}。`
        : `${you}没有说明正当理由。`
    return {
      finding: [
        `${tellLack(words)}本机关于${say('noticeOn')}发出补正告知书，补正期限至${say('dueOn')}。`,
        `期限届满，本机关没有收到补正。${heard}`,
      ],
      decision: `视为${you}放弃申请，${CLOSED}`,
    }
  },
})
