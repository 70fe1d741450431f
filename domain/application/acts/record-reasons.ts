import { longText, pastDay, yesNo } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { REASONS_GIVEN } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'

const reasonsGiven = defineEvent(REASONS_GIVEN, {
  legalDay: 'on',
  isForApplicant: true,
  title: '说明理由',
  sentence: '申请人说明了理由。',
  applicantDetail: () => '',
  officerDetail: ({ text, reasonable }) => `${text}（认定：${reasonable ? '合理' : '不合理'}）`,
  fold: ({ reasons }, { on, reasonable }) => ({ reasons: reasons && { ...reasons, givenOn: on, reasonable } }),
})

/** Art. 35: the applicant said why so much is asked, and the office judges it. */
export const recordReasons = defineAct({
  name: 'record-reasons',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十五条',
  button: '登记理由',
  form: {
    on: pastDay<CaseState>('收到说明的日期', { notBefore: ({ reasons }) => reasons?.requestedOn ?? null }),
    text: longText('申请人说明的理由', { missing: '请填写申请人说明的理由。' }),
    reasonable: yesNo('理由是否合理'),
  },
  events: [reasonsGiven],
  guard: (state) =>
    state.reasons && !state.reasons.givenOn ? refuseOnceIssued(state) : refuse('nothing-asked', '第三十五条'),
  decide: (_, { on, text, reasonable }) => [{ type: 'reasons-given', on, text, reasonable }],
})
