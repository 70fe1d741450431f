import { refuseOnClock, timeline } from '../../clock'
import { feeForPages, priceOfItem } from '../../fee'
import { type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent } from '../events'
import type { CaseState } from '../state'
import { firstOf, lastClockDay, refuseEmpty, refusePastDay, refuseTerm } from './days'
import { refuseOnceIssued } from './reply-state'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'supplement'
  | 'extend'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'

/** What stops, restarts or extends the period: 补正, 收费, 延期. */
export const WAITING: Rules<WaitingMove> = {
  'request-supplement': { guard: guardSupplement, act: requestSupplement },
  'enter-supplement': {
    guard: guardAnswer,
    act: (state, { on, text, fileIds }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today }),
        refuseEmpty({ text }, { text: '请填写补正的内容。' }),
      ) ?? [{ type: 'supplemented', on, text, fileIds }],
  },
  supplement: {
    guard: guardAnswer,
    act: (_, { text, fileIds }, { today }) =>
      refuseEmpty({ text }, { text: '请填写补正的内容。' }) ?? [{ type: 'supplemented', on: today, text, fileIds }],
  },
  extend: { guard: guardExtension, act: extend },
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
}

/** Art. 30: told once. */
function guardSupplement(state: CaseState): Refusal | null {
  if (state.supplement) return refuse('supplement-twice', '第三十条')
  return refuseOnceIssued(state)
}

/** C7: a notice after the 7th working day is accepted and marked late; it does not stop the clock. */
function requestSupplement(state: CaseState, command: CommandOf<'request-supplement'>, context: Context) {
  const { on, dueOn, items } = command
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: lastClockDay(state), today: context.today }),
    refuseTerm(dueOn, 'dueOn', on),
    refuseEmpty({ items }, { items: '请写明需要补正的事项。' }),
  )
  if (refusal) return refusal
  const { supplementNoticeDueOn } = timeline(state.events, context.calendar)
  const late = supplementNoticeDueOn !== null && on > supplementNoticeDueOn
  return onClock(state, { type: 'supplement-requested', on, dueOn, items, late }, context)
}

/** C8: a late supplement counts as long as no closing letter is issued. */
function guardAnswer(state: CaseState): Refusal | null {
  if (!state.supplement || state.supplement.suppliedOn) return refuse('nothing-asked', '第三十条')
  return refuseOnceIssued(state)
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
  const { issuedOn, basis, quantity } = command
  const refusal = refusePastDay(issuedOn, { field: 'issuedOn', notBefore: lastClockDay(state), today: context.today })
  if (refusal) return refusal
  if (!Number.isInteger(quantity) || quantity < 1) {
    return refuse('fields', undefined, { fields: { quantity: '请填写正整数。' } })
  }
  const yuan = basis === 'pages' ? feeForPages(quantity) : priceOfItem(quantity)
  if (yuan === 0) {
    return refuse('fields', '第四十二条', { fields: { quantity: '这个数量按标准不收费，不用发收费通知。' } })
  }
  return onClock(state, { type: 'fee-charged', issuedOn, yuan, basis, quantity }, context)
}

function onClock(state: CaseState, event: CaseEvent, { calendar }: Context): CaseEvent[] | Refusal {
  const code = refuseOnClock(state.events, event, calendar)
  return code ? refuse(code, event.type === 'supplement-requested' ? '第三十条' : '第三十三条') : [event]
}
