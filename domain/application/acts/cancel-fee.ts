import { formatDay } from '../../day'
import { reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { withoutAbandonment } from '../abandonment'
import { type CaseScene, defineAct } from '../act'
import { outstandingFee } from '../awaited'
import { defineEvent } from '../event'
import { FEE_CANCELLED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import { PAYABLE } from '../status'

const feeCancelled = defineEvent(FEE_CANCELLED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '取消收费通知',
  sentence: '机关取消了收费通知，不用缴费，答复期限视同没有发过通知，继续计算。',
  applicantDetail: () => '',
  officerDetail: ({ reason }) => `理由：${reason}`,
  fold: ({ fee, reply }, { on }) => ({
    fee: fee && { ...fee, cancelledOn: on },
    reply: withoutAbandonment(reply),
  }),
  message: {
    to: 'applicant',
    title: '收费通知已经取消',
    tip: '不用缴费，请打开页面查看',
    dayLabel: '现在的答复期限',
    day: (_, replyDueOn) => replyDueOn,
  },
})

/**
 * 国办函〔2020〕109号 Art. 2: whether to charge is for the office to decide, so it may take an unpaid notice back. The period
 * then goes on as if the notice had not been sent: the days since it was sent count.
 */
export const cancelFee = defineAct({
  name: 'cancel-fee',
  from: PAYABLE,
  to: 'processing',
  who: ['approver'],
  article: '第四十二条',
  asksPassword: true,
  button: '取消收费通知',
  hint: hintOfDueDay,
  form: {
    reason: reasonText('取消的理由', {
      hint: '例如：页数数错了；申请人的情况按当地规定不收费。写给申请人看的告知书要写它',
      needs: '为什么取消收费通知，告知书要写它',
    }),
  },
  events: [feeCancelled],
  guard: (state) => (outstandingFee(state) ? refuseOnceIssued(state) : refuse('nothing-asked')),
  decide: (_, { reason }, { today }) => [{ type: 'fee-cancelled', on: today, reason }],
})

/** The days since the notice come back, and may have been the last ones. */
function hintOfDueDay({ dueWithoutFee, today }: CaseScene): string {
  const counted = '取消以后视同没有发过收费通知：发出以来的工作日都要计算。'
  if (!dueWithoutFee) return counted
  if (dueWithoutFee < today) {
    return `${counted}注意：答复期限是${formatDay(dueWithoutFee)}，已经过了，会记为程序瑕疵。`
  }
  return `${counted}取消以后答复期限是${formatDay(dueWithoutFee)}。`
}
