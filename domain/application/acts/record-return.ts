import { optionalField, pastDay, shortText, uploadedFiles } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { POST_RETURNED } from '../events/reply-and-after'
import { SERVICE_RULE } from '../rules/service-rule'
import { type CaseState, servedReply } from '../state'

const postReturned = defineEvent(POST_RETURNED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '告知书被退回',
  sentence: '寄出的告知书被退回，要再次送达。',
  applicantDetail: () => '',
  officerDetail: ({ reason }) => `退回原因：${reason}`,
  filesAre: 'evidence',
  provesService: true,
  fold: ({ reply }, { on }) => ({
    reply: reply && { ...reply, state: 'issued', cameBackOn: on },
  }),
})

/** Art. 36: the letter did not reach the applicant and has to be served again. The day the case closed stays. */
export const recordReturn = defineAct({
  name: 'record-return',
  from: ['closed'],
  to: 'reopened',
  who: ['clerk'],
  article: SERVICE_RULE,
  button: '登记退回',
  hint: '告知书没有到申请人手里的，登记以后用其他方式再次送达。办结的日期不变。',
  form: {
    on: pastDay<CaseState>('退回的日期', { notBefore: (state) => servedReply(state)?.servedOn ?? null }),
    reason: shortText('退回的原因', {
      hint: '例如：查无此人、地址不详、拒收',
      missing: '请写明退回的原因，例如“查无此人”。',
    }),
    files: optionalField(uploadedFiles('退回的凭证', { hint: '信封上的退回戳记、退信通知' })),
  },
  events: [postReturned],
  isOffered: ({ state }) => isSent(state.reply?.means),
  guard: (state) =>
    isSent(servedReply(state)?.means)
      ? null
      : refuse('reply-not-ready', '第三十六条', {
          detail: '以邮寄或者电子邮件送达的，才会被退回；签收送达的，没有人签收就没有送达。',
        }),
  decide: (_, { on, reason, files: fileIds = [] }) => [
    { type: 'post-returned', on, reason, ...(fileIds.length > 0 && { fileIds }) },
  ],
})

function isSent(means: string | null | undefined): boolean {
  return means === 'posted' || means === 'email'
}
