import { oneOf, pastDay, reasonText } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { WITHHELD_WORDS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { WITHHELD_REVIEWED } from '../events/reply-and-after'
import { isWithholding, lastLookOn } from '../review-of-withheld'
import { type CaseState, servedReply } from '../state'

const withheldReviewed = defineEvent(WITHHELD_REVIEWED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '评估不予公开的内容',
  sentence: '机关评估了不予公开的内容现在能不能公开。',
  detail: ({ decision, reason }) => `${WITHHELD_WORDS[decision]}。理由：${reason}`,
  fold: (_, { on, decision, reason }) => ({ withheldReview: { on, decision, reason } }),
})

/** Art. 18: what a reply withheld is looked at again, until the office decides to open it. */
export const reviewWithheld = defineAct({
  name: 'review-withheld',
  from: ['closed'],
  to: 'same',
  who: ['clerk'],
  article: '第十八条',
  button: '评估不予公开的内容',
  hint: '不予公开的内容要定期评估；情况变了、可以公开的，应当公开。表三不变。',
  form: {
    decision: oneOf('评估的结论', {
      keep: WITHHELD_WORDS.keep,
      open: `${WITHHELD_WORDS.open}（应当公开：告诉申请人，或者主动公开）`,
    }),
    on: pastDay<CaseState>('评估的日期', { notBefore: lastLookOn }),
    reason: reasonText('理由', {
      hint: '当时不公开的理由现在还成立吗：是否解密、第三方是否同意、程序是否已经结束',
      needs: '不公开的理由现在还成立、或者不再成立，依据是什么',
    }),
  },
  events: [withheldReviewed],
  guard: guardReview,
  decide: (_, { on, decision, reason }) => [{ type: 'withheld-reviewed', on, decision, reason }],
})

function guardReview(state: CaseState): Refusal | null {
  if (!isWithholding(servedReply(state)?.leaf)) return refuse('nothing-withheld', '第十八条')
  if (state.withheldReview?.decision !== 'open') return null
  return refuse('not-in-this-status', '第十八条', { detail: '已经决定公开，不用再评估。' })
}
