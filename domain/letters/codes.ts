import type { ReplyCode } from '../outcome/reply-letters'

/** The letters of a case: the 23 of the usual set, the postponement of Art. 35 and the correction of a slip. */
export const LETTER_CODES = [
  'receipt',
  'receipt-record',
  'supplement',
  'extension',
  'reasons',
  'third-party',
  'agency',
  'consultation',
  'disclosure',
  'partial-disclosure',
  'withholding',
  'special-rules',
  'not-existing',
  'other-agency',
  'cannot-provide',
  'not-processed',
  'not-repeated',
  'fee',
  'closing',
  'third-party-told',
  'own-record',
  'service-proof',
  'review-form',
  'postponement',
  'correction',
] as const
export type LetterCode = (typeof LETTER_CODES)[number]

export function isLetterCode(text: string): text is LetterCode {
  return (LETTER_CODES as readonly string[]).includes(text)
}

export type NoticeCode = Exclude<LetterCode, ReplyCode>
