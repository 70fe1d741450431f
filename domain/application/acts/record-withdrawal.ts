import { pastDay, reasonText } from '../../record/fields'
import { defineAct } from '../act'
import { beganOn } from '../rules/began'
import { refuseContradicted } from '../rules/clock'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { WITHDRAWABLE } from '../status'
import { withdrawn } from './withdraw'

/** The applicant took the application back by telephone, by letter or in person. */
export const recordWithdrawal = defineAct({
  name: 'record-withdrawal',
  from: WITHDRAWABLE,
  to: 'closed',
  who: ['clerk'],
  article: '',
  button: '登记撤回',
  form: {
    on: pastDay<CaseState>('撤回日期', {
      notBefore: (state) => beganOn(state) ?? state.submittedOn,
    }),
    reason: reasonText('申请人怎样撤回', {
      hint: '以什么方式、为什么',
      needs: '申请人以什么方式、为什么撤回',
    }),
  },
  events: [withdrawn],
  guard: refuseOnceIssued,
  decide: (state, { on, reason }, { calendar }) => {
    const taken = { type: 'withdrawn', on, reason } as const
    return refuseContradicted(state, taken, { calendar, article: '' }) ?? [taken]
  },
})
