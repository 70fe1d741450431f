import { reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { LETTER_VOIDED } from '../events/reply-and-after'
import { isIssued } from '../rules/reply-state'
import { REPLYABLE } from '../status'

/** The number is spent. The reply stays signed: it is issued under a new number, or drafted anew. */
const letterVoided = defineEvent(LETTER_VOIDED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '告知书作废',
  sentence: '已经成文的告知书在送达之前作废，它的文号不再使用。',
  detail: ({ number, reason }) => `${number}作废。理由：${reason}`,
  fold: ({ reply, voided }, { number, on, reason }) => ({
    reply: reply && { ...reply, state: 'signed', issuedOn: null, number: null, remedy: null },
    voided: [...voided, { number, on, reason }],
  }),
})

/** Art. 36: a letter that went out cannot be taken back: what is wrong in it is corrected. */
export const voidLetter = defineAct({
  name: 'void-letter',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '',
  button: '作废告知书',
  hint: '还没有送达的才能作废。文号不再使用，答复退回到已签发，可以重新编号，也可以重新拟写。',
  form: {
    reason: reasonText('作废的理由', {
      hint: '缺这个文号的原因，以后要靠它说明',
      needs: '作废的理由，以后要靠它说明为什么缺这个号',
    }),
  },
  events: [letterVoided],
  isOffered: ({ state }) => isIssued(state),
  guard: (state) =>
    isIssued(state) && !state.reply?.servedOn
      ? null
      : refuse('reply-not-ready', '第三十六条', { detail: '已经成文、还没有送达的告知书才能作废。' }),
  decide: ({ reply }, { reason }, { today }) => [
    { type: 'letter-voided', number: reply?.number ?? '', on: today, reason },
  ],
})
