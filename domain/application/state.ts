import type { Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import type { LetterFacts } from '../outcome/shape'
import type { RemedyAuthorities } from '../remedy'
import type { CaseEvent } from './events'
import type { Status } from './status'
import type {
  ApplicantKind,
  Channel,
  ConsultedParty,
  DisclosureDecision,
  FeeBasis,
  Lacking,
  Opinion,
  ProceedingResult,
  ProceedingRoute,
  Representation,
  SearchResult,
  ServiceMeans,
  WithheldDecision,
} from './vocabulary'

/** An event with the person behind it; `Recorded` events are such. */
export type Acted<E extends CaseEvent = CaseEvent> = E & { actor: string }

export type ReplyState = 'drafted' | 'reviewed' | 'signed' | 'issued' | 'served'
export type Reply = {
  state: ReplyState
  leaf: LeafCode
  facts: LetterFacts
  fileIds: readonly string[]
  draftedOn: Day
  drafter: string
  reviewer: string | null
  approver: string | null
  mode: 'three' | 'two' | 'one' | null
  /** The reason why it came back: only a new draft takes it further. */
  returned: string | null
  issuedOn: Day | null
  number: string | null
  /** What the letter tells of remedies, as the office had it set on the day of issue. */
  remedy: RemedyAuthorities | null
  servedOn: Day | null
  means: ServiceMeans | null
  /** The day on which the posted letter came back: it has to be served again. */
  cameBackOn: Day | null
}
export type Supplement = {
  requestedOn: Day
  dueOn: Day
  items: string
  lacking: readonly Lacking[]
  late: boolean
  suppliedOn: Day | null
  text: string
  fileIds: readonly string[]
}
export type Consultation = {
  consultationId: string
  party: ConsultedParty
  sentOn: Day
  about: string
  deliveredOn: Day | null
  answeredOn: Day | null
  opinion: Opinion | null
  reasonable: boolean
  /** Art. 32: when the third party was told that its objection is overridden. */
  toldOn: Day | null
}
export type Fee = {
  issuedOn: Day
  yuan: number
  basis: FeeBasis
  /** 109号文 Art. 6, as the notice told it: a payment lets the period go on, and does not begin it anew. */
  resumes: boolean
  deliveredOn: Day | null
  /** The notice was taken back: nothing was owed, and no day stood still. */
  cancelledOn: Day | null
  paidOn: Day | null
  refundedOn: Day | null
}
export type Search = {
  on: Day
  scope: string
  method: string
  result: SearchResult
  findings: string
  /** It found nothing after one that had found something, and the record says why this one counts. */
  explains: boolean
}
/** A try to reach the applicant before receipt. */
export type Contact = { on: Day; reached: boolean }
/** A reply given before this system existed (Art. 36(6)). */
export type EarlierReplyOnPaper = { number: string; servedOn: Day }
export type Reasons = { requestedOn: Day; dueOn: Day; givenOn: Day | null; reasonable: boolean }

/** 复议 or 诉讼 over this case; `result` null while it is pending. */
export type Proceeding = {
  proceedingId: string
  route: ProceedingRoute
  filedOn: Day
  body: string
  caseNumber: string
  reviewSilent: boolean
  decidedOn: Day | null
  result: ProceedingResult | null
  text: string
  orderedToRedo: boolean
}
export type VoidedLetter = { number: string; on: Day; reason: string }
export type LetterCorrection = { on: Day; number: string; what: string; how: string }
export type WithheldReview = { on: Day; decision: WithheldDecision; reason: string }
export type Disclosure = { on: Day; decision: DisclosureDecision; reason: string }

/** What is true of a case now: a fold of its events. Consulting, extended and drafting are facts beside the status. */
export type CaseState = {
  status: Status
  submittedOn: Day
  channel: Channel
  applicantKind: ApplicantKind
  through: Representation | null
  contacts: readonly Contact[]
  /** Files that show how it came and who confirmed it. */
  evidence: readonly string[]
  number: string | null
  receivedOn: Day | null
  supplement: Supplement | null
  extension: { days: number; notifiedOn: Day } | null
  fee: Fee | null
  consultations: readonly Consultation[]
  reasons: Reasons | null
  postponed: { on: Day; dueOn: Day } | null
  earlierReplies: readonly EarlierReplyOnPaper[]
  searches: readonly Search[]
  reply: Reply | null
  /** Replies that were served and later set aside, the oldest first. */
  formerReplies: readonly Reply[]
  /** The reply is to be made again; null once it was served. `dueOn`: the day that the decision names. */
  redo: { proceedingId: string; on: Day; dueOn: Day | null } | null
  proceedings: readonly Proceeding[]
  voided: readonly VoidedLetter[]
  corrections: readonly LetterCorrection[]
  /** The day on which the applicant suggested publication (Art. 44). */
  suggestedOn: Day | null
  disclosure: Disclosure | null
  /** The latest review of what was withheld (Art. 18). */
  withheldReview: WithheldReview | null
  assignee: string | null
  /** As table three counts it: of the first reply served, whatever becomes of that reply. */
  outcome: LeafCode | null
  closedOn: Day | null
  events: readonly Acted[]
}

/** Before anything was submitted. */
export const NOTHING: CaseState = {
  status: 'submitted',
  submittedOn: '',
  channel: 'online',
  applicantKind: 'person',
  through: null,
  contacts: [],
  evidence: [],
  number: null,
  receivedOn: null,
  supplement: null,
  extension: null,
  fee: null,
  consultations: [],
  reasons: null,
  postponed: null,
  earlierReplies: [],
  searches: [],
  reply: null,
  formerReplies: [],
  redo: null,
  proceedings: [],
  voided: [],
  corrections: [],
  suggestedOn: null,
  disclosure: null,
  withheldReview: null,
  assignee: null,
  outcome: null,
  closedOn: null,
  events: [],
}

/** The reply that stands: served, and not set aside. */
export function servedReply({ reply }: CaseState): (Reply & { servedOn: Day }) | null {
  return reply?.servedOn ? { ...reply, servedOn: reply.servedOn } : null
}
