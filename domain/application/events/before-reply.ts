import type { Day } from '../../day'
import { eventShape, optional, plain, sealed } from '../../record/event-fields'
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

export const SUBMITTED = eventShape('submitted', {
  submittedOn: plain<Day>(),
  channel: plain<Channel>(),
  applicantKind: plain<ApplicantKind>(),
  /** Of the filing as sent. */
  contentHash: plain<string>(),
  through: optional(plain<Representation>()),
  /** Of what an officer entered: how it came, in words and pictures. */
  text: optional(sealed()),
  fileIds: optional(plain<string[]>()),
})

export const SUPPLEMENT_REQUESTED = eventShape('supplement-requested', {
  on: plain<Day>(),
  dueOn: plain<Day>(),
  items: sealed(),
  late: plain<boolean>(),
  lacking: optional(plain<Lacking[]>()),
  letterNumber: optional(plain<string>()),
})

export const SUPPLEMENTED = eventShape('supplemented', {
  on: plain<Day>(),
  text: optional(sealed()),
  fileIds: optional(plain<string[]>()),
  identityHash: optional(plain<string>()),
  formerIdKind: optional(plain<string>()),
})

export const SUPPLEMENT_EXCUSED = eventShape('supplement-excused', {
  on: plain<Day>(),
  dueOn: plain<Day>(),
  reason: sealed(),
})

export const EXTENDED = eventShape('extended', {
  days: plain<number>(),
  notifiedOn: plain<Day>(),
  reason: sealed(),
  approvedBy: plain<string>(),
  letterNumber: optional(plain<string>()),
})

export const REPLY_POSTPONED = eventShape('reply-postponed', {
  on: plain<Day>(),
  dueOn: plain<Day>(),
  reason: sealed(),
  letterNumber: optional(plain<string>()),
})

export const FEE_CHARGED = eventShape('fee-charged', {
  issuedOn: plain<Day>(),
  yuan: plain<number>(),
  basis: plain<FeeBasis>(),
  /** Which application of the month it is, or its pages. */
  quantity: plain<number>(),
  letterNumber: optional(plain<string>()),
  /** The rule the notice was sent under: a setting that changes later moves no day that was told. */
  afterPayment: optional(plain<'resume'>()),
})

export const FEE_NOTICE_DELIVERED = eventShape('fee-notice-delivered', { deliveredOn: plain<Day>() })

export const FEE_PAID = eventShape('fee-paid', { on: plain<Day>() })

export const SEARCH_RECORDED = eventShape('search-recorded', {
  on: plain<Day>(),
  scope: sealed(),
  method: sealed(),
  result: plain<SearchResult>(),
  findings: sealed(),
})

export const CONSULTATION_SENT = eventShape('consultation-sent', {
  consultationId: plain<string>(),
  party: plain<ConsultedParty>(),
  sentOn: plain<Day>(),
  about: sealed(),
  /** Whom the letter goes to. */
  to: optional(sealed()),
  letterNumber: optional(plain<string>()),
  /** Of what is told to the applicant (Art. 33). */
  noticeNumber: optional(plain<string>()),
})

export const CONSULTATION_DELIVERED = eventShape('consultation-delivered', {
  consultationId: plain<string>(),
  deliveredOn: plain<Day>(),
})

export const OPINION_RECEIVED = eventShape('opinion-received', {
  consultationId: plain<string>(),
  answeredOn: plain<Day>(),
  opinion: plain<Opinion>(),
  reasonable: optional(plain<boolean>()),
  text: optional(sealed()),
})

export const THIRD_PARTY_TOLD = eventShape('third-party-told', {
  on: plain<Day>(),
  consultationId: plain<string>(),
  content: sealed(),
  reason: sealed(),
  letterNumber: optional(plain<string>()),
})

export const REASONS_REQUESTED = eventShape('reasons-requested', {
  on: plain<Day>(),
  dueOn: plain<Day>(),
  volume: sealed(),
  letterNumber: optional(plain<string>()),
})

export const REASONS_GIVEN = eventShape('reasons-given', {
  on: plain<Day>(),
  text: sealed(),
  reasonable: plain<boolean>(),
})

export const REGISTERED = eventShape('registered', { number: plain<string>(), on: plain<Day>() })

export const RECEIVED = eventShape('received', {
  receivedOn: plain<Day>(),
  confirmedWith: optional(sealed()),
  how: optional(sealed()),
  fileIds: optional(plain<string[]>()),
})

export const CONTACT_RECORDED = eventShape('contact-recorded', {
  on: plain<Day>(),
  how: sealed(),
  reached: plain<boolean>(),
  text: sealed(),
})

export const RECLASSIFIED = eventShape('reclassified', { applicantKind: plain<ApplicantKind>(), reason: sealed() })

export const EARLIER_REPLY_RECORDED = eventShape('earlier-reply-recorded', {
  number: sealed(),
  servedOn: plain<Day>(),
  text: sealed(),
})

export const WITHDRAWN = eventShape('withdrawn', { on: plain<Day>(), reason: optional(sealed()) })

export const NOTED = eventShape('noted', { text: sealed() })

export const REASSIGNED = eventShape('reassigned', { to: plain<string>(), reason: sealed() })

export const RE_DATED = eventShape('re-dated', {
  what: optional(plain<'payment'>()),
  from: plain<Day | null>(),
  to: plain<Day | null>(),
  because: sealed(),
})
