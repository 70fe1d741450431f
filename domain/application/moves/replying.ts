import { type Move, move, REPLYABLE } from './move'

/** The reply and its letter. */
export const REPLYING_MOVES = {
  'draft-reply': move(REPLYABLE, 'same', ['clerk'], '第三十六条', ['reply-drafted']),
  'pass-review': move(REPLYABLE, 'same', ['reviewer'], '第十七条', ['reply-reviewed']),
  'return-reply': move(REPLYABLE, 'same', ['reviewer', 'approver'], '第十七条', ['reply-returned']),
  'sign-reply': move(REPLYABLE, 'same', ['approver'], '第四十五条', ['reply-signed']),
  'issue-letter': move(REPLYABLE, 'same', ['clerk'], '第三十六条', ['letter-issued']),
  'serve-letter': move(REPLYABLE, 'closed', ['clerk'], '第三十三条', ['letter-served']),
} as const satisfies Record<string, Move>
