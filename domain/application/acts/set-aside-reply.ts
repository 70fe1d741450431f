import { REPLY_DAYS } from '../../clock/timeline'
import { formatDay } from '../../day'
import { lastDay, oneOfCase, optionalField, pastDay } from '../../record/fields'
import { refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { REPLY_SET_ASIDE } from '../events/reply-and-after'
import { laterOf } from '../rules/began'
import { findProceeding, mayBeSetAside, proceedingChoices } from '../rules/proceedings'
import { keepRedoDay, laterBecause, REDO_DAY_HINT, refuseRedoDay } from '../rules/redo'
import { type CaseState, servedReply } from '../state'
import { ENDED } from '../status'

export const replySetAside = defineEvent(REPLY_SET_ASIDE, {
  legalDay: 'on',
  isForApplicant: true,
  title: '重新答复',
  sentence: '原来的答复已被撤销，机关在新的期限内重新答复。',
  detail: ({ redoDueOn }) =>
    redoDueOn
      ? `应当在${formatDay(redoDueOn)}前（含当日）重新答复。`
      : `应当自收到决定书、判决书之日起${REPLY_DAYS}个工作日内重新答复。`,
  fold: (state, { proceedingId, on, redoDueOn }) => ({
    // What was considered about the reply that is gone says nothing of the one that will be made.
    suggestedOn: null,
    disclosure: null,
    withheldReview: null,
    reply: null,
    formerReplies: state.reply ? [...state.formerReplies, state.reply] : state.formerReplies,
    redo: { proceedingId, on, dueOn: redoDueOn ?? null },
  }),
  message: {
    to: 'applicant',
    title: '原来的答复已被撤销',
    tip: '机关重新答复，请打开页面查看',
    dayLabel: '重新答复的期限',
    day: ({ redoDueOn }, replyDueOn) => redoDueOn ?? replyDueOn,
  },
})

/** Art. 51: a reply is made again after a decision against it. It is no new application: table three stays. */
export const setAsideReply = defineAct({
  name: 'set-aside-reply',
  from: ENDED,
  to: 'reopened',
  who: ['clerk'],
  article: '第五十一条',
  button: '撤销原答复，重新答复',
  hint: '重新答复不是新的申请，表三不变。',
  form: {
    proceedingId: oneOfCase('根据哪一件', ({ state }: CaseScene) => proceedingChoices(mayBeSetAside(state))),
    on: pastDay<CaseState>('收到决定书、判决书的日期', {
      notBefore: (state, input) => {
        const decidedOn = findProceeding(mayBeSetAside(state), input)?.decidedOn ?? null
        return laterOf(decidedOn, servedReply(state)?.servedOn ?? null)
      },
    }),
    redoDueOn: optionalField(lastDay('重新答复的最后一日', { toldIn: 'on', hint: REDO_DAY_HINT })),
    laterBecause,
  },
  events: [replySetAside],
  guard: (state) => (mayBeSetAside(state).length > 0 ? null : refuse('nothing-set-aside', '第五十一条')),
  decide: (state, input, context) => {
    const { proceedingId, on } = input
    if (!findProceeding(mayBeSetAside(state), input)) return refuse('nothing-set-aside', '第五十一条')
    return refuseRedoDay(input, context) ?? [{ type: 'reply-set-aside', proceedingId, on, ...keepRedoDay(input) }]
  },
})
