import type { Role } from '../access'
import type { EventType } from './events'

/** Where a case is. How it ended is its outcome, never a status. */
export const STATUSES = ['submitted', 'processing', 'awaiting-supplement', 'awaiting-payment', 'closed'] as const
export type Status = (typeof STATUSES)[number]

export type Mover = Role | 'resident'

/** `to: 'same'` leaves the status as it is. `article` is the reason why the move exists. */
export type Move = {
  from: readonly Status[]
  to: Status | 'same'
  who: readonly Mover[]
  article: string
  events: readonly EventType[]
}

const OPEN = ['processing', 'awaiting-supplement', 'awaiting-payment'] as const
const ANY = STATUSES
const BUSY = ['processing'] as const
/** A notice that came late does not stop the clock, so its answer finds the case at work (C7). */
const ANSWERABLE = ['processing', 'awaiting-supplement'] as const

/** Everything that can be done to a case. What stands nowhere here cannot be done; docs/moves.md is drawn from it. */
export const MOVES = {
  submit: move([], 'submitted', ['resident', 'clerk'], '第二十九条', ['submitted']),
  confirm: move(['submitted'], 'processing', ['clerk'], '第三十一条', ['registered', 'received']),
  'request-supplement': move(BUSY, 'awaiting-supplement', ['clerk'], '第三十条', ['supplement-requested']),
  'enter-supplement': move(ANSWERABLE, 'processing', ['clerk'], '第三十条', ['supplemented']),
  supplement: move(ANSWERABLE, 'processing', ['resident'], '第三十条', ['supplemented']),
  'record-search': move(OPEN, 'same', ['clerk'], '第三十六条', ['search-recorded']),
  'send-consultation': move(BUSY, 'same', ['clerk'], '第三十二条、第三十四条', ['consultation-sent']),
  'record-delivery': move(OPEN, 'same', ['clerk'], '第三十三条', ['consultation-delivered']),
  'record-opinion': move(OPEN, 'same', ['clerk'], '第三十二条、第三十四条', ['opinion-received']),
  extend: move(BUSY, 'same', ['approver'], '第三十三条', ['extended']),
  'charge-fee': move(BUSY, 'awaiting-payment', ['approver'], '第四十二条', ['fee-charged']),
  'record-fee-delivery': move(['awaiting-payment'], 'same', ['clerk'], '第四十二条', ['fee-notice-delivered']),
  'record-payment': move(['awaiting-payment'], 'processing', ['clerk'], '第四十二条', ['fee-paid']),
  'request-reasons': move(BUSY, 'same', ['clerk'], '第三十五条', ['reasons-requested']),
  'record-reasons': move(OPEN, 'same', ['clerk'], '第三十五条', ['reasons-given']),
  'draft-reply': move(OPEN, 'same', ['clerk'], '第三十六条', ['reply-drafted']),
  abandon: move(OPEN, 'same', ['clerk'], '第三十条', ['abandoned', 'reply-drafted']),
  'pass-review': move(OPEN, 'same', ['reviewer'], '第十七条', ['reply-reviewed']),
  'return-reply': move(OPEN, 'same', ['reviewer', 'approver'], '第十七条', ['reply-returned']),
  'sign-reply': move(OPEN, 'same', ['approver'], '第四十五条', ['reply-signed']),
  'issue-letter': move(OPEN, 'same', ['clerk'], '第三十六条', ['letter-issued']),
  'serve-letter': move(OPEN, 'closed', ['clerk'], '第三十三条', ['letter-served']),
  'record-withdrawal': move(['submitted', ...OPEN], 'closed', ['clerk'], '第四十五条', ['withdrawn']),
  withdraw: move(['submitted', ...OPEN], 'closed', ['resident'], '第四十五条', ['withdrawn']),
  note: move(ANY, 'same', ['clerk', 'reviewer', 'approver'], '第四十五条', ['noted']),
  reassign: move(OPEN, 'same', ['clerk'], '第四十五条', ['reassigned']),
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof MOVES

function move<const M extends readonly [Move['from'], Move['to'], Move['who'], string, Move['events']]>(
  ...row: M
): Move {
  const [from, to, who, article, events] = row
  return { from, to, who, article, events }
}
