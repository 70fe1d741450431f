import { oneOfCase, pastDay, reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { PROCEEDING_STRUCK } from '../events/reply-and-after'
import { findProceeding, mayBeStruck, proceedingChoices } from '../rules/proceedings'
import type { CaseState } from '../state'
import { DISPUTABLE } from '../status'

const proceedingStruck = defineEvent(PROCEEDING_STRUCK, {
  legalDay: 'on',
  isForApplicant: true,
  title: '撤销登记错的复议、诉讼',
  sentence: '机关撤销了登记错的行政复议或者行政诉讼。',
  applicantDetail: () => '',
  officerDetail: ({ reason }) => reason,
  fold: ({ proceedings }, { proceedingId }) => ({
    proceedings: proceedings.filter((one) => one.proceedingId !== proceedingId),
  }),
})

/** Table four counts what is recorded, so a slip of the register must be able to leave it, with its reason. */
export const strikeProceeding = defineAct({
  name: 'strike-proceeding',
  from: DISPUTABLE,
  to: 'same',
  who: ['clerk'],
  article: '第四十五条',
  button: '撤销登记错的复议、诉讼',
  hint: '只撤销登记错了的，表四随之改变。申请人撤回复议、起诉的，登记结果“其他结果”。',
  form: {
    proceedingId: oneOfCase('哪一件', ({ state }: CaseScene) => proceedingChoices(mayBeStruck(state))),
    on: pastDay<CaseState>('撤销登记的日期', {
      notBefore: (state, input) => findProceeding(mayBeStruck(state), input)?.filedOn ?? null,
    }),
    reason: reasonText('哪里登记错了', { needs: '哪里登记错了、实际是怎样' }),
  },
  events: [proceedingStruck],
  guard: (state) => (mayBeStruck(state).length > 0 ? null : refuse('proceeding-unknown', '第四十五条')),
  decide: (state, input) => {
    const { proceedingId, on, reason } = input
    if (!findProceeding(mayBeStruck(state), input)) return refuse('proceeding-unknown', '第四十五条')
    return [{ type: 'proceeding-struck', proceedingId, on, reason }]
  },
})
