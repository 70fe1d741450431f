import type { Day } from '../../day'
import type { SentLetters } from '../../letters/letter-text'
import { eventShape, optionalValue, plainValue, sealedText, sealedValue } from '../../record/event-fields'
import type {
  ApplicantKind,
  Channel,
  ConsultedParty,
  FeeBasis,
  Lacking,
  Opinion,
  Representation,
  SearchResult,
} from '../vocabulary'

/*
 * What is stored of an application on the way to a reply.
 * One shape for each kind of event. Days (`…On`) are legal days; the instant and the actor stand in `Recorded`. What each of them
 * changes and how it is told stands with the act that records it (acts/).
 */

/** Composed once and kept with the event that sends them. */
const sentLetters = () => optionalValue(sealedValue<SentLetters>())

export const SUBMITTED = eventShape('submitted', {
  submittedOn: plainValue<Day>(),
  channel: plainValue<Channel>(),
  applicantKind: plainValue<ApplicantKind>(),
  /** Of the filing as sent. */
  contentHash: plainValue<string>(),
  through: optionalValue(plainValue<Representation>()),
  /** Of what an officer entered: how it came, in words and pictures. */
  text: optionalValue(sealedText()),
  fileIds: optionalValue(plainValue<string[]>()),
})

export const SUPPLEMENT_REQUESTED = eventShape('supplement-requested', {
  on: plainValue<Day>(),
  dueOn: plainValue<Day>(),
  items: sealedText(),
  late: plainValue<boolean>(),
  lacking: optionalValue(plainValue<Lacking[]>()),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const SUPPLEMENTED = eventShape('supplemented', {
  on: plainValue<Day>(),
  text: optionalValue(sealedText()),
  fileIds: optionalValue(plainValue<string[]>()),
  identityHash: optionalValue(plainValue<string>()),
  formerIdKind: optionalValue(plainValue<string>()),
})

export const SUPPLEMENT_EXCUSED = eventShape('supplement-excused', {
  on: plainValue<Day>(),
  dueOn: plainValue<Day>(),
  reason: sealedText(),
})

export const EXTENDED = eventShape('extended', {
  days: plainValue<number>(),
  notifiedOn: plainValue<Day>(),
  reason: sealedText(),
  approvedBy: plainValue<string>(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const REPLY_POSTPONED = eventShape('reply-postponed', {
  on: plainValue<Day>(),
  dueOn: plainValue<Day>(),
  reason: sealedText(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const FEE_CHARGED = eventShape('fee-charged', {
  issuedOn: plainValue<Day>(),
  yuan: plainValue<number>(),
  basis: plainValue<FeeBasis>(),
  /** Which application of the month it is, or its pages. */
  quantity: plainValue<number>(),
  letterNumber: optionalValue(plainValue<string>()),
  /** The rule the notice was sent under: a setting that changes later moves no day that was told. */
  afterPayment: optionalValue(plainValue<'resume'>()),
  letters: sentLetters(),
})

export const FEE_NOTICE_DELIVERED = eventShape('fee-notice-delivered', { deliveredOn: plainValue<Day>() })

export const FEE_CANCELLED = eventShape('fee-cancelled', {
  on: plainValue<Day>(),
  reason: sealedText(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const FEE_PAID = eventShape('fee-paid', { on: plainValue<Day>() })

export const SEARCH_RECORDED = eventShape('search-recorded', {
  on: plainValue<Day>(),
  scope: sealedText(),
  method: sealedText(),
  result: plainValue<SearchResult>(),
  findings: sealedText(),
  /** Why it counts although an earlier search had found what this one did not. */
  because: optionalValue(sealedText()),
})

export const CONSULTATION_SENT = eventShape('consultation-sent', {
  consultationId: plainValue<string>(),
  party: plainValue<ConsultedParty>(),
  sentOn: plainValue<Day>(),
  about: sealedText(),
  /** Whom the letter goes to. */
  to: optionalValue(sealedText()),
  letterNumber: optionalValue(plainValue<string>()),
  /** Of what is told to the applicant (Art. 33). */
  noticeNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const CONSULTATION_DELIVERED = eventShape('consultation-delivered', {
  consultationId: plainValue<string>(),
  deliveredOn: plainValue<Day>(),
})

export const OPINION_RECEIVED = eventShape('opinion-received', {
  consultationId: plainValue<string>(),
  answeredOn: plainValue<Day>(),
  opinion: plainValue<Opinion>(),
  reasonable: optionalValue(plainValue<boolean>()),
  text: optionalValue(sealedText()),
})

export const THIRD_PARTY_TOLD = eventShape('third-party-told', {
  on: plainValue<Day>(),
  consultationId: plainValue<string>(),
  content: sealedText(),
  reason: sealedText(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const REASONS_REQUESTED = eventShape('reasons-requested', {
  on: plainValue<Day>(),
  dueOn: plainValue<Day>(),
  volume: sealedText(),
  letterNumber: optionalValue(plainValue<string>()),
  letters: sentLetters(),
})

export const REASONS_GIVEN = eventShape('reasons-given', {
  on: plainValue<Day>(),
  text: sealedText(),
  reasonable: plainValue<boolean>(),
})

export const REGISTERED = eventShape('registered', { number: plainValue<string>(), on: plainValue<Day>() })

export const RECEIVED = eventShape('received', {
  receivedOn: plainValue<Day>(),
  confirmedWith: optionalValue(sealedText()),
  how: optionalValue(sealedText()),
  fileIds: optionalValue(plainValue<string[]>()),
  letters: sentLetters(),
})

export const CONTACT_RECORDED = eventShape('contact-recorded', {
  on: plainValue<Day>(),
  how: sealedText(),
  reached: plainValue<boolean>(),
  text: sealedText(),
})

export const RECLASSIFIED = eventShape('reclassified', {
  applicantKind: plainValue<ApplicantKind>(),
  reason: sealedText(),
})

export const EARLIER_REPLY_RECORDED = eventShape('earlier-reply-recorded', {
  number: sealedText(),
  servedOn: plainValue<Day>(),
  text: sealedText(),
})

export const WITHDRAWN = eventShape('withdrawn', { on: plainValue<Day>(), reason: optionalValue(sealedText()) })

export const NOTED = eventShape('noted', { text: sealedText() })

export const REASSIGNED = eventShape('reassigned', { to: plainValue<string>(), reason: sealedText() })

export const RE_DATED = eventShape('re-dated', {
  what: optionalValue(plainValue<'payment'>()),
  from: plainValue<Day | null>(),
  to: plainValue<Day | null>(),
  because: sealedText(),
})
