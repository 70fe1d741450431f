import { needsConfirmation } from '../../clock/timeline'
import { type Day, yearOf } from '../../day'
import { isRefusal, type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseState } from '../state'
import { firstOf, lastClockDay, refuseBefore, refuseEmpty, refusePastDay } from './days'
import { refuseOnceIssued } from './reply-state'

type IntakeMove =
  | 'submit'
  | 'record-contact'
  | 'confirm'
  | 'reclassify'
  | 'record-earlier-reply'
  | 'record-withdrawal'
  | 'withdraw'
  | 'note'
  | 'reassign'

/** Filing, the day of receipt, withdrawal, notes. */
export const INTAKE: Rules<IntakeMove> = {
  submit: {
    act: (_, command, { today }) => {
      const { move: _move, ...submitted } = command
      return (
        refusePastDay(command.submittedOn, { field: 'submittedOn', notBefore: null, today }) ??
        refuseOralWithoutWords(command) ?? [{ type: 'submitted', ...submitted }]
      )
    },
  },
  'record-contact': { guard: guardContact, act: recordContact },
  confirm: {
    act: (state, command, context) => {
      const receivedOn = receiptDay(state, command, context)
      if (isRefusal(receivedOn)) return receivedOn
      const { confirmedWith, how, fileIds = [] } = command
      return [
        { type: 'registered', number: context.number, on: context.today },
        { type: 'received', receivedOn, confirmedWith, how, ...(fileIds.length > 0 && { fileIds }) },
      ]
    },
  },
  reclassify: { guard: guardReclassifying, act: reclassify },
  'record-earlier-reply': {
    guard: refuseOnceIssued,
    act: (state, { number, servedOn, text }, { today }) =>
      firstOf(
        refuseEmpty(
          { number, text },
          { number: '请填写以前答复的文号。', text: '请写明答复的是什么信息、从哪里查到。' },
        ),
        refusePastDay(servedOn, { field: 'servedOn', notBefore: null, today }),
        servedOn < (state.receivedOn ?? today) ? null : refuseLaterReply(),
      ) ?? [{ type: 'earlier-reply-recorded', number, servedOn, text }],
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
  if (state.channel === 'in-person' || state.channel === 'oral') return state.submittedOn
  if (state.channel === 'signed-post') return signedDay(state, command, today)
  const { confirmedWith, how } = command
  const missing = refuseEmpty(
    { confirmedWith, how },
    { confirmedWith: '请写明与谁确认。', how: '请写明以什么方式确认。' },
  )
  if (missing) return refuse('fields', '第三十一条', missing.fields ? { fields: missing.fields } : {})
  // A clock that went back must not let an application be received before it was sent.
  // 207号: after an applicant who could not be reached, the period begins with the contact.
  const restored = state.contacts.find(({ reached }) => reached)?.on
  return refuseBefore(today, 'how', state.submittedOn) ?? restored ?? today
}

/** The day must be seen on something: a signed slip, the postmark, the envelope. */
function signedDay(state: CaseState, command: CommandOf<'confirm'>, today: Day): Day | Refusal {
  const { signedOn = '', fileIds = [] } = command
  const refusal = refusePastDay(signedOn, { field: 'signedOn', notBefore: state.submittedOn, today })
  if (refusal) return refusal
  if (state.evidence.length + fileIds.length > 0) return signedOn
  const files = '请上传签收单、邮戳或者信封的照片：收到之日以它为凭。'
  return refuse('fields', '第三十一条', { fields: { files } })
}

/** Art. 29: writing is the rule; why it was truly difficult, and who filled the form in, is put on record. */
function refuseOralWithoutWords({ channel, text = '' }: CommandOf<'submit'>): Refusal | null {
  if (channel !== 'oral' || text.trim()) return null
  return refuse('fields', '第二十九条', { fields: { text: '请写明为什么采用书面形式确有困难、由谁代为填写。' } })
}

function guardContact({ channel, contacts }: CaseState): Refusal | null {
  if (!needsConfirmation(channel)) {
    const detail = '当面、口头和签收邮寄的申请，收到之日已经确定，不用等联系上申请人，请直接确认收到。'
    return refuse('not-in-this-status', '第三十一条', { detail })
  }
  const restored = contacts.some(({ reached }) => reached)
  return restored ? refuse('not-in-this-status', '第三十一条', { detail: '已经联系上申请人，请确认收到。' }) : null
}

/** 207号: the day on which contact was restored is the day of receipt, so it is never back-dated. */
function recordContact(state: CaseState, { on, how, reached, text }: CommandOf<'record-contact'>, { today }: Context) {
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: state.submittedOn, today }),
    refuseEmpty({ how, text }, { how: '请选择怎样联系。', text: '请写明联系的经过，例如拨打几次、何时、结果如何。' }),
    reached && on !== today ? refuse('fields', '第三十一条', { fields: { on: RESTORED_TODAY } }) : null,
  )
  return refusal ?? [{ type: 'contact-recorded' as const, on, how, reached, text }]
}

const RESTORED_TODAY = '联系上的当天登记：那一天就是收到申请之日，不能倒填。'

/** X5: the column of a case that was carried into the next year does not move. */
function guardReclassifying(state: CaseState, { today }: Context): Refusal | null {
  const carried = state.receivedOn !== null && yearOf(state.receivedOn) !== yearOf(today)
  return carried ? refuse('reclassified-too-late', '第五十条') : refuseOnceIssued(state)
}

function reclassify(state: CaseState, { applicantKind, reason }: CommandOf<'reclassify'>) {
  const refusal = firstOf(
    applicantKind === state.applicantKind
      ? refuse('fields', undefined, { fields: { applicantKind: '与现在的类型相同，不用更正。' } })
      : null,
    refuseEmpty({ reason }, { reason: '请写明更正的理由。' }),
  )
  return refusal ?? [{ type: 'reclassified' as const, applicantKind, reason }]
}

/** Art. 36(6): 已就申请作出答复. */
function refuseLaterReply(): Refusal {
  return refuse('fields', '第三十六条第（六）项', { fields: { servedOn: '要早于收到本件申请的那一天。' } })
}
