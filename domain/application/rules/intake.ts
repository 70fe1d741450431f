import type { Day } from '../../day'
import { isRefusal, type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseState } from '../state'
import { firstOf, lastClockDay, refuseBefore, refuseEmpty, refusePastDay } from './days'
import { refuseOnceIssued } from './reply-state'

/** Filing, the day of receipt, withdrawal, notes. */
export const INTAKE: Rules<'submit' | 'confirm' | 'record-withdrawal' | 'withdraw' | 'note' | 'reassign'> = {
  submit: {
    act: (_, { submittedOn, channel, applicantKind, contentHash }, { today }) =>
      refusePastDay(submittedOn, { field: 'submittedOn', notBefore: null, today }) ?? [
        { type: 'submitted', submittedOn, channel, applicantKind, contentHash },
      ],
  },
  confirm: {
    act: (state, command, context) => {
      const receivedOn = receiptDay(state, command, context)
      if (isRefusal(receivedOn)) return receivedOn
      const { confirmedWith, how } = command
      return [
        { type: 'registered', number: context.number, on: context.today },
        { type: 'received', receivedOn, confirmedWith, how },
      ]
    },
  },
  withdraw: {
    guard: refuseOnceIssued,
    act: (_, { reason }, { today }) => [{ type: 'withdrawn', on: today, reason }],
  },
  'record-withdrawal': {
    guard: refuseOnceIssued,
    act: (state, { on, reason }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: lastClockDay(state) ?? state.submittedOn, today }),
        refuseEmpty({ reason }, { reason: '请写明申请人以什么方式、为什么撤回。' }),
      ) ?? [{ type: 'withdrawn', on, reason }],
  },
  note: {
    act: (_, { text }) => refuseEmpty({ text }, { text: '请填写备注。' }) ?? [{ type: 'noted', text }],
  },
  reassign: {
    act: (_, { to, reason }) =>
      refuseEmpty({ to, reason }, { to: '请选择转给谁。', reason: '请写明转办理由。' }) ?? [
        { type: 'reassigned', to, reason },
      ],
  },
}

/**
 * Art. 31: handed in = that day; signed post = the day it was signed for; unsigned post, internet and fax = the day
 * both sides confirmed, which is the server's day and is never back-dated.
 */
function receiptDay(state: CaseState, command: CommandOf<'confirm'>, { today }: Context): Day | Refusal {
  if (state.channel === 'in-person') return state.submittedOn
  if (state.channel === 'signed-post') {
    const { signedOn = '' } = command
    return refusePastDay(signedOn, { field: 'signedOn', notBefore: state.submittedOn, today }) ?? signedOn
  }
  const { confirmedWith, how } = command
  const missing = refuseEmpty(
    { confirmedWith, how },
    { confirmedWith: '请写明与谁确认。', how: '请写明以什么方式确认。' },
  )
  if (missing) return refuse('fields', '第三十一条', missing.fields ? { fields: missing.fields } : {})
  // A clock that went back must not let an application be received before it was sent.
  return refuseBefore(today, 'how', state.submittedOn) ?? today
}
