import { FEE_MEASURES_PAYMENT } from '../../fee/measures'
import { pastDay } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { outstandingFee } from '../awaited'
import { defineEvent } from '../event'
import { FEE_NOTICE_DELIVERED } from '../events/before-reply'
import type { CaseState } from '../state'
import { PAYABLE } from '../status'

const feeNoticeDelivered = defineEvent(FEE_NOTICE_DELIVERED, {
  legalDay: 'deliveredOn',
  isForApplicant: true,
  title: '收费通知送达',
  sentence: '申请人收到了收费通知，缴费期限从第二天起算。',
  fold: ({ fee }, { deliveredOn }) => ({ fee: fee && { ...fee, deliveredOn } }),
})

/** 国办函〔2020〕109号 Art. 6: the twenty working days to pay run from the day after the notice arrived. */
export const recordFeeDelivery = defineAct({
  name: 'record-fee-delivery',
  from: PAYABLE,
  to: 'same',
  who: ['clerk'],
  article: FEE_MEASURES_PAYMENT,
  button: '登记收费通知送达',
  form: {
    deliveredOn: pastDay<CaseState>('申请人收到收费通知的日期', { notBefore: ({ fee }) => fee?.issuedOn ?? null }),
  },
  events: [feeNoticeDelivered],
  guard: (state) => (outstandingFee(state)?.deliveredOn === null ? null : refuse('nothing-asked')),
  decide: (_, { deliveredOn }) => [{ type: 'fee-notice-delivered', deliveredOn }],
})
