/** What the law (or the state of a case) does not allow. A value, never thrown. */
export type Refusal = {
  refused: true
  code: RefusalCode
  article?: string
  fields?: Record<string, string>
  detail?: string
}

/** Every reason why a move is refused. Its Chinese sentence stands in labels.ts. */
export const REFUSAL_CODES = [
  'not-in-this-status',
  'not-your-role',
  'same-person',
  'fields',
  'day-in-the-future',
  'day-before-the-one-it-follows',
  'supplement-twice',
  'extension-twice',
  'extension-too-long',
  'extension-too-late',
  'fee-notice-too-late',
  'postponed-too-late',
  'reclassified-too-late',
  'third-party-not-told',
  'nothing-asked',
  'consultation-unknown',
  'repeat-needs-an-earlier-reply',
  'abandonment-too-early',
  'still-unclear-needs-a-supplement',
  'search-record-missing',
  'consultation-missing',
  'reasons-not-requested',
  'withdrawal-missing',
  'reply-not-ready',
  'fact-missing',
  'proceeding-unknown',
  'reconsideration-first',
  'nothing-set-aside',
  'not-disclosed',
  'nothing-withheld',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export function refuse(
  code: RefusalCode,
  article?: string,
  more: { fields?: Record<string, string>; detail?: string } = {},
): Refusal {
  return { refused: true, code, ...(article ? { article } : {}), ...more }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
