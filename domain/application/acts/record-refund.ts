import { pastDay, reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { FEE_REFUNDED } from '../events/reply-and-after'
import { isRefundDue } from '../refund'
import type { CaseState } from '../state'
import { ENDED } from '../status'

const feeRefunded = defineEvent(FEE_REFUNDED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '退还费用',
  sentence: '信息已经主动公开，按量收取的费用退还申请人。',
  detail: ({ yuan, reason }) => `退还${yuan}元。理由：${reason}`,
  fold: ({ fee }, { on }) => ({ fee: fee && { ...fee, refundedOn: on } }),
})

/** 国办函〔2020〕109号 Art. 5: a fee by pages has lost its ground where the answer only tells where public information is. */
export const recordRefund = defineAct({
  name: 'record-refund',
  from: ENDED,
  to: 'same',
  who: ['approver'],
  article: '第四十二条',
  button: '登记退费',
  hint: '答复只告知已经公开的信息在哪里，按量收的费没有依据，应当退还；款项经国库退付，办结后在这里登记。',
  form: {
    on: pastDay<CaseState>('退还的日期', { notBefore: ({ fee }) => fee?.paidOn ?? null }),
    reason: reasonText('退还的理由', {
      value: '信息已经主动公开，只告知获取的方式、途径，不按量收费（109号文第五条）',
      needs: '退还的理由：为什么这笔费用不该收',
    }),
  },
  events: [feeRefunded],
  guard: (state) => (isRefundDue(state) ? null : refuse('nothing-asked', '第四十二条')),
  decide: ({ fee }, { on, reason }) => [{ type: 'fee-refunded', on, yuan: fee?.yuan ?? 0, reason }],
})
