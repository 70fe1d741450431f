import { CONSULTATION_DAYS } from '../../clock/consultation'
import { suppliedInput } from '../../record/act'
import { longText, oneOf, pastDay, shortText } from '../../record/fields'
import { CONSULTED_PARTY_WORDS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { CONSULTATION_SENT } from '../events/before-reply'
import { beganOn } from '../rules/began'
import { refuseOnClock } from '../rules/clock'
import { refuseUnlessAtWork } from '../rules/reply-state'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'

const consultationSent = defineEvent(CONSULTATION_SENT, {
  legalDay: 'sentOn',
  isForApplicant: true,
  title: '征求意见',
  sentence: '机关书面征求意见，所需时间不计入答复期限。',
  applicantDetail: () => '',
  officerDetail: ({ party, about }) => `征求${CONSULTED_PARTY_WORDS[party]}意见：${about}`,
  fold: ({ consultations }, { consultationId, party, sentOn, about }) => ({
    consultations: [
      ...consultations,
      {
        consultationId,
        party,
        sentOn,
        about,
        deliveredOn: null,
        answeredOn: null,
        opinion: null,
        reasonable: false,
        toldOn: null,
      },
    ],
  }),
})

/** Art. 32, 34: a third party whose rights the information concerns, or an agency that made it too, is asked in writing. */
export const sendConsultation = defineAct({
  name: 'send-consultation',
  from: AT_WORK,
  to: 'same',
  who: ['clerk'],
  article: '第三十二条、第三十四条',
  button: '征求意见',
  hint: `对方收到之日起${CONSULTATION_DAYS}个工作日内答复，所需时间不计入答复期限。第三方逾期由本机关决定，共同制作的机关逾期视为同意公开。`,
  form: {
    party: oneOf('征求谁的意见', {
      third: '第三方（第三十二条，逾期不答复由本机关决定）',
      agency: '共同制作的机关（第三十四条，逾期视为同意）',
    }),
    to: shortText('第三方（机关）的名称', { hint: '写在征求意见书的抬头' }),
    sentOn: pastDay<CaseState>('发出日期', { notBefore: beganOn }),
    about: longText('就什么内容征求意见', { hint: '不写申请人的身份', missing: '请写明就什么内容征求意见。' }),
  },
  supplied: { consultationId: suppliedInput<string>('fresh-id') },
  events: [consultationSent],
  guard: refuseUnlessAtWork,
  decide: (state, { consultationId, party, sentOn, about, to }, { calendar }) => {
    const sent = { type: 'consultation-sent', consultationId, party, sentOn, about, to } as const
    return refuseOnClock(state, sent, { calendar, article: '第三十三条' }) ?? [sent]
  },
})
