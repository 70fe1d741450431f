import { reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { REPLY_RETURNED } from '../events/reply-and-after'
import { guardReply, hasReply } from '../rules/reply-guards'
import { REPLYABLE } from '../status'

const replyReturned = defineEvent(REPLY_RETURNED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '退回修改',
  sentence: '答复被退回，需要修改后重新提交。',
  detail: ({ reason }) => `退回理由：${reason}`,
  fold: ({ reply }, { reason }) => ({
    reply: reply && { ...reply, state: 'drafted', reviewer: null, approver: null, mode: null, returned: reason },
  }),
})

/** Art. 17: the reply goes back to its drafter; only a new draft takes it further. */
export const returnReply = defineAct({
  name: 'return-reply',
  from: REPLYABLE,
  to: 'same',
  who: ['reviewer', 'approver'],
  article: '第十七条',
  button: '退回修改',
  form: { reason: reasonText('退回的理由', { needs: '哪里不对、要怎样改' }) },
  events: [replyReturned],
  isOffered: hasReply,
  guard: guardReply(({ state, returned }) => {
    const isReturnable = (state === 'drafted' && returned === null) || state === 'reviewed'
    return isReturnable ? null : refuse('reply-not-ready', '第十七条')
  }),
  decide: (_, { reason }, { today }) => [{ type: 'reply-returned', on: today, reason }],
})
