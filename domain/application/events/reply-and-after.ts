import type { Day } from '../../day'
import type { SigningMode } from '../../office-settings/office-settings'
import type { LeafCode } from '../../outcome/leaf'
import type { LetterFacts } from '../../outcome/shape'
import { eventShape, optional, plain, sealed, sealedValue } from '../../record/event-fields'
import type { RemedyAuthorities } from '../../remedy'
import type {
  DisclosureDecision,
  ProceedingResult,
  ProceedingRoute,
  ServiceMeans,
  SignedMeans,
  WithheldDecision,
} from '../vocabulary'

/*
 * What is stored of a reply, its letter, and what comes after it.
 * One shape for each kind of event. Days (`…On`) are legal days; the instant and the actor stand in `Recorded`. What each of them
 * changes and how it is told stands with the act that records it (acts/).
 */

export const FEE_REFUNDED = eventShape('fee-refunded', { on: plain<Day>(), yuan: plain<number>(), reason: sealed() })

export const REPLY_DRAFTED = eventShape('reply-drafted', {
  on: plain<Day>(),
  leaf: plain<LeafCode>(),
  facts: sealedValue<LetterFacts>(),
  fileIds: plain<string[]>(),
})

export const ABANDONED = eventShape('abandoned', { on: plain<Day>(), leaf: plain<'3.6.1' | '3.6.2'>() })

export const REPLY_REVIEWED = eventShape('reply-reviewed', { on: plain<Day>(), note: optional(sealed()) })

export const REPLY_RETURNED = eventShape('reply-returned', { on: plain<Day>(), reason: sealed() })

export const REPLY_SIGNED = eventShape('reply-signed', { on: plain<Day>(), mode: plain<SigningMode>() })

export const LETTER_ISSUED = eventShape('letter-issued', {
  issuedOn: plain<Day>(),
  number: plain<string>(),
  /** What the letter tells of remedies: a setting that changes later changes no letter. */
  remedy: optional(plain<RemedyAuthorities>()),
})

export const LETTER_SERVED = eventShape('letter-served', {
  servedOn: plain<Day>(),
  means: plain<ServiceMeans>(),
  evidence: optional(sealed()),
  fileIds: optional(plain<string[]>()),
})

export const LETTER_VOIDED = eventShape('letter-voided', {
  number: plain<string>(),
  on: plain<Day>(),
  reason: sealed(),
})

export const SERVICE_FAILED = eventShape('service-failed', {
  on: plain<Day>(),
  means: plain<SignedMeans>(),
  reason: sealed(),
  fileIds: optional(plain<string[]>()),
})

export const POST_RETURNED = eventShape('post-returned', {
  on: plain<Day>(),
  reason: sealed(),
  fileIds: optional(plain<string[]>()),
})

export const LETTER_CORRECTED = eventShape('letter-corrected', {
  on: plain<Day>(),
  number: plain<string>(),
  what: sealed(),
  how: sealed(),
  letterNumber: optional(plain<string>()),
})

export const PROCEEDING_OPENED = eventShape('proceeding-opened', {
  proceedingId: plain<string>(),
  route: plain<ProceedingRoute>(),
  filedOn: plain<Day>(),
  body: sealed(),
  caseNumber: sealed(),
  /** 行政复议法 Art. 34: sued because the review body did not decide in time. */
  reviewSilent: optional(plain<boolean>()),
})

export const PROCEEDING_DECIDED = eventShape('proceeding-decided', {
  proceedingId: plain<string>(),
  decidedOn: plain<Day>(),
  result: plain<ProceedingResult>(),
  text: sealed(),
  orderedToRedo: optional(plain<boolean>()),
  redoDueOn: optional(plain<Day>()),
})

export const PROCEEDING_STRUCK = eventShape('proceeding-struck', {
  proceedingId: plain<string>(),
  on: plain<Day>(),
  reason: sealed(),
})

export const REPLY_SET_ASIDE = eventShape('reply-set-aside', {
  proceedingId: plain<string>(),
  on: plain<Day>(),
  redoDueOn: plain<Day>(),
})

export const DISCLOSURE_SUGGESTED = eventShape('disclosure-suggested', { on: plain<Day>() })

export const DISCLOSURE_CONSIDERED = eventShape('disclosure-considered', {
  on: plain<Day>(),
  decision: plain<DisclosureDecision>(),
  reason: sealed(),
})

export const WITHHELD_REVIEWED = eventShape('withheld-reviewed', {
  on: plain<Day>(),
  decision: plain<WithheldDecision>(),
  reason: sealed(),
})
