import { suppliedIfAny } from '../../record/act'
import { longText, optionalField, uploadedFiles } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { SUPPLEMENTED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { ANSWERABLE } from '../status'
import type { SuppliedIdentity } from '../vocabulary'

export const supplemented = defineEvent(SUPPLEMENTED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '收到补正',
  sentence: '机关收到补正，答复期限从第二天起重新计算。',
  detail: ({ text }) => text ?? '',
  // What came with a number of a document proves who applies.
  filesAre: ({ identityHash }) => (identityHash === undefined ? 'attachment' : 'proof'),
  fold: ({ supplement }, { on, text, fileIds }) => ({
    supplement: supplement && { ...supplement, suppliedOn: on, text: text ?? '', fileIds: fileIds ?? [] },
    // The request is no longer the one that was answered.
    reply: null,
  }),
  message: { to: 'office', title: '申请人提交了补正', tip: '请接着办理', dayLabel: '', day: () => null },
})

/** Art. 30: the applicant answers the 补正 notice, and the twenty days begin anew. */
export const supplement = defineAct({
  name: 'supplement',
  from: ANSWERABLE,
  to: 'processing',
  who: ['resident'],
  article: '第三十条',
  button: '提交补正',
  form: {
    text: longText('补正的内容', { missing: '请填写补正的内容。' }),
    files: optionalField(uploadedFiles('补正材料')),
  },
  supplied: { identity: suppliedIfAny<SuppliedIdentity>('identity') },
  events: [supplemented],
  guard: guardAnswer,
  decide: (_, { text, files: fileIds = [], identity }, { today }) => [
    { type: 'supplemented', on: today, text, fileIds, ...identity },
  ],
})

/** A late supplement counts as long as no closing letter is issued. */
export function guardAnswer(state: CaseState): Refusal | null {
  if (!state.supplement || state.supplement.suppliedOn) return refuse('nothing-asked', '第三十条')
  return refuseOnceIssued(state)
}
