import { longText, pastDay } from '../../record/fields'
import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { LETTER_CORRECTED } from '../events/reply-and-after'
import { type CaseState, servedReply } from '../state'

const letterCorrected = defineEvent(LETTER_CORRECTED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '更正告知书',
  sentence: '告知书里的笔误已经更正，办理结果不变。',
  applicantDetail: ({ number, what, how }) => `${number}：原为“${what}”，改正为“${how}”。`,
  officerDetail: ({ number, what, how }) => `${number}：原为“${what}”，改正为“${how}”。`,
  fold: ({ corrections }, { on, number, what, how }) => ({
    corrections: [...corrections, { on, number, what, how }],
  }),
  message: {
    to: 'applicant',
    title: '告知书里的笔误已经更正',
    tip: '请打开页面查看，办理结果不变',
    dayLabel: '更正的日期',
    day: ({ on }) => on,
  },
})

/** A slip of the pen alone. What was decided is changed by a new reply only, after the old one is set aside. */
export const correctLetter = defineAct({
  name: 'correct-letter',
  from: ['closed'],
  to: 'same',
  who: ['clerk'],
  article: '',
  button: '更正笔误',
  hint: '只改笔误。办理结果错了的，要经复议、诉讼撤销以后重新答复。',
  form: {
    on: pastDay<CaseState>('更正并告知申请人的日期', { notBefore: (state) => servedReply(state)?.servedOn ?? null }),
    what: longText('原来哪里写错了', { hint: '照原文写出来', missing: '请写明原来哪里写错了。' }),
    how: longText('现在改成什么', {
      hint: '只改笔误；办理结果和理由有错的，不能用更正改',
      missing: '请写明现在改成什么。',
    }),
  },
  events: [letterCorrected],
  guard: (state) => (servedReply(state) ? null : refuse('reply-not-ready', '第三十六条')),
  decide: (state, { on, what, how }) =>
    what.trim() === how.trim()
      ? refuse('fields', undefined, { fields: { how: '改正以后与原来相同。' } })
      : [{ type: 'letter-corrected', on, number: servedReply(state)?.number ?? '', what, how }],
})
