import { type Move, move, OPEN, REPLYABLE } from './move'

const ENDED = ['closed', 'reopened'] as const
/** An applicant may turn to a review body or a court over a reply, or because none came (Art. 51). */
const DISPUTABLE = [...OPEN, ...ENDED] as const

/** What comes after the reply, and around it: its letter, 复议 and 诉讼, the reply made again, Art. 44, Art. 18. */
export const AFTER_MOVES = {
  'void-letter': move(REPLYABLE, 'same', ['clerk'], '第三十六条', ['letter-voided']),
  'record-failed-service': move(REPLYABLE, 'same', ['clerk'], '第三十六条', ['service-failed']),
  'record-return': move(['closed'], 'reopened', ['clerk'], '第三十六条', ['post-returned']),
  'correct-letter': move(['closed'], 'same', ['clerk'], '第三十六条', ['letter-corrected']),
  'open-proceeding': move(DISPUTABLE, 'same', ['clerk'], '第五十一条', ['proceeding-opened']),
  'decide-proceeding': move(DISPUTABLE, 'same', ['clerk'], '第五十一条', ['proceeding-decided', 'reply-set-aside']),
  'strike-proceeding': move(DISPUTABLE, 'same', ['clerk'], '第四十五条', ['proceeding-struck']),
  'set-aside-reply': move(ENDED, 'reopened', ['clerk'], '第五十一条', ['reply-set-aside']),
  'suggest-disclosure': move(['closed'], 'same', ['resident'], '第四十四条', ['disclosure-suggested']),
  'consider-disclosure': move(['closed'], 'same', ['clerk'], '第四十四条', ['disclosure-considered']),
  'review-withheld': move(['closed'], 'same', ['clerk'], '第十八条', ['withheld-reviewed']),
} as const satisfies Record<string, Move>
