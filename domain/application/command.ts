import type { Calendar } from '../calendar/calendar'
import type { Day } from '../day'
import type { FeeRule, SigningMode } from '../office-settings/office-settings'
import type { LeafCode } from '../outcome/outcomes'
import type { Refusal } from '../refusal'
import type { RemedyAuthorities } from '../remedy'
import type { Role } from '../roles'
import type {
  ApplicantKind,
  CaseEvent,
  Channel,
  ConsultedParty,
  DisclosureDecision,
  Lacking,
  LetterFacts,
  Opinion,
  ProceedingResult,
  ProceedingRoute,
  Representation,
  ServiceMeans,
  SignedMeans,
  SuppliedIdentity,
  WithheldDecision,
} from './events'
import type { MoveName } from './moves'
import type { Acted, CaseState } from './state'

/** What may be asked of a case. `contentHash`: of the filing as sent. `quantity`: pages; items are counted, not typed. */
export type Command =
  | {
      move: 'submit'
      submittedOn: Day
      channel: Channel
      applicantKind: ApplicantKind
      contentHash: string
      through?: Representation
      text?: string
      fileIds?: string[]
    }
  | { move: 'record-contact'; on: Day; how: string; reached: boolean; text: string }
  | { move: 'confirm'; confirmedWith: string; how: string; signedOn?: Day; fileIds?: string[] }
  | { move: 'reclassify'; applicantKind: ApplicantKind; reason: string }
  | { move: 'record-earlier-reply'; number: string; servedOn: Day; text: string }
  | { move: 'request-supplement'; on: Day; dueOn: Day; items: string; lacking?: Lacking[] }
  | { move: 'excuse-supplement'; on: Day; dueOn: Day; reason: string }
  | { move: 'enter-supplement'; on: Day; text: string; fileIds: string[]; identity?: SuppliedIdentity }
  | { move: 'supplement'; text: string; fileIds: string[]; identity?: SuppliedIdentity }
  | { move: 'record-search'; on: Day; scope: string; method: string; result: 'found' | 'none'; findings: string }
  | {
      move: 'send-consultation'
      consultationId: string
      party: ConsultedParty
      sentOn: Day
      about: string
      to?: string
    }
  | { move: 'record-delivery'; consultationId: string; deliveredOn: Day }
  | {
      move: 'record-opinion'
      consultationId: string
      answeredOn: Day
      opinion: Opinion
      reasonable: boolean
      text: string
    }
  | { move: 'tell-third-party'; on: Day; consultationId: string; content: string; reason: string }
  | { move: 'extend'; days: number; notifiedOn: Day; reason: string }
  | { move: 'charge-fee'; issuedOn: Day; basis: 'items' | 'pages'; quantity: number; alreadyPublic: boolean }
  | { move: 'record-fee-delivery'; deliveredOn: Day }
  | { move: 'record-payment'; on: Day }
  | { move: 'record-refund'; on: Day; reason: string }
  | { move: 'request-reasons'; on: Day; dueOn: Day; volume: string }
  | { move: 'record-reasons'; on: Day; text: string; reasonable: boolean }
  | { move: 'postpone-reply'; on: Day; dueOn: Day; reason: string }
  | { move: 'draft-reply'; leaf: LeafCode; facts: LetterFacts; fileIds: string[] }
  | { move: 'abandon'; facts: LetterFacts }
  | { move: 'pass-review'; note: string }
  | { move: 'return-reply'; reason: string }
  | { move: 'sign-reply' }
  | { move: 'issue-letter' }
  | {
      move: 'serve-letter'
      servedOn: Day
      means: ServiceMeans
      evidence: string
      fileIds?: string[]
      /** 235号 Art. 4: by the postal enterprise only. */
      carrier?: 'postal' | 'courier'
    }
  | { move: 'void-letter'; reason: string }
  | { move: 'record-failed-service'; on: Day; means: SignedMeans; reason: string; fileIds?: string[] }
  | { move: 'record-return'; on: Day; reason: string; fileIds?: string[] }
  | { move: 'correct-letter'; on: Day; what: string; how: string }
  | {
      move: 'open-proceeding'
      proceedingId: string
      route: ProceedingRoute
      filedOn: Day
      body: string
      caseNumber: string
      reviewSilent?: boolean
    }
  | {
      move: 'decide-proceeding'
      proceedingId: string
      decidedOn: Day
      result: ProceedingResult
      text: string
      orderedToRedo: boolean
      redoDueOn: Day
    }
  | { move: 'strike-proceeding'; proceedingId: string; on: Day; reason: string }
  | { move: 'set-aside-reply'; proceedingId: string; on: Day; redoDueOn: Day }
  | { move: 'suggest-disclosure' }
  | { move: 'consider-disclosure'; on: Day; decision: DisclosureDecision; reason: string }
  | { move: 'review-withheld'; on: Day; decision: WithheldDecision; reason: string }
  | { move: 'record-withdrawal'; on: Day; reason: string }
  | { move: 'withdraw'; reason: string }
  | { move: 'note'; text: string }
  | { move: 'reassign'; to: string; reason: string }

export type CommandOf<M extends MoveName> = Extract<Command, { move: M }>

export type Actor = { id: string; roles: readonly Role[] | 'resident' }

/** Everything a decision rests on besides the case itself. */
export type Context = {
  /** The server's legal day. */
  today: Day
  actor: Actor
  calendar: Calendar
  signingMode: SigningMode
  /** What the office has set for its remedy paragraphs: a letter keeps what it told. */
  remedy: RemedyAuthorities
  /** How the applicant asked to get the information: on-line service needs 'online'. */
  delivery: string
  /** Letters this office already served to the same applicant (Art. 36(6)). */
  earlierReplies: readonly EarlierReply[]
  /** 109号文 Art. 4: which of the applicant's applications received in one calendar month this is; 0 before receipt. */
  nthOfMonth: number
  /** What a payment does to the period, told in the notice. */
  feeRule: FeeRule
  /** 登记号 for confirm, 文号 for issue-letter: drawn by the caller in the transaction that saves the events. */
  number: string
}
export type EarlierReply = { receipt: string; number: string; servedOn: Day }

/** `guard` looks at the case alone, so that a screen can say why a move is closed; `act` looks at the input as well. */
export type Rule<M extends MoveName> = {
  guard?: (state: CaseState, context: Context) => Refusal | null
  act: (state: CaseState, command: CommandOf<M>, context: Context) => CaseEvent[] | Refusal
}
export type Rules<M extends MoveName> = { [K in M]: Rule<K> }

export type Decision = { events: Acted[] } | Refusal
