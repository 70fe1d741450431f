import type { Builders } from './given'

type WaitingMove =
  | 'request-supplement'
  | 'enter-supplement'
  | 'extend'
  | 'charge-fee'
  | 'record-fee-delivery'
  | 'record-payment'
  | 'abandon'

/** 补正、延期、收费. */
export const WAITING_COMMANDS: Builders<WaitingMove> = {
  'request-supplement': ({ values: { on = '', dueOn = '', items = '' } }) => ({
    move: 'request-supplement',
    on,
    dueOn,
    items,
  }),
  'enter-supplement': ({ values: { on = '', text = '' }, files }) => ({
    move: 'enter-supplement',
    on,
    text,
    fileIds: files,
  }),
  extend: ({ values: { days, notifiedOn = '', reason = '' } }) => ({
    move: 'extend',
    days: Number(days),
    notifiedOn,
    reason,
  }),
  'charge-fee': ({ values: { issuedOn = '', basis, quantity } }) => ({
    move: 'charge-fee',
    issuedOn,
    basis: basis === 'pages' ? 'pages' : 'items',
    quantity: Number(quantity),
  }),
  'record-fee-delivery': ({ values: { deliveredOn = '' } }) => ({ move: 'record-fee-delivery', deliveredOn }),
  'record-payment': ({ values: { on = '' } }) => ({ move: 'record-payment', on }),
  abandon: ({ facts }) => ({ move: 'abandon', facts }),
}
