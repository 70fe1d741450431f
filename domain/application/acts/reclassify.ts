import { yearOf } from '../../day'
import { oneOf, reasonText } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { APPLICANT_KIND_WORDS, describeUsualKind } from '../../words/application'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import { RECLASSIFIED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { OPEN } from '../status'

const reclassified = defineEvent(RECLASSIFIED, {
  legalDay: null,
  isForApplicant: false,
  title: '更正申请人类型',
  sentence: '申请人在年度报告里的类型作了更正。',
  detail: ({ applicantKind, reason }) => `改为“${APPLICANT_KIND_WORDS[applicantKind]}”。理由：${reason}`,
  fold: (_, { applicantKind }) => ({ applicantKind }),
})

/** Art. 50: the column of table three in which the application is counted. */
export const reclassify = defineAct({
  name: 'reclassify',
  from: OPEN,
  to: 'same',
  who: ['clerk'],
  article: '第五十条',
  button: '更正申请人类型',
  hint: ({ state, usualKind }) =>
    `${describeUsualKind(usualKind, state.applicantKind)}只能在收到的当年更正：跨年以后，结转的数字不能换列。`,
  form: {
    applicantKind: oneOf('正确的类型', APPLICANT_KIND_WORDS, {
      value: ({ state }: CaseScene) => state.applicantKind,
      hint: '代理人申请的，按委托人的类型；几个人一起申请的，按第一个申请人的类型',
    }),
    reason: reasonText('更正的理由', { needs: '更正的理由：凭什么材料看出原来的类型不对' }),
  },
  events: [reclassified],
  guard: guardReclassifying,
  decide: (state, { applicantKind, reason }) =>
    applicantKind === state.applicantKind
      ? refuse('fields', undefined, { fields: { applicantKind: '与现在的类型相同，不用更正。' } })
      : [{ type: 'reclassified', applicantKind, reason }],
})

/** The column of a case that was carried into the next year does not move: the figure carried over would differ. */
function guardReclassifying(state: CaseState, { today }: Context): Refusal | null {
  const carried = state.receivedOn !== null && yearOf(state.receivedOn) !== yearOf(today)
  return carried ? refuse('reclassified-too-late', '第五十条') : refuseOnceIssued(state)
}
