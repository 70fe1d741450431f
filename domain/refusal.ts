/** What the law (or the state of a case) does not allow. A value, never thrown. */
export type Refusal = {
  refused: true
  code: RefusalCode
  article?: string
  fields?: Record<string, string>
  detail?: string
}

/** Every reason why an act is refused. Its Chinese sentence stands in words/refusals.ts. */
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
  'contradicts-later-entry',
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

/** The first refusal of several, in the order in which they are told. */
export function firstRefusal(...refusals: (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null
}
