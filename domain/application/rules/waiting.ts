import { computeTimeline, refuseOnClock } from '../../clock/timeline'
import { computeItemPrice, computePagesFee } from '../../fee/fee'
import { type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent } from '../events'
import { isRefundDue } from '../refund'
import type { CaseState } from '../state'
import { firstOf, lastClockDay, refuseEmpty, refusePastDay, refuseTerm } from './days'
import { refuseOnceIssued } from './reply-state'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'supplement'
  | 'excuse-supplement'
  | 'extend'
  | 'postpone-reply'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'
  | 'record-refund'

/** What stops, restarts or extends the period: 补正, 收费, 延期. */
export const WAITING: Rules<WaitingMove> = {
  'request-supplement': { guard: guardSupplement, act: requestSupplement },
  'enter-supplement': {
    guard: guardAnswer,
    act: (state, { on, text, fileIds, identity }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today }),
        refuseEmpty({ text }, { text: '请填写补正的内容。' }),
      ) ?? [{ type: 'supplemented', on, text, fileIds, ...identity }],
  },
  supplement: {
    guard: guardAnswer,
    act: (_, { text, fileIds, identity }, { today }) =>
      refuseEmpty({ text }, { text: '请填写补正的内容。' }) ?? [
        { type: 'supplemented', on: today, text, fileIds, ...identity },
      ],
  },
  'excuse-supplement': { guard: guardAnswer, act: excuse },
  extend: { guard: guardExtension, act: extend },
  'postpone-reply': { guard: guardPostponing, act: postpone },
  'charge-fee': { guard: guardFee, act: chargeFee },
  'record-fee-delivery': {
    guard: ({ fee }) => (fee && !fee.deliveredOn ? null : refuse('nothing-asked')),
    act: ({ fee }, { deliveredOn }, { today }) =>
      refusePastDay(deliveredOn, { field: 'deliveredOn', notBefore: fee?.issuedOn ?? null, today }) ?? [
        { type: 'fee-notice-delivered', deliveredOn },
      ],
  },
  'record-payment': {
    guard: (state) => (state.fee && !state.fee.paidOn ? refuseOnceIssued(state) : refuse('nothing-asked')),
    act: (state, { on }, { today }) =>
      refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today }) ?? [{ type: 'fee-paid', on }],
  },
  'record-refund': {
    guard: (state) => (isRefundDue(state) ? null : refuse('nothing-asked', '第四十二条')),
    act: ({ fee }, { on, reason }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: fee?.paidOn ?? null, today }),
        refuseEmpty({ reason }, { reason: '请写明退还的理由。' }),
      ) ?? [{ type: 'fee-refunded', on, yuan: fee?.yuan ?? 0, reason }],
  },
}

/** Art. 30: told once. */
function guardSupplement(state: CaseState): Refusal | null {
  if (state.supplement) return refuse('supplement-twice', '第三十条')
  return refuseOnceIssued(state)
}

/** C7: a notice after the 7th working day is accepted and marked late; it does not stop the clock. */
function requestSupplement(state: CaseState, command: CommandOf<'request-supplement'>, context: Context) {
  const { on, dueOn, items, lacking } = command
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today: context.today }),
    refuseTerm(dueOn, 'dueOn', on),
    refuseEmpty({ items }, { items: '请写明需要补正的事项。' }),
  )
  if (refusal) return refusal
  const { supplementNoticeDueOn } = computeTimeline(state.events, context.calendar)
  const late = supplementNoticeDueOn !== null && on > supplementNoticeDueOn
  const asked: CaseEvent = { type: 'supplement-requested', on, dueOn, items, late, ...(lacking && { lacking }) }
  return onClock(state, asked, context)
}

/** C8: a late supplement counts as long as no closing letter is issued. */
function guardAnswer(state: CaseState): Refusal | null {
  if (!state.supplement || state.supplement.suppliedOn) return refuse('nothing-asked', '第三十条')
  return refuseOnceIssued(state)
}

/** Art. 30: only who is late without good reason has given up; one with good reason gets a new last day. */
function excuse({ supplement }: CaseState, command: CommandOf<'excuse-supplement'>, { today }: Context) {
  const { on, dueOn, reason } = command
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: supplement?.requestedOn ?? null, today }),
    refuseTerm(dueOn, 'dueOn', on),
    supplement && dueOn <= supplement.dueOn ? refuseSooner(supplement.dueOn) : null,
    refuseEmpty({ reason }, { reason: '请写明申请人的正当理由、有什么凭据。' }),
  )
  const excused: CaseEvent[] = [{ type: 'supplement-excused', on, dueOn, reason }]
  return refusal ?? excused
}

function refuseSooner(before: string): Refusal {
  return refuse('fields', '第三十条', { fields: { dueOn: `要晚于原来的最后一日 ${before}。` } })
}

