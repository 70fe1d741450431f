import { BUSY, type Move, move, OPEN, REPLYABLE } from './move'

/** What is asked and found on the way to a reply: 检索, 征求意见, 说明理由. */
export const CONSULTING_MOVES = {
  'record-search': move(REPLYABLE, 'same', ['clerk'], '第三十六条', ['search-recorded']),
  'send-consultation': move(BUSY, 'same', ['clerk'], '第三十二条、第三十四条', ['consultation-sent']),
  'record-delivery': move(OPEN, 'same', ['clerk'], '第三十三条', ['consultation-delivered']),
  'record-opinion': move(OPEN, 'same', ['clerk'], '第三十二条、第三十四条', ['opinion-received']),
  'tell-third-party': move(OPEN, 'same', ['clerk'], '第三十二条', ['third-party-told']),
  'request-reasons': move(BUSY, 'same', ['clerk'], '第三十五条', ['reasons-requested']),
  'record-reasons': move(OPEN, 'same', ['clerk'], '第三十五条', ['reasons-given']),
} as const satisfies Record<string, Move>
