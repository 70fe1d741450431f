import { longText, optionalField } from '../../record/fields'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { WITHDRAWN } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import { WITHDRAWABLE } from '../status'

export const withdrawn = defineEvent(WITHDRAWN, {
  legalDay: 'on',
  isForApplicant: true,
  title: '撤回申请',
  sentence: '申请人撤回了申请，不再办理。',
  applicantDetail: () => '',
  officerDetail: ({ reason }) => reason ?? '',
  // Table three has no row of its own for a withdrawal; practice counts it under 其他.
  // A reply that is made again is withdrawn from too: the table keeps the first service and its row.
  fold: ({ closedOn, outcome }, { on }) => ({
    closedOn: closedOn ?? on,
    outcome: outcome ?? '3.6.3',
    reply: null,
    redo: null,
  }),
  message: { to: 'office', title: '申请人撤回了申请', tip: '不再办理', dayLabel: '', day: () => null },
})

/** The applicant takes the application back. */
export const withdraw = defineAct({
  name: 'withdraw',
  from: WITHDRAWABLE,
  to: 'closed',
  who: ['resident'],
  // The Regulations name no right to withdraw; that it ends the procedure is practice.
  article: '',
  button: '撤回申请',
  form: { reason: optionalField(longText('撤回的理由')) },
  events: [withdrawn],
  guard: refuseOnceIssued,
  decide: (_, { reason = '' }, { today }) => [{ type: 'withdrawn', on: today, reason }],
})