/** Art. 35: 合理期限 only for a request whose reasons were asked for and found reasonable. */
function guardPostponing({ reasons, postponed, ...state }: CaseState): Refusal | null {
  if (postponed) return refuse('not-in-this-status', '第三十五条', { detail: '已经定过延迟答复的期限。' })
  if (!reasons?.givenOn || !reasons.reasonable) {
    const detail = '要先要求申请人说明理由，理由合理但是不能按期答复的，才能定延迟答复的期限。'
    return refuse('reasons-not-requested', '第三十五条', { detail })
  }
  return refuseOnceIssued({ reasons, postponed, ...state })
}

function postpone(state: CaseState, command: CommandOf<'postpone-reply'>, context: Context): CaseEvent[] | Refusal {
  const { on, dueOn, reason } = command
  const { replyDueOn } = computeTimeline(state.events, context.calendar)
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today: context.today }),
    refuseTerm(dueOn, 'dueOn', on),
    replyDueOn && dueOn <= replyDueOn
      ? refuse('fields', '第三十五条', { fields: { dueOn: `要晚于现在的答复期限 ${replyDueOn}。` } })
      : null,
    refuseEmpty({ reason }, { reason: '请写明为什么不能按期答复。' }),
  )
  return refusal ?? onClock(state, { type: 'reply-postponed', on, dueOn, reason }, context)
}

/** Art. 33: once. A notice sent in time may be entered later; one that came too late is refused by its day. */
function guardExtension(state: CaseState): Refusal | null {
  return state.extension ? refuse('extension-twice', '第三十三条') : refuseOnceIssued(state)
}

function extend(state: CaseState, command: CommandOf<'extend'>, context: Context): CaseEvent[] | Refusal {
  const { days, notifiedOn, reason } = command
  const refusal = firstOf(
    refusePastDay(notifiedOn, { field: 'notifiedOn', notBefore: lastClockDay(state), today: context.today }),
    refuseEmpty({ reason }, { reason: '请写明延长的理由。' }),
    Number.isInteger(days) && days > 0 ? null : refuse('fields', undefined, { fields: { days: '请填写正整数。' } }),
  )
  if (refusal) return refusal
  return onClock(state, { type: 'extended', days, notifiedOn, reason, approvedBy: context.actor.id }, context)
}

/** 109号文: one charge for an application; a late 补正 still out comes first. */
function guardFee(state: CaseState): Refusal | null {
  if (state.fee) return refuse('not-in-this-status', '第四十二条', { detail: '本件已经发过收费通知。' })
  if (state.supplement && !state.supplement.suppliedOn) {
    return refuse('not-in-this-status', '第三十条', { detail: '补正还没有收到。' })
  }
  return refuseOnceIssued(state)
}

function chargeFee(state: CaseState, command: CommandOf<'charge-fee'>, context: Context): CaseEvent[] | Refusal {
  const { issuedOn, basis } = command
  const quantity = basis === 'items' ? context.nthOfMonth : command.quantity
  const refusal =
    refusePastDay(issuedOn, { field: 'issuedOn', notBefore: lastClockDay(state), today: context.today }) ??
    (basis === 'pages' ? refusePages(state, command) : null)
  if (refusal) return refusal
  const yuan = basis === 'pages' ? computePagesFee(quantity) : computeItemPrice(quantity)
  if (yuan === 0) return refuse('fields', '第四十二条', { fields: freeOf(basis, quantity) })
  const afterPayment = context.feeRule === 'resume' ? { afterPayment: 'resume' as const } : {}
  return onClock(state, { type: 'fee-charged', issuedOn, yuan, basis, quantity, ...afterPayment }, context)
}

/** 109号文 Art. 5: pages are charged for what is given, never for being told where public information is found. */
function refusePages({ reply }: CaseState, { quantity, alreadyPublic }: CommandOf<'charge-fee'>): Refusal | null {
  if (alreadyPublic || (reply?.leaf === '3.1' && reply.facts.way === 'public')) {
    const told = '已经主动公开、只告知获取方式和途径的，不能按量收费（109号文第五条）。'
    return refuse('fields', '第四十二条', { fields: { alreadyPublic: told } })
  }
  if (Number.isInteger(quantity) && quantity > 0) return null
  return refuse('fields', undefined, { fields: { quantity: '请填写页数，正整数。' } })
}

function freeOf(basis: 'items' | 'pages', quantity: number): Record<string, string> {
  if (basis === 'pages') return { quantity: '这个数量按标准不收费，不用发收费通知。' }
  return { basis: `本件是申请人当月的第${quantity}件，按标准不收费，不用发收费通知。` }
}

function onClock(state: CaseState, event: CaseEvent, { calendar }: Context): CaseEvent[] | Refusal {
  const code = refuseOnClock(state.events, event, calendar)
  return code ? refuse(code, CLOCK_ARTICLES[event.type] ?? '第三十三条') : [event]
}

const CLOCK_ARTICLES: Partial<Record<CaseEvent['type'], string>> = {
  'supplement-requested': '第三十条',
  'reply-postponed': '第三十五条',
}
