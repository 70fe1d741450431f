import { computeTimeline } from '../../clock/timeline'
import { formatDay } from '../../day'
import { lastDay, pastDay, reasonText } from '../../record/fields'
import { firstRefusal, type Refusal, refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { REPLY_POSTPONED } from '../events/before-reply'
import { beganOn, laterOf } from '../rules/began'
import { refuseOnClock } from '../rules/clock'
import { refuseOnFixedDay, refuseUnlessAtWork } from '../rules/reply-state'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'

const replyPostponed = defineEvent(REPLY_POSTPONED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '延迟答复',
  sentence: '申请理由合理但不能按期答复，定了延迟答复的合理期限，并已告知申请人。',
  detail: ({ dueOn, reason }) => `延迟到${formatDay(dueOn)}前（含当日）答复。理由：${reason}`,
  fold: (_, { on, dueOn }) => ({ postponed: { on, dueOn } }),
  message: {
    to: 'applicant',
    title: '答复期限另定了日期',
    tip: '请打开页面查看延迟的理由',
    dayLabel: '延迟后的答复期限',
    day: ({ dueOn }) => dueOn,
  },
})

/** Art. 35: 合理期限 only for a request whose reasons were asked for and found reasonable. */
export const postponeReply = defineAct({
  name: 'postpone-reply',
  from: AT_WORK,
  to: 'same',
  who: ['approver'],
  article: '第三十五条',
  asksPassword: true,
  button: '定延迟答复的期限',
  hint: '理由合理、但是不能按期答复的，才定延迟答复的合理期限，并告知申请人。',
  form: {
    on: pastDay<CaseState>('告知申请人的日期', {
      hint: '要在答复期限届满之前',
      notBefore: (state) => laterOf(state.reasons?.givenOn ?? null, beganOn(state)),
    }),
    dueOn: lastDay('延迟到哪一天答复', { toldIn: 'on', hint: '条例没有规定多长，要合理' }),
    reason: reasonText('为什么不能按期答复', { needs: '为什么不能按期答复：要查的数量、要做的核对' }),
  },
  events: [replyPostponed],
  guard: guardPostponement,
  decide: (state, { on, dueOn, reason }, { calendar }) => {
    const { replyDueOn } = computeTimeline(state.events, calendar)
    if (replyDueOn && dueOn <= replyDueOn) {
      return refuse('fields', '第三十五条', { fields: { dueOn: `要晚于现在的答复期限 ${replyDueOn}。` } })
    }
    const event = { type: 'reply-postponed', on, dueOn, reason } as const
    return refuseOnClock(state, event, { calendar, article: '第三十五条' }) ?? [event]
  },
})

function guardPostponement(state: CaseState): Refusal | null {
  const { reasons, postponed } = state
  if (postponed) return refuse('not-in-this-status', '第三十五条', { detail: '已经定过延迟答复的期限。' })
  if (!reasons?.givenOn || !reasons.reasonable) {
    const detail = '要先要求申请人说明理由，理由合理但是不能按期答复的，才能定延迟答复的期限。'
    return refuse('reasons-not-requested', '第三十五条', { detail })
  }
  return firstRefusal(refuseOnFixedDay(state), refuseUnlessAtWork(state))
}
