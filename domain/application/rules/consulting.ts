import { type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent } from '../events'
import type { CaseState, Consultation } from '../state'
import { firstOf, lastClockDay, refuseEmpty, refusePastDay, refuseTerm } from './days'
import { mayStillAnswer } from './leaf'
import { untoldObjections } from './objection'
import { refuseOnceIssued } from './reply-state'

type ConsultingMove =
  | 'record-search'
  | 'send-consultation'
  | 'record-delivery'
  | 'record-opinion'
  | 'tell-third-party'
  | 'request-reasons'
  | 'record-reasons'

/** What is asked and found on the way to a reply: 检索, 征求意见, 说明理由. */
export const CONSULTING: Rules<ConsultingMove> = {
  'record-search': {
    guard: refuseOnceIssued,
    act: (state, { on, scope, method, result, findings }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: state.receivedOn, today }),
        refuseEmpty({ scope, method }, { scope: '请写明检索了哪些地方。', method: '请写明怎样检索。' }),
      ) ?? [{ type: 'search-recorded', on, scope, method, result, findings }],
  },
  'send-consultation': {
    guard: refuseOnceIssued,
    act: (state, { consultationId, party, sentOn, about, to }, { today }) =>
      firstOf(
        refusePastDay(sentOn, { field: 'sentOn', notBefore: lastClockDay(state), today }),
        refuseEmpty({ about }, { about: '请写明就什么内容征求意见。' }),
      ) ?? [{ type: 'consultation-sent', consultationId, party, sentOn, about, ...(to && { to }) }],
  },
  'record-delivery': {
    guard: (state) =>
      state.consultations.some(isUndelivered) ? refuseOnceIssued(state) : refuse('consultation-unknown'),
    act: recordDelivery,
  },
  'record-opinion': {
    guard: (state) =>
      state.consultations.some(isUnanswered) ? refuseOnceIssued(state) : refuse('consultation-unknown'),
    act: recordOpinion,
  },
  'tell-third-party': {
    guard: (state) => (untoldObjections(state).length > 0 ? null : refuse('consultation-unknown', '第三十二条')),
    act: tellThirdParty,
  },
  'request-reasons': {
    guard: (state) =>
      state.reasons
        ? refuse('not-in-this-status', '第三十五条', { detail: '已经要求过说明理由。' })
        : refuseOnceIssued(state),
    act: (state, { on, dueOn, volume }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: state.receivedOn, today }),
        refuseTerm(dueOn, 'dueOn', on),
        refuseEmpty({ volume }, { volume: '请写明申请的数量、频次。' }),
      ) ?? [{ type: 'reasons-requested', on, dueOn, volume }],
  },
  'record-reasons': {
    guard: (state) =>
      state.reasons && !state.reasons.givenOn ? refuseOnceIssued(state) : refuse('nothing-asked', '第三十五条'),
    act: ({ reasons }, { on, text, reasonable }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: reasons?.requestedOn ?? null, today }),
        refuseEmpty({ text }, { text: '请填写申请人说明的理由。' }),
      ) ?? [{ type: 'reasons-given', on, text, reasonable }],
  },
}

export function isUndelivered(one: Consultation): boolean {
  return !one.deliveredOn && !one.answeredOn
}

export function isUnanswered(one: Consultation): boolean {
  return !one.answeredOn
}

function recordDelivery(state: CaseState, command: CommandOf<'record-delivery'>, { today }: Context) {
  const { consultationId, deliveredOn } = command
  const one = find(state, consultationId, isUndelivered)
  if (!one) return refuse('consultation-unknown', '第三十二条')
  const events: CaseEvent[] = [{ type: 'consultation-delivered', consultationId, deliveredOn }]
  return refusePastDay(deliveredOn, { field: 'deliveredOn', notBefore: one.sentOn, today }) ?? events
}

/** Art. 32: an objection binds only with good reason, and silence is no consent; Art. 34: silence of an agency is. */
function recordOpinion(state: CaseState, command: CommandOf<'record-opinion'>, context: Context) {
  const { consultationId, answeredOn, opinion, reasonable, text } = command
  const one = find(state, consultationId, isUnanswered)
  if (!one) return refuse('consultation-unknown', '第三十二条')
  const refusal: Refusal | null = firstOf(
    refusePastDay(answeredOn, { field: 'answeredOn', notBefore: one.deliveredOn ?? one.sentOn, today: context.today }),
    opinion === 'silent' ? refuseSilence(state, one, { ...context, today: answeredOn }) : null,
    opinion === 'objects' ? refuseEmpty({ text }, { text: '请写明对方不同意的理由。' }) : null,
  )
  const events: CaseEvent[] = [{ type: 'opinion-received', consultationId, answeredOn, opinion, reasonable, text }]
  return refusal ?? events
}

/** Nobody is silent before the fifteen working days from delivery are over (Art. 32, 34). */
function refuseSilence(state: CaseState, one: Consultation, context: Context): Refusal | null {
  if (!mayStillAnswer(state, one, context)) return null
  const why = one.deliveredOn
    ? '收到征求意见书之日起十五个工作日还没有届满，不能认定逾期未答。'
    : '还没有登记送达，不能认定逾期未答。'
  return refuse('fields', one.party === 'third' ? '第三十二条' : '第三十四条', { fields: { opinion: why } })
}

/** Art. 32: what is disclosed over its objection, and why, in writing. It may still be told once the letter is issued. */
function tellThirdParty(state: CaseState, command: CommandOf<'tell-third-party'>, { today }: Context) {
  const { on, consultationId, content, reason } = command
  const one = untoldObjections(state).find((each) => each.consultationId === consultationId)
  if (!one) return refuse('consultation-unknown', '第三十二条')
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: one.answeredOn, today }),
    refuseEmpty({ content, reason }, { content: '请写明决定公开的内容。', reason: '请写明决定公开的理由。' }),
  )
  const told: CaseEvent[] = [{ type: 'third-party-told', on, consultationId, content, reason }]
  return refusal ?? told
}

function find(state: CaseState, id: string, still: (one: Consultation) => boolean): Consultation | undefined {
  return state.consultations.find((one) => one.consultationId === id && still(one))
}
