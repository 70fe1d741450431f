import { longText, oneOf, oneOfCase, onlyWhen, optionalField, pastDay, yesNo } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { OPINION_WORDS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import { OPINION_RECEIVED } from '../events/before-reply'
import { changeConsultation, consultationChoices, findConsultation, isUnanswered } from '../rules/consultation'
import { mayStillAnswer } from '../rules/leaf'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState, Consultation } from '../state'
import { REPLYABLE } from '../status'

const opinionReceived = defineEvent(OPINION_RECEIVED, {
  legalDay: 'answeredOn',
  isForApplicant: true,
  title: '征求意见结束',
  sentence: '这一次征求意见已经结束，答复期限继续计算。',
  applicantDetail: () => '',
  officerDetail: ({ opinion, reasonable, text }) => {
    const reason = opinion === 'objects' ? `，理由${reasonable ? '合理' : '不合理'}` : ''
    return `${OPINION_WORDS[opinion]}${reason}。${text ?? ''}`
  },
  fold: (state, { consultationId, answeredOn, opinion, reasonable }) =>
    changeConsultation(state, consultationId, { answeredOn, opinion, reasonable: reasonable ?? false }),
})

/** Art. 32: an objection binds only with good reason, and silence is no consent; Art. 34: silence of an agency is. */
export const recordOpinion = defineAct({
  name: 'record-opinion',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十二条、第三十四条',
  button: '登记意见',
  recordsOthers: true,
  hint: '第三方不同意并且理由合理的，不予公开。共同制作的机关不同意的，不能代替本机关决定：不公开要另有第十四条至第十六条的依据。',
  form: {
    consultationId: oneOfCase('哪一份征求意见书', ({ state }: CaseScene) =>
      consultationChoices(state.consultations.filter(isUnanswered)),
    ),
    answeredOn: pastDay<CaseState>('收到意见（或者认定逾期）的日期', {
      notBefore: (state, input) => {
        const one = findConsultation(state, input, isUnanswered)
        return one?.deliveredOn ?? one?.sentOn ?? null
      },
    }),
    opinion: oneOf('意见', { agrees: '同意公开', objects: '不同意公开', silent: '逾期没有答复' }),
    reasonable: onlyWhen(
      { fact: 'opinion', is: 'objects' },
      yesNo('不同意的理由是否合理', {
        hint: '第三方理由合理的，不予公开；不公开会对公共利益造成重大影响的，书面告知第三方以后可以公开（第三十二条）',
      }),
    ),
    text: optionalField(longText('对方的意见和理由', { hint: '不同意的必须写明理由' })),
  },
  events: [opinionReceived],
  guard: (state) => (state.consultations.some(isUnanswered) ? refuseOnceIssued(state) : refuse('consultation-unknown')),
  decide: (state, input, context) => {
    const { consultationId, answeredOn, opinion, reasonable = false, text = '' } = input
    const one = findConsultation(state, input, isUnanswered)
    if (!one) return refuse('consultation-unknown', '第三十二条')
    if (opinion === 'objects' && !text.trim()) {
      return refuse('fields', undefined, { fields: { text: '请写明对方不同意的理由。' } })
    }
    const refusal = opinion === 'silent' ? refuseSilence(state, one, { ...context, today: answeredOn }) : null
    return refusal ?? [{ type: 'opinion-received', consultationId, answeredOn, opinion, reasonable, text }]
  },
})

/** Nobody is silent before the fifteen working days from delivery are over (Art. 32, 34). */
function refuseSilence(state: CaseState, one: Consultation, context: Context): Refusal | null {
  if (!mayStillAnswer(state, one, context)) return null
  const why = one.deliveredOn
    ? '收到征求意见书之日起十五个工作日还没有届满，不能认定逾期未答。'
    : '还没有登记送达，不能认定逾期未答。'
  return refuse('fields', one.party === 'third' ? '第三十二条' : '第三十四条', { fields: { opinion: why } })
}
