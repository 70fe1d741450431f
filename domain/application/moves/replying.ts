import { type Move, move, OPEN } from './move'

/** The reply and its letter. */
export const REPLYING_MOVES = {
  'draft-reply': move(OPEN, 'same', ['clerk'], '第三十六条', ['reply-drafted']),
  'pass-review': move(OPEN, 'same', ['reviewer'], '第十七条', ['reply-reviewed']),
  'return-reply': move(OPEN, 'same', ['reviewer', 'approver'], '第十七条', ['reply-returned']),
  'sign-reply': move(OPEN, 'same', ['approver'], '第四十五条', ['reply-signed']),
  'issue-letter': move(OPEN, 'same', ['clerk'], '第三十六条', ['letter-issued']),
  'serve-letter': move(OPEN, 'closed', ['clerk'], '第三十三条', ['letter-served']),
} as const satisfies Record<string, Move>
