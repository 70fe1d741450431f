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

/** Statuses of an application that was received and is not closed. */
export const OPEN = ['processing', 'awaiting-supplement', 'awaiting-payment'] as const
/** The office is to act: it has not replied yet, or is to reply again, where everything that leads to a reply is open. */
export const AT_WORK = ['processing', 'reopened'] as const
/** A notice that came late does not stop the clock, so its answer finds the case at work. */
export const ANSWERABLE = ['processing', 'awaiting-supplement', 'reopened'] as const
/** A fee is out. */
export const PAYABLE = ['awaiting-payment', 'reopened'] as const
/** A reply may be in the making: the first one, or one that takes the place of a reply set aside. */
export const REPLYABLE = [...OPEN, 'reopened'] as const
/** The applicant may still take it back. */
export const WITHDRAWABLE = ['submitted', ...OPEN, 'reopened'] as const
export const ENDED = ['closed', 'reopened'] as const
/** An applicant may turn to a review body or a court over a reply, or because none came (Art. 51). */
export const DISPUTABLE = [...OPEN, ...ENDED] as const
