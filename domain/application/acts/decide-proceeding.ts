import { anyDay, longText, oneOf, oneOfCase, onlyWhen, optionalField, pastDay, yesNo } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { RESULT_WORDS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import type { CaseEvent } from '../events'
import { PROCEEDING_DECIDED } from '../events/reply-and-after'
import { laterOf } from '../rules/began'
import { findProceeding, isPending, proceedingChoices } from '../rules/proceedings'
import { keepRedoDay, laterBecause, REDO_DAY_HINT, type RedoDay, refuseRedoDay } from '../rules/redo'
import { type CaseState, servedReply } from '../state'
import { DISPUTABLE } from '../status'
import type { ProceedingResult } from '../vocabulary'
import { replySetAside } from './set-aside-reply'

const proceedingDecided = defineEvent(PROCEEDING_DECIDED, {
  legalDay: 'decidedOn',
  isForApplicant: true,
  title: '复议、诉讼的结果',
  sentence: '复议机关或者法院作出了决定。',
  applicantDetail: ({ result }) => `${RESULT_WORDS[result]}。`,
  officerDetail: ({ result, text }) => `${RESULT_WORDS[result]}。${text}`,
  fold: ({ proceedings }, { proceedingId, decidedOn, result, text, orderedToRedo }) => ({
    proceedings: proceedings.map((one) =>
      one.proceedingId === proceedingId
        ? { ...one, decidedOn, result, text, orderedToRedo: orderedToRedo ?? false }
        : one,
    ),
  }),
})

const REDO = { fact: 'orderedToRedo', is: 'yes' }
const pendingOf = ({ proceedings }: CaseState) => proceedings.filter(isPending)

/** Art. 51: a decision that orders a new reply sets the old one aside at once, so that its day cannot be forgotten. */
export const decideProceeding = defineAct({
  name: 'decide-proceeding',
  from: DISPUTABLE,
  to: 'same',
  who: ['clerk'],
  article: '第五十一条',
  button: '登记复议、诉讼结果',
  hint: '收到决定书、判决书时登记。要求重新答复的，案件回到待办列表。',
  form: {
    proceedingId: oneOfCase('哪一件', ({ state }: CaseScene) => proceedingChoices(pendingOf(state))),
    decidedOn: pastDay<CaseState>('作出决定或者判决的日期', {
      hint: '决定计入哪一年的表四',
      notBefore: (state, input) => findProceeding(pendingOf(state), input)?.filedOn ?? null,
    }),
    result: oneOf('结果', {
      upheld: `${RESULT_WORDS.upheld}（维持答复、驳回请求）`,
      overturned: `${RESULT_WORDS.overturned}（撤销、变更、确认违法、责令重新答复）`,
      other: `${RESULT_WORDS.other}（不予受理、终止、撤回、调解等）`,
    }),
    text: optionalField(longText('决定的主要内容', { hint: '文号、主文；重新答复的告知书要写它' })),
    orderedToRedo: yesNo('是否要求重新答复', { value: 'no' }),
    receivedOn: onlyWhen(
      REDO,
      optionalField(
        pastDay<CaseState>('收到决定书、判决书的日期', {
          hint: '重新答复的期限从这一天起算；不填的，按作出决定、判决的那一天',
          value: '',
          notBefore: (_, { decidedOn }) => (typeof decidedOn === 'string' ? decidedOn : null),
        }),
      ),
    ),
    redoDueOn: onlyWhen(REDO, optionalField(anyDay('重新答复的最后一日', { hint: REDO_DAY_HINT }))),
    laterBecause: onlyWhen(REDO, laterBecause),
  },
  events: [proceedingDecided, replySetAside],
  guard: (state) => (pendingOf(state).length > 0 ? null : refuse('proceeding-unknown', '第五十一条')),
  decide: (state, input, context) => {
    const { proceedingId, decidedOn, result, text = '', orderedToRedo } = input
    if (!findProceeding(pendingOf(state), input)) return refuse('proceeding-unknown', '第五十一条')
    const decided: CaseEvent = { type: 'proceeding-decided', proceedingId, decidedOn, result, text }
    if (!orderedToRedo) return [decided]
    const served = servedReply(state)
    // A reply is set aside no earlier than it was served, whatever day the decision bears.
    const on = laterOf(input.receivedOn ?? decidedOn, served?.servedOn ?? null) ?? decidedOn
    const refusal = refuseRedo(result, { ...input, on }, context)
    if (refusal) return refusal
    const ordered: CaseEvent = { ...decided, orderedToRedo, ...(input.redoDueOn && { redoDueOn: input.redoDueOn }) }
    return served ? [ordered, { type: 'reply-set-aside', proceedingId, on, ...keepRedoDay(input) }] : [ordered]
  },
})

const UPHELD = '结果维持的，答复不用重新作出。'

function refuseRedo(result: ProceedingResult, asked: RedoDay, context: Context): Refusal | null {
  if (result === 'upheld') return refuse('fields', '第五十一条', { fields: { orderedToRedo: UPHELD } })
  return refuseRedoDay(asked, context)
}
