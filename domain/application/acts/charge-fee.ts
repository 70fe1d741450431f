import { computeItemPrice, computePagesFee } from '../../fee/fee'
import { FEE_MEASURES_PAYMENT } from '../../fee/measures'
import { oneOf, onlyWhen, pastDay, wholeNumber, yesNo } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { isFeeAwaited, outstandingSupplement } from '../awaited'
import { defineEvent } from '../event'
import { FEE_CHARGED } from '../events/before-reply'
import { beganOn } from '../rules/began'
import { refuseOnClock } from '../rules/clock'
import { refuseUnlessAtWork } from '../rules/reply-state'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'
import type { FeeBasis } from '../vocabulary'

const feeCharged = defineEvent(FEE_CHARGED, {
  legalDay: 'issuedOn',
  isForApplicant: true,
  title: '发出收费通知',
  sentence: '机关决定收取信息处理费，并发出了收费通知。',
  detail: ({ yuan }) => `应缴${yuan}元。`,
  fold: (_, { issuedOn, yuan, basis, afterPayment }) => ({
    fee: {
      issuedOn,
      yuan,
      basis,
      resumes: afterPayment === 'resume',
      deliveredOn: null,
      cancelledOn: null,
      paidOn: null,
      refundedOn: null,
    },
  }),
  message: {
    to: 'applicant',
    title: '需要缴纳信息处理费',
    tip: '请打开页面查看金额',
    dayLabel: '发出收费通知的日期',
    day: ({ issuedOn }) => issuedOn,
  },
})

const BY_PAGES = { fact: 'basis', is: 'pages' }

/** Art. 42, 国办函〔2020〕109号: one charge for an application, by item or by pages, within the period for the reply. */
export const chargeFee = defineAct({
  name: 'charge-fee',
  from: AT_WORK,
  to: 'awaiting-payment',
  who: ['approver'],
  article: `第四十二条、${FEE_MEASURES_PAYMENT}`,
  asksPassword: true,
  button: '收取信息处理费',
  hint: hintOfMonth,
  form: {
    basis: oneOf<FeeBasis, CaseScene>(
      '计费方式',
      { items: '按件', pages: '按量（本件的页数）' },
      {
        choices: ({ feeMonth }) => [
          { value: 'items', label: `按件（申请人当月的第${feeMonth?.nth ?? 1}件）` },
          { value: 'pages', label: '按量（本件的页数）' },
        ],
      },
    ),
    quantity: onlyWhen(BY_PAGES, wholeNumber('本件的总页数', { hint: 'A4 及以下单面为一页，只算本件' })),
    alreadyPublic: onlyWhen(BY_PAGES, yesNo('信息是否已经主动公开')),
    issuedOn: pastDay<CaseState>('发出收费通知的日期', { notBefore: beganOn }),
  },
  events: [feeCharged],
  guard: guardCharge,
  decide: (state, { issuedOn, basis, quantity: pages = 0, alreadyPublic = false }, context) => {
    const refusal = basis === 'pages' ? refusePages(state, { pages, alreadyPublic }) : null
    if (refusal) return refusal
    // How many of the month it is, is counted, never typed.
    const quantity = basis === 'items' ? context.nthOfMonth : pages
    const yuan = basis === 'pages' ? computePagesFee(quantity) : computeItemPrice(quantity)
    if (yuan === 0) return refuse('fields', '第四十二条', { fields: freeOfCharge(basis, quantity) })
    const afterPayment = context.feeRule === 'resume' ? { afterPayment: 'resume' as const } : {}
    const event = { type: 'fee-charged', issuedOn, yuan, basis, quantity, ...afterPayment } as const
    return refuseOnClock(state, event, { calendar: context.calendar, article: '第三十三条' }) ?? [event]
  },
})

function guardCharge(state: CaseState): Refusal | null {
  if (isCharged(state)) return refuse('not-in-this-status', '第四十二条', { detail: '本件已经发过收费通知。' })
  if (outstandingSupplement(state)) {
    return refuse('not-in-this-status', '第三十条', { detail: '补正还没有收到。' })
  }
  return refuseUnlessAtWork(state)
}

/** One charge for an application. A notice that was cancelled, or not paid before the reply was set aside, charged nothing. */
function isCharged(state: CaseState): boolean {
  return Boolean(state.fee?.paidOn) || isFeeAwaited(state)
}

type Pages = { pages: number; alreadyPublic: boolean }

/** 国办函〔2020〕109号 Art. 5: pages are charged for what is given, never for being told where public information is found. */
function refusePages({ reply }: CaseState, { pages, alreadyPublic }: Pages): Refusal | null {
  if (alreadyPublic || (reply?.leaf === '3.1' && reply.facts.way === 'public')) {
    const told = '已经主动公开、只告知获取方式和途径的，不能按量收费（109号文第五条）。'
    return refuse('fields', '第四十二条', { fields: { alreadyPublic: told } })
  }
  if (Number.isInteger(pages) && pages > 0) return null
  return refuse('fields', undefined, { fields: { quantity: '请填写页数，正整数。' } })
}

function freeOfCharge(basis: FeeBasis, quantity: number): Record<string, string> {
  if (basis === 'pages') return { quantity: '这个数量按标准不收费，不用发收费通知。' }
  return { basis: `本件是申请人当月的第${quantity}件，按标准不收费，不用发收费通知。` }
}

function hintOfMonth({ feeMonth, feeRule }: CaseScene): string {
  const after = feeRule === 'resume' ? '接着计算' : '重新计算'
  const pay = `每件只能按件或者按量选一种。缴费期限是收到收费通知次日起20个工作日，缴清后答复期限${after}。`
  if (!feeMonth) return pay
  const { month, nth, total, dueYuan, chargedYuan } = feeMonth
  const [year, of] = month.split('-')
  const counted = `${year}年${Number(of)}月收到这位申请人${total}件，本件是第${nth}件`
  return `${counted}；按件累计到本件为${dueYuan}元，当月已经通知收费${chargedYuan}元。${pay}`
}
