import { REPLY_LETTERS, type ReplyCode, type ReplyLetter } from '../outcome/reply-letters'
import { AGENCY } from './notices/agency'
import { CONSULTATION } from './notices/consultation'
import { EXTENSION } from './notices/extension'
import { FEE } from './notices/fee'
import { FEE_CANCELLATION } from './notices/fee-cancellation'
import { LETTER_CORRECTION } from './notices/letter-correction'
import { OWN_RECORD } from './notices/own-record'
import { POSTPONEMENT } from './notices/postponement'
import { REASONS } from './notices/reasons'
import { RECEIPT } from './notices/receipt'
import { RECEIPT_RECORD } from './notices/receipt-record'
import { REVIEW_FORM } from './notices/review-form'
import { SERVICE_PROOF } from './notices/service-proof'
import { SUPPLEMENT } from './notices/supplement'
import { THIRD_PARTY } from './notices/third-party'
import { THIRD_PARTY_TOLD } from './notices/third-party-told'

/** The letters on the way to a reply and after it, and the forms that are kept. */
const NOTICES = [
  RECEIPT,
  RECEIPT_RECORD,
  SUPPLEMENT,
  EXTENSION,
  REASONS,
  THIRD_PARTY,
  AGENCY,
  CONSULTATION,
  FEE,
  THIRD_PARTY_TOLD,
  OWN_RECORD,
  SERVICE_PROOF,
  REVIEW_FORM,
  POSTPONEMENT,
  LETTER_CORRECTION,
  FEE_CANCELLATION,
] as const

/** The replies: which one a case gets is a matter of its outcome (domain/outcome/). */
const REPLIES = REPLY_LETTERS.map(describeReply)

export type NoticeCode = (typeof NOTICES)[number]['code']
export type LetterCode = NoticeCode | ReplyCode
export type LetterDefinition = (typeof NOTICES)[number] | (typeof REPLIES)[number]

/** Every letter, in the order of the usual set; what this system adds to it comes last. */
export const LETTERS: readonly LetterDefinition[] = [...NOTICES, ...REPLIES].sort(
  (one, other) => (one.row ?? Number.POSITIVE_INFINITY) - (other.row ?? Number.POSITIVE_INFINITY),
)

const BY_CODE = new Map<string, LetterDefinition>(LETTERS.map((letter) => [letter.code, letter]))

export function isLetterCode(text: string): text is LetterCode {
  return BY_CODE.has(text)
}

export function findLetter(code: LetterCode): LetterDefinition {
  const letter = BY_CODE.get(code)
  if (!letter) throw new Error(`no letter ${code}`)
  return letter
}

/** All replies have their number and their recipient in common, and follow the same event. */
function describeReply(letter: ReplyLetter<ReplyCode>) {
  return {
    ...letter,
    kind: 'reply',
    to: 'applicant',
    series: 'letter',
    number: { series: 'letter', field: 'number', heldBy: 'letter-issued' },
    follows: ['letter-issued'],
    section: 'letters',
  } as const
}
