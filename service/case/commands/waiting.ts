import { LACKINGS } from '../../../domain/application/events'
import type { Builders } from './given'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'excuse-supplement'
  | 'extend'
  | 'postpone-reply'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'
  | 'record-refund'
  | 'abandon'

/** 补正、延期、收费. */
export const WAITING_COMMANDS: Builders<WaitingMove> = {
  'request-supplement': ({ values: { on = '', dueOn = '', items = '', lacking = '' } }) => ({
    move: 'request-supplement',
    on,
    dueOn,
    items,
    lacking: LACKINGS.filter((one) => lacking.split(',').includes(one)),
  }),
  'enter-supplement': ({ values: { on = '', text = '' }, files }) => ({
    move: 'enter-supplement',
    on,
    text,
    fileIds: files,
  }),
  'excuse-supplement': ({ values: { on = '', dueOn = '', reason = '' } }) => ({
    move: 'excuse-supplement',
    on,
    dueOn,
    reason,
  }),
  extend: ({ values: { days, notifiedOn = '', reason = '' } }) => ({
    move: 'extend',
    days: Number(days),
    notifiedOn,
    reason,
  }),
  'postpone-reply': ({ values: { on = '', dueOn = '', reason = '' } }) => ({
    move: 'postpone-reply',
    on,
    dueOn,
    reason,
  }),
  'charge-fee': ({ values: { issuedOn = '', basis, quantity, alreadyPublic } }) => ({
    move: 'charge-fee',
    issuedOn,
    basis: basis === 'pages' ? 'pages' : 'items',
    quantity: Number(quantity ?? 0),
    alreadyPublic: alreadyPublic === 'yes',
  }),
  'record-fee-delivery': ({ values: { deliveredOn = '' } }) => ({ move: 'record-fee-delivery', deliveredOn }),
  'record-payment': ({ values: { on = '' } }) => ({ move: 'record-payment', on }),
  'record-refund': ({ values: { on = '', reason = '' } }) => ({ move: 'record-refund', on, reason }),
  abandon: ({ facts }) => ({ move: 'abandon', facts }),
}
