import { oneOf, optionalField, pastDay, shortText, uploadedFiles } from '../../record/fields'
import { refuse } from '../../refusal'
import { SERVICE_MEANS_WORDS } from '../../words/application'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { SERVICE_FAILED } from '../events/reply-and-after'
import { isIssued } from '../rules/reply-state'
import { SERVICE_RULE } from '../rules/service-rule'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'
import { SIGNED_MEANS, type SignedMeans } from '../vocabulary'

/** Nothing was served: the letter stays as it is, and so does its last day. */
const serviceFailed = defineEvent(SERVICE_FAILED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '告知书没有送到',
  sentence: '告知书没有送到，要用其他方式送达。',
  applicantDetail: () => '',
  officerDetail: ({ means, reason }) => `${SERVICE_MEANS_WORDS[means]}：${reason}`,
  filesAre: 'evidence',
  provesService: true,
})

const SIGNED_MEANS_WORDS = Object.fromEntries(
  SIGNED_MEANS.map((means) => [means, SERVICE_MEANS_WORDS[means]]),
) as Record<SignedMeans, string>

/** 国办公开办函〔2016〕235号 Art. 4: what needs a signature is not served until somebody signs. */
export const recordFailedService = defineAct({
  name: 'record-failed-service',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: SERVICE_RULE,
  button: '登记没有送到',
  hint: '没有人签收，就没有送达：答复期限照常计算，换一种方式送（拒收的，可以邮寄，交邮的那一天就是送达的那一天）。',
  form: {
    on: pastDay<CaseState>('哪一天', { notBefore: ({ reply }) => reply?.cameBackOn ?? reply?.issuedOn ?? null }),
    means: oneOf('怎样送的', SIGNED_MEANS_WORDS),
    reason: shortText('为什么没有送到', {
      hint: '例如：拒绝签收；受委托的机关退回；通知领取，没有来',
      missing: '请写明为什么没有送到，例如“通知领取，没有来”。',
    }),
    files: optionalField(uploadedFiles('凭证', { hint: '没有签名的送达回证、通知领取的记录' })),
  },
  events: [serviceFailed],
  isOffered: ({ state }) => isIssued(state),
  guard: (state) => (isIssued(state) ? null : refuse('reply-not-ready', '第三十六条')),
  decide: (_, { on, means, reason, files: fileIds = [] }) => [
    { type: 'service-failed', on, means, reason, ...(fileIds.length > 0 && { fileIds }) },
  ],
})
