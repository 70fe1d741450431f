import { longText, oneOfCase, pastDay, reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { THIRD_PARTY_TOLD } from '../events/before-reply'
import { changeConsultation, consultationChoices, findConsultation } from '../rules/consultation'
import { listUntoldObjections } from '../rules/objection'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'

const thirdPartyTold = defineEvent(THIRD_PARTY_TOLD, {
  legalDay: 'on',
  isForApplicant: false,
  title: '告知第三方决定公开',
  sentence: '已经把决定公开的内容和理由书面告知第三方。',
  detail: ({ content, reason }) => `决定公开：${content}。理由：${reason}`,
  fold: (state, { consultationId, on }) => changeConsultation(state, consultationId, { toldOn: on }),
})

/** Art. 32: what is disclosed over an objection, and why, in writing. It may still be told once the letter is issued. */
export const tellThirdParty = defineAct({
  name: 'tell-third-party',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十二条',
  button: '告知第三方决定公开',
  hint: '只在不公开会对公共利益造成重大影响时才可以公开；要先告知第三方，才能发出告知书。',
  form: {
    consultationId: oneOfCase('哪一个第三方', ({ state }: CaseScene) =>
      consultationChoices(listUntoldObjections(state)),
    ),
    on: pastDay<CaseState>('书面告知的日期', {
      notBefore: (state, input) => findObjection(state, input)?.answeredOn ?? null,
    }),
    content: longText('决定公开的内容', { hint: '不写申请人的身份', missing: '请写明决定公开的内容。' }),
    reason: reasonText('决定公开的理由', {
      hint: '不公开会对公共利益造成什么重大影响',
      needs: '决定公开的理由：不公开会对公共利益造成什么重大影响',
    }),
  },
  events: [thirdPartyTold],
  guard: (state) => (listUntoldObjections(state).length > 0 ? null : refuse('consultation-unknown', '第三十二条')),
  decide: (state, input) => {
    const { on, consultationId, content, reason } = input
    if (!findObjection(state, input)) return refuse('consultation-unknown', '第三十二条')
    return [{ type: 'third-party-told', on, consultationId, content, reason }]
  },
})

function findObjection(state: CaseState, input: Readonly<Record<string, unknown>>) {
  return findConsultation({ consultations: listUntoldObjections(state) }, input, () => true)
}
