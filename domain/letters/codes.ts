import type { LetterKind } from '../outcome/shape'

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

/** 3.5.3 has a title of its own and is otherwise a letter of 不予处理. */
export function codeOfReply(kind: LetterKind): ReplyCode {
  return kind === 'publication' ? 'not-processed' : kind
}

export type ReplyCode = Exclude<LetterKind, 'publication'>
export type NoticeCode = Exclude<LetterCode, ReplyCode>
