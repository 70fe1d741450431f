import { factFields } from '../../outcome/fact-fields'
import { OUTCOMES } from '../../outcome/outcomes'
import type { LetterFacts } from '../../outcome/shape'
import { suppliedInput } from '../../record/act'
import { abandonmentLeaf } from '../abandonment'
import { defineAct } from '../act'
import { outstandingFee, outstandingSupplement } from '../awaited'
import { refuseLeaf } from '../rules/leaf'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'
import { abandoned, draftEvents, replyDrafted } from './draft-reply'

/**
 * Art. 30, 国办函〔2020〕109号 Art. 6: nobody answered or paid in time. A reply of that outcome, proposed to a person,
 * reviewed and signed like any other.
 */
export const abandon = defineAct({
  name: 'abandon',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十条、第四十二条',
  button: '视为放弃',
  recordsOthers: true,
  hint: '期限已过、又没有正当理由的，拟写终止处理的答复，照常审核、签发、送达。编号成文之前补来的，仍然有效。',
  factFields: ({ state, known }) => factFields(OUTCOMES[abandonmentLeaf(state)].facts, known),
  supplied: { facts: suppliedInput<LetterFacts>('typed-facts') },
  events: [abandoned, replyDrafted],
  isOffered: ({ state }) => isAwaited(state),
  guard: (state, context) =>
    refuseOnceIssued(state) ?? refuseLeaf(state, { leaf: abandonmentLeaf(state), facts: {} }, context),
  decide: (state, { facts }, context) =>
    draftEvents(state, { leaf: abandonmentLeaf(state), facts, fileIds: [] }, context),
})

/** Something was asked of the applicant and is still out, also where a late notice did not stop the period. */
function isAwaited(state: CaseState): boolean {
  return outstandingSupplement(state) !== null || outstandingFee(state) !== null
}
