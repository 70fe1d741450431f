import { oneOfCase, pastDay } from '../../record/fields'
import { refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { CONSULTATION_DELIVERED } from '../events/before-reply'
import { changeConsultation, consultationChoices, findConsultation, isUndelivered } from '../rules/consultation'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'

const consultationDelivered = defineEvent(CONSULTATION_DELIVERED, {
  legalDay: 'deliveredOn',
  isForApplicant: false,
  title: '征求意见书送达',
  sentence: '被征求意见的一方收到了征求意见书。',
  fold: (state, { consultationId, deliveredOn }) => changeConsultation(state, consultationId, { deliveredOn }),
})

/** Art. 33: the fifteen working days for an opinion run from the day after the letter arrived. */
export const recordDelivery = defineAct({
  name: 'record-delivery',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十三条',
  button: '登记征求意见书送达',
  form: {
    consultationId: oneOfCase('哪一份征求意见书', ({ state }: CaseScene) =>
      consultationChoices(state.consultations.filter(isUndelivered)),
    ),
    deliveredOn: pastDay<CaseState>('对方收到的日期', {
      notBefore: (state, input) => findConsultation(state, input, isUndelivered)?.sentOn ?? null,
    }),
  },
  events: [consultationDelivered],
  guard: (state) =>
    state.consultations.some(isUndelivered) ? refuseOnceIssued(state) : refuse('consultation-unknown'),
  decide: (state, input) => {
    const { consultationId, deliveredOn } = input
    if (!findConsultation(state, input, isUndelivered)) return refuse('consultation-unknown', '第三十二条')
    return [{ type: 'consultation-delivered', consultationId, deliveredOn }]
  },
})
