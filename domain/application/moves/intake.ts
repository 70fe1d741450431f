import { type Move, move, OPEN, REPLYABLE, STATUSES } from './move'

/** Filing, the day of receipt, withdrawal, notes. */
export const INTAKE_MOVES = {
  submit: move([], 'submitted', ['resident', 'clerk'], '第二十九条', ['submitted']),
  confirm: move(['submitted'], 'processing', ['clerk'], '第三十一条', ['registered', 'received']),
  'record-contact': move(['submitted'], 'same', ['clerk'], '第三十一条', ['contact-recorded']),
  reclassify: move(OPEN, 'same', ['clerk'], '第五十条', ['reclassified']),
  'record-earlier-reply': move(OPEN, 'same', ['clerk'], '第三十六条', ['earlier-reply-recorded']),
  'record-withdrawal': move(['submitted', ...OPEN], 'closed', ['clerk'], '第四十五条', ['withdrawn']),
  withdraw: move(['submitted', ...OPEN], 'closed', ['resident'], '第四十五条', ['withdrawn']),
  note: move(STATUSES, 'same', ['clerk', 'reviewer', 'approver'], '第四十五条', ['noted']),
  reassign: move(REPLYABLE, 'same', ['clerk'], '第四十五条', ['reassigned']),
} as const satisfies Record<string, Move>
