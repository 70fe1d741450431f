import { BUSY, type Move, move, OPEN } from './move'

/** A notice that came late does not stop the clock, so its answer finds the case at work (C7). */
const ANSWERABLE = ['processing', 'awaiting-supplement'] as const

/** What the office waits for: 补正 and the fee; and the extension. */
export const WAITING_MOVES = {
  'request-supplement': move(BUSY, 'awaiting-supplement', ['clerk'], '第三十条', ['supplement-requested']),
  'enter-supplement': move(ANSWERABLE, 'processing', ['clerk'], '第三十条', ['supplemented']),
  supplement: move(ANSWERABLE, 'processing', ['resident'], '第三十条', ['supplemented']),
  'excuse-supplement': move(ANSWERABLE, 'same', ['clerk'], '第三十条', ['supplement-excused']),
  extend: move(BUSY, 'same', ['approver'], '第三十三条', ['extended']),
  'postpone-reply': move(BUSY, 'same', ['approver'], '第三十五条', ['reply-postponed']),
  'charge-fee': move(BUSY, 'awaiting-payment', ['approver'], '第四十二条', ['fee-charged']),
  'record-fee-delivery': move(['awaiting-payment'], 'same', ['clerk'], '第四十二条', ['fee-notice-delivered']),
  'record-payment': move(['awaiting-payment'], 'processing', ['clerk'], '第四十二条', ['fee-paid']),
  'record-refund': move(['closed', 'reopened'], 'same', ['approver'], '第四十二条', ['fee-refunded']),
  abandon: move(OPEN, 'same', ['clerk'], '第三十条、第四十二条', ['abandoned', 'reply-drafted']),
} as const satisfies Record<string, Move>
