import { FEE_MEASURES_PAYMENT } from '../../fee/measures'
import { pastDay } from '../../record/fields'
import { refuse } from '../../refusal'
import { withoutAbandonment } from '../abandonment'
import { defineAct } from '../act'
import { outstandingFee } from '../awaited'
import { defineEvent } from '../event'
import { FEE_PAID } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { PAYABLE } from '../status'

const feePaid = defineEvent(FEE_PAID, {
  legalDay: 'on',
  isForApplicant: true,
  title: '完成缴费',
  sentence: '申请人缴清费用，答复期限从第二天起计算。',
  fold: ({ fee, reply }, { on }) => ({
    fee: fee && { ...fee, paidOn: on },
    reply: withoutAbandonment(reply),
  }),
})

/** 国办函〔2020〕109号 Art. 6: the fee was paid, and the period begins anew or goes on, as the notice said. */
export const recordPayment = defineAct({
  name: 'record-payment',
  from: PAYABLE,
  to: 'processing',
  who: ['clerk'],
  article: FEE_MEASURES_PAYMENT,
  button: '登记缴费',
  recordsOthers: true,
  form: { on: pastDay<CaseState>('缴费日期', { notBefore: ({ fee }) => fee?.issuedOn ?? null }) },
  events: [feePaid],
  guard: (state) => (outstandingFee(state) ? refuseOnceIssued(state) : refuse('nothing-asked')),
  decide: (_, { on }) => [{ type: 'fee-paid', on }],
})
