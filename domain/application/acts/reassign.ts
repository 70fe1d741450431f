import { oneOfCase, reasonText } from '../../record/fields'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { REASSIGNED } from '../events/before-reply'
import { REPLYABLE } from '../status'

const reassigned = defineEvent(REASSIGNED, {
  legalDay: null,
  isForApplicant: false,
  title: '转交经办人',
  sentence: '申请转由另一位工作人员经办。',
  detail: ({ reason }) => reason,
  fold: (_, { to }) => ({ assignee: to }),
})

/** Art. 45: another officer carries the case on. */
export const reassign = defineAct({
  name: 'reassign',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第四十五条',
  button: '转交经办人',
  form: {
    to: oneOfCase('转给谁', ({ colleagues }: CaseScene) => colleagues, { missing: '请选择转给谁。' }),
    reason: reasonText('转办的理由', { needs: '转办的理由：现在的经办人为什么不能办，接办的人要先做什么' }),
  },
  events: [reassigned],
  isOffered: ({ colleagues }) => colleagues.length > 0,
  decide: (_, { to, reason }) => [{ type: 'reassigned', to, reason }],
})
