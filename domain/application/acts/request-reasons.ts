import { addDays, formatDay } from '../../day'
import { lastDay, pastDay, reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { REASONS_REQUESTED } from '../events/before-reply'
import { beganOn } from '../rules/began'
import { refuseUnlessAtWork } from '../rules/reply-state'
import { USUAL_TERM_DAYS } from '../rules/usual-term'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'

const reasonsRequested = defineEvent(REASONS_REQUESTED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '要求说明理由',
  sentence: '申请的数量、频次明显较多，机关要求说明理由。',
  detail: ({ dueOn }) => `请在${formatDay(dueOn)}前（含当日）说明理由。`,
  fold: (_, { on, dueOn }) => ({
    reasons: { requestedOn: on, dueOn, givenOn: null, reasonable: false },
  }),
  message: {
    to: 'applicant',
    title: '需要说明申请的理由',
    tip: '请打开页面查看要求',
    dayLabel: '说明理由的期限',
    day: ({ dueOn }) => dueOn,
  },
})

/** Art. 35: of applications that are clearly too many or too frequent. */
export const requestReasons = defineAct({
  name: 'request-reasons',
  from: AT_WORK,
  to: 'same',
  who: ['clerk'],
  article: '第三十五条',
  button: '要求说明理由',
  hint: '说明理由所需的时间，条例没有规定可以扣除：答复期限照常计算。',
  form: {
    on: pastDay<CaseState>('要求说明理由的日期', { notBefore: beganOn }),
    dueOn: lastDay('说明理由的最后一日', {
      toldIn: 'on',
      value: ({ today }: CaseScene) => addDays(today, USUAL_TERM_DAYS),
    }),
    volume: reasonText('申请的数量、频次', { needs: '申请的数量、频次：从哪一天到哪一天、一共多少件' }),
  },
  events: [reasonsRequested],
  guard: (state) =>
    state.reasons
      ? refuse('not-in-this-status', '第三十五条', { detail: '已经要求过说明理由。' })
      : refuseUnlessAtWork(state),
  decide: (_, { on, dueOn, volume }) => [{ type: 'reasons-requested', on, dueOn, volume }],
})
