import { choice, day, longText, text } from './facts'
import { outcomeOf } from './groups'

const LETTERS = [{ kind: 'closing', title: '政府信息公开申请终止处理告知书' }] as const

export const JUSTIFICATIONS = { none: '没有说明理由', rejected: '说明了理由，但不是正当理由' }
export const CLOSING_CAUSES = {
  withdrawn: '申请人撤回申请',
  ceased: '申请人死亡或者终止，没有人承接申请',
  other: '其他原因',
}
const withdrawn = { fact: 'cause', is: 'withdrawn' }

export const SUPPLEMENT_ABANDONED = outcomeOf('closed-otherwise', '3.6.1', {
  label: '1. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  plain: '请申请人补正，到期没有回音',
  articles: [{ article: '第三十条' }],
  letters: LETTERS,
  remedyClass: 'B',
  facts: [
    day('noticeOn', '补正告知书的日期', { from: 'supplement-requested-on' }),
    day('dueOn', '补正期限的最后一日', { from: 'supplement-due-on' }),
    choice('justification', '申请人有没有说明理由', { choices: JUSTIFICATIONS }),
    longText('whyRejected', '为什么不是正当理由', { only: { fact: 'justification', is: 'rejected' } }),
  ],
  mustSay: ['补正告知书的日期和补正期限', '没有正当理由'],
  avoid: '生病、没有收到告知书等可能是正当理由，先核实再终止；补正了但仍不清楚的，用“补正后仍不明确”。',
  preconditions: [{ code: 'supplement-overdue' }],
})

export const FEE_UNPAID = outcomeOf('closed-otherwise', '3.6.2', {
  label: '2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  plain: '发了收费通知，到期没有缴费',
  articles: [{ article: '第四十二条' }],
  letters: LETTERS,
  remedyClass: 'B',
  facts: [
    day('issuedOn', '收费通知书的日期', { from: 'fee-issued-on' }),
    day('deliveredOn', '申请人收到收费通知的日期', { from: 'fee-delivered-on' }),
    text('yuan', '应缴金额（元）', { from: 'fee-yuan' }),
    day('dueOn', '缴费期限的最后一日', { from: 'fee-due-on' }),
  ],
  mustSay: ['收费通知的日期、金额、缴费期限'],
  avoid: '期限是收到收费通知次日起二十个工作日，从收到算，不从发出算。',
  preconditions: [{ code: 'fee-overdue' }],
})

export const CLOSED_FOR_ANOTHER_REASON = outcomeOf('closed-otherwise', '3.6.3', {
  label: '3. 其他',
  plain: '申请人撤回了，或者因为别的原因办不下去',
  /** The Regulations provide for no such ending; Art. 45 is about keeping records, no ground to end a case. */
  articles: [],
  letters: LETTERS,
  remedyClass: 'B',
  facts: [
    choice('cause', '终止的原因', { choices: CLOSING_CAUSES }),
    day('withdrawnOn', '撤回的日期', { only: withdrawn, from: 'withdrawn-on' }),
    text('ceased', '死亡或者终止的情况', {
      hint: '何时、如何得知；不写死因等隐私',
      only: { fact: 'cause', is: 'ceased' },
    }),
    longText('reason', '具体原因', { only: { fact: 'cause', is: 'other' } }),
  ],
  mustSay: ['终止的原因'],
  avoid: '撤回要有申请人的意思表示，不能劝退后代为撤回；前面各行能归入的，不归这里。',
  preconditions: [{ code: 'withdrawal', only: withdrawn }],
})
