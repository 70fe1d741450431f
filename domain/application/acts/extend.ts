import { pastDay, reasonText, wholeNumber } from '../../record/fields'
import { firstRefusal, refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { EXTENDED } from '../events/before-reply'
import { beganOn } from '../rules/began'
import { refuseOnClock } from '../rules/clock'
import { refuseOnFixedDay, refuseUnlessAtWork } from '../rules/reply-state'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'

const extended = defineEvent(EXTENDED, {
  legalDay: 'notifiedOn',
  isForApplicant: true,
  title: '延长答复期限',
  sentence: '经工作机构负责人同意，答复期限延长，并已告知申请人。',
  detail: ({ days, reason }) => `延长${days}个工作日。理由：${reason}`,
  fold: (_, { days, notifiedOn }) => ({ extension: { days, notifiedOn } }),
  message: {
    to: 'applicant',
    title: '答复期限已经延长',
    tip: '请打开页面查看延长的理由',
    dayLabel: '延长后的答复期限',
    day: (_, replyDueOn) => replyDueOn,
  },
})

/**
 * Art. 33: once, by at most twenty working days, with the consent of the head of the disclosure unit, told before the period
 * ends. A notice sent in time may be entered later; one that came too late is refused by its day.
 */
export const extend = defineAct({
  name: 'extend',
  from: AT_WORK,
  to: 'same',
  who: ['approver'],
  article: '第三十三条',
  asksPassword: true,
  button: '延长期限',
  hint: '只能延长一次，最多20个工作日，要在期限届满前告知申请人。',
  form: {
    days: wholeNumber('延长多少个工作日', { hint: '最多20个，只能延长一次' }),
    notifiedOn: pastDay<CaseState>('告知申请人的日期', {
      hint: '要在答复期限届满之前',
      notBefore: beganOn,
    }),
    reason: reasonText('延长的理由', { needs: '为什么20个工作日不够：要查的数量、要征求谁的意见' }),
  },
  events: [extended],
  guard: (state) =>
    state.extension
      ? refuse('extension-twice', '第三十三条')
      : firstRefusal(refuseOnFixedDay(state), refuseUnlessAtWork(state)),
  decide: (state, { days, notifiedOn, reason }, { calendar, actor }) => {
    if (!Number.isInteger(days) || days <= 0) {
      return refuse('fields', undefined, { fields: { days: '请填写正整数。' } })
    }
    const event = { type: 'extended', days, notifiedOn, reason, approvedBy: actor.id } as const
    return refuseOnClock(state, event, { calendar, article: '第三十三条' }) ?? [event]
  },
})
