import type { Role } from '../../roles'
import type { EventType } from '../events'

/**
 * Where a case is. How it ended is its outcome, never a status. `reopened`: closed in table three and yet at work again,
 * because its reply was set aside or its letter came back.
 */
export const STATUSES = [
  'submitted',
  'processing',
  'awaiting-supplement',
  'awaiting-payment',
  'closed',
  'reopened',
] as const
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

/** Statuses of an application that was received and is not closed. */
export const OPEN = ['processing', 'awaiting-supplement', 'awaiting-payment'] as const
export const BUSY = ['processing'] as const
/** A reply may be in the making: the first one, or one that takes the place of a reply set aside. */
export const REPLYABLE = [...OPEN, 'reopened'] as const

export function move<const M extends readonly [Move['from'], Move['to'], Move['who'], string, Move['events']]>(
  ...row: M
): Move {
  const [from, to, who, article, events] = row
  return { from, to, who, article, events }
}
