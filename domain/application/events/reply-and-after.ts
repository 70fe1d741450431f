import type { Day } from '../../day'
import type { SentLetters } from '../../letters/letter-text'
import type { SigningMode } from '../../office-settings/office-settings'
import type { LeafCode } from '../../outcome/leaf'
import type { LetterFacts } from '../../outcome/shape'
import { eventShape, optionalValue, plainValue, sealedText, sealedValue } from '../../record/event-fields'
import type { RemedyAuthorities } from '../../remedy'
import type {
  DisclosureDecision,
  PersonalFinding,
  ProceedingResult,
  ProceedingRoute,
  SecrecyFinding,
  ServiceMeans,
  SignedMeans,
  WithheldDecision,
} from '../vocabulary'

/*
 * What is stored of a reply, its letter, and what comes after it.
 * One shape for each kind of event. Days (`…On`) are legal days; the instant and the actor stand in `Recorded`. What each of them
 * changes and how it is told stands with the act that records it (acts/).
 */

/** Composed once and kept with the event that sends them. */
const sentLetters = () => optionalValue(sealedValue<SentLetters>())

export const FEE_REFUNDED = eventShape('fee-refunded', {
  on: plainValue<Day>(),
  yuan: plainValue<number>(),
  reason: sealedText(),
})

export const REPLY_DRAFTED = eventShape('reply-drafted', {
  on: plainValue<Day>(),
  leaf: plainValue<LeafCode>(),
  facts: sealedValue<LetterFacts>(),
  fileIds: plainValue<string[]>(),
})

export const ABANDONED = eventShape('abandoned', { on: plainValue<Day>(), leaf: plainValue<'3.6.1' | '3.6.2'>() })

export const REPLY_REVIEWED = eventShape('reply-reviewed', {
  on: plainValue<Day>(),
  note: optionalValue(sealedText()),
  secrecy: optionalValue(plainValue<SecrecyFinding>()),
  personal: optionalValue(plainValue<PersonalFinding>()),
})

export const REPLY_RETURNED = eventShape('reply-returned', { on: plainValue<Day>(), reason: sealedText() })

export const REPLY_SIGNED = eventShape('reply-signed', {
  on: plainValue<Day>(),
  mode: plainValue<SigningMode>(),
  /** What the reply names and may be no law: who signed confirmed that it is one (Art. 14). */
  confirmedLaws: optionalValue(sealedText()),
  /** Who signed agrees to end the case for a cause that stands on no list. */
  headAgrees: optionalValue(plainValue<boolean>()),
  letters: sentLetters(),
})

export const LETTER_ISSUED = eventShape('letter-issued', {
  issuedOn: plainValue<Day>(),
  number: plainValue<string>(),
  /** What the letter tells of remedies: a setting that changes later changes no letter. */
  remedy: optionalValue(plainValue<RemedyAuthorities>()),
  letters: sentLetters(),
})

export const LETTER_SERVED = eventShape('letter-served', {
  servedOn: plainValue<Day>(),
  means: plainValue<ServiceMeans>(),
  evidence: optionalValue(sealedText()),
  fileIds: optionalValue(plainValue<string[]>()),
  letters: sentLetters(),
})

export const LETTER_VOIDED = eventShape('letter-voided', {
  number: plainValue<string>(),
  on: plainValue<Day>(),
  reason: sealedText(),
})

export const SERVICE_FAILED = eventShape('service-failed', {
  on: plainValue<Day>(),
  means: plainValue<SignedMeans>(),
  reason: sealedText(),
  fileIds: optionalValue(plainValue<string[]>()),
})

export const POST_RETURNED = eventShape('post-returned', {
  on: plainValue<Day>(),
  reason: sealedText(),
  fileIds: optionalValue(plainValue<string[]>()),
})

export const LETTER_CORRECTED = eventShape('letter-corrected', {
  on: plainValue<Day>(),
  number: plainValue<string>(),
  what: sealedText(),
  how: sealedText(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const PROCEEDING_OPENED = eventShape('proceeding-opened', {
  proceedingId: plainValue<string>(),
  route: plainValue<ProceedingRoute>(),
  filedOn: plainValue<Day>(),
  body: sealedText(),
  caseNumber: sealedText(),
  /** 行政复议法 Art. 34: sued because the review body did not decide in time. */
  reviewSilent: optionalValue(plainValue<boolean>()),
})

export const PROCEEDING_DECIDED = eventShape('proceeding-decided', {
  proceedingId: plainValue<string>(),
  decidedOn: plainValue<Day>(),
  result: plainValue<ProceedingResult>(),
  text: sealedText(),
  orderedToRedo: optionalValue(plainValue<boolean>()),
  redoDueOn: optionalValue(plainValue<Day>()),
})

export const PROCEEDING_STRUCK = eventShape('proceeding-struck', {
  proceedingId: plainValue<string>(),
  on: plainValue<Day>(),
  reason: sealedText(),
})

export const REPLY_SET_ASIDE = eventShape('reply-set-aside', {
  proceedingId: plainValue<string>(),
  /** When the decision was received; of version 0.2.0 and before, when it was made. */
  on: plainValue<Day>(),
  /** The day that the decision names; without one it is twenty working days from `on`. */
  redoDueOn: optionalValue(plainValue<Day>()),
  /** Why the new reply may come later than those twenty working days. */
  laterBecause: optionalValue(sealedText()),
})

export const DISCLOSURE_SUGGESTED = eventShape('disclosure-suggested', { on: plainValue<Day>() })

export const DISCLOSURE_CONSIDERED = eventShape('disclosure-considered', {
  on: plainValue<Day>(),
  decision: plainValue<DisclosureDecision>(),
  reason: sealedText(),
})

export const WITHHELD_REVIEWED = eventShape('withheld-reviewed', {
  on: plainValue<Day>(),
  decision: plainValue<WithheldDecision>(),
  reason: sealedText(),
})
