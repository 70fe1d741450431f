import { formatDay } from '../../day'
import { pastDay, reasonText, shortText } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { EARLIER_REPLY_RECORDED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import { REPLYABLE } from '../status'

const earlierReplyRecorded = defineEvent(EARLIER_REPLY_RECORDED, {
  legalDay: 'servedOn',
  isForApplicant: false,
  title: '登记以前的答复',
  sentence: '记下了本系统启用之前已经作出的答复。',
  detail: ({ number, servedOn, text }) => `${formatDay(servedOn)}，${number}。${text}`,
  fold: ({ earlierReplies }, { number, servedOn }) => ({
    earlierReplies: [...earlierReplies, { number, servedOn }],
  }),
})

/** Art. 36(6): a reply from before this system, so that the same request can be told to be a repetition. */
export const recordEarlierReply = defineAct({
  name: 'record-earlier-reply',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十六条',
  button: '登记以前的答复',
  hint: '本系统启用之前答复过相同信息的，记下文号和日期，才能以重复申请答复。',
  form: {
    number: shortText('以前答复的文号', { missing: '请填写以前答复的文号。' }),
    servedOn: pastDay('以前答复的日期', { value: '' }),
    text: reasonText('答复了什么、从哪里查到', {
      hint: '例如：同一份补偿协议，纸质档案 2019 年第 3 卷',
      needs: '答复的是什么信息、从哪里查到',
    }),
  },
  events: [earlierReplyRecorded],
  guard: refuseOnceIssued,
  decide: (state, { number, servedOn, text: what }, { today }) =>
    servedOn < (state.receivedOn ?? today)
      ? [{ type: 'earlier-reply-recorded', number: number.trim(), servedOn, text: what }]
      : refuse('fields', '第三十六条第（六）项', { fields: { servedOn: '要早于收到本件申请的那一天。' } }),
})
