import type { Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import type { RemedyAuthorities } from '../remedy'

/** How an application reached the office (Art. 29, 31). */
export const CHANNELS = ['in-person', 'oral', 'signed-post', 'ordinary-post', 'online', 'fax'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who acts for the applicant: an agent by a written authority (委托), or somebody who only helps to fill the form in. */
export const REPRESENTATIONS = ['agent', 'helper'] as const
export type Representation = (typeof REPRESENTATIONS)[number]

/** Art. 29, 30: what an application may lack. Proof of identity, contact and form are contents of it like the description. */
export const LACKINGS = ['description', 'identity', 'contact', 'form'] as const
export type Lacking = (typeof LACKINGS)[number]

/**
 * Art. 29, 30: an identity that came with a supplement, as the record keeps it. `identityHash`: keyed, of this case alone,
 * so that it neither tells who it is nor joins with another case; `formerIdKind`: what the form had said, to check it by.
 */
export type SuppliedIdentity = { identityHash: string; formerIdKind: string }

/** The six applicant columns of table three. */
export const APPLICANT_KINDS = ['person', 'business', 'research', 'public-interest', 'legal-services', 'other'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** How a letter reaches the applicant; the legal day differs (235号 Art. 4). */
export const SERVICE_MEANS = ['online', 'posted', 'signed-for', 'entrusted', 'pick-up', 'email'] as const
export type ServiceMeans = (typeof SERVICE_MEANS)[number]
/** 235号 Art. 4: served by a signature alone; until somebody signs nothing is served. */
export const SIGNED_MEANS = ['signed-for', 'entrusted', 'pick-up'] as const satisfies readonly ServiceMeans[]
export type SignedMeans = (typeof SIGNED_MEANS)[number]

/** Facts a letter needs, by name; outcome.ts says which leaf needs which. */
export type LetterFacts = Record<string, string>

export type ConsultedParty = 'third' | 'agency'
export type Opinion = 'agrees' | 'objects' | 'silent'

/** The three groups of table four: 行政复议, 未经复议直接起诉, 复议后起诉. */
export const PROCEEDING_ROUTES = ['reconsideration', 'direct', 'after-reconsideration'] as const
export type ProceedingRoute = (typeof PROCEEDING_ROUTES)[number]
/** The three results of table four; a proceeding without one is pending. */
export const PROCEEDING_RESULTS = ['upheld', 'overturned', 'other'] as const
export type ProceedingResult = (typeof PROCEEDING_RESULTS)[number]
/** Art. 44: whether what was disclosed to several becomes public of the office's own accord. */
export type DisclosureDecision = 'publish' | 'keep'
/** Art. 18: whether what was withheld is opened, now that the ground was looked at again. */
export type WithheldDecision = 'open' | 'keep'

/**
 * What happened to an application, one event per act, in the order it was recorded.
 * Days (`…On`) are legal days; the instant and the actor stand in `Recorded`.
 * `letterNumber`: 文号 of the letter that the act sends, absent before each kind had a series (domain/letters/series.ts).
 * What was typed in one may name somebody: free-texts.ts says which fields are stored sealed.
 */
export type CaseEvent =
  | {
      type: 'submitted'
      submittedOn: Day
      channel: Channel
      applicantKind: ApplicantKind
      contentHash: string
      through?: Representation
      /** Of what an officer entered: how it came, in words and pictures. */
      text?: string
      fileIds?: string[]
    }
  | { type: 'contact-recorded'; on: Day; how: string; reached: boolean; text: string }
  | { type: 'registered'; number: string; on: Day }
  | { type: 'received'; receivedOn: Day; confirmedWith?: string; how?: string; fileIds?: string[] }
  | { type: 'reclassified'; applicantKind: ApplicantKind; reason: string }
  | { type: 'earlier-reply-recorded'; number: string; servedOn: Day; text: string }
  | {
      type: 'supplement-requested'
      on: Day
      dueOn: Day
      items: string
      late: boolean
      lacking?: Lacking[]
      letterNumber?: string
    }
  | { type: 'supplement-excused'; on: Day; dueOn: Day; reason: string }
  | ({ type: 'supplemented'; on: Day; text?: string; fileIds?: string[] } & Partial<SuppliedIdentity>)
  | {
      type: 'consultation-sent'
      consultationId: string
      party: ConsultedParty
      sentOn: Day
      about: string
      /** Whom the letter goes to. */
      to?: string
      letterNumber?: string
      /** Of what is told to the applicant (Art. 33). */
      noticeNumber?: string
    }
  | { type: 'consultation-delivered'; consultationId: string; deliveredOn: Day }
  | {
      type: 'opinion-received'
      consultationId: string
      answeredOn: Day
      opinion: Opinion
      reasonable?: boolean
      text?: string
    }
  | {
      type: 'third-party-told'
      on: Day
      consultationId: string
      content: string
      reason: string
      letterNumber?: string
    }
  | { type: 'extended'; days: number; notifiedOn: Day; reason: string; approvedBy: string; letterNumber?: string }
  | {
      type: 'fee-charged'
      issuedOn: Day
      yuan: number
      basis: 'items' | 'pages'
      quantity: number
      letterNumber?: string
      /** The rule the notice was sent under: a setting that changes later moves no day that was told. */
      afterPayment?: 'resume'
    }
  | { type: 'fee-notice-delivered'; deliveredOn: Day }
  | { type: 'fee-paid'; on: Day }
  | { type: 'fee-refunded'; on: Day; yuan: number; reason: string }
  | { type: 'reasons-requested'; on: Day; dueOn: Day; volume: string; letterNumber?: string }
  | { type: 'reasons-given'; on: Day; text: string; reasonable: boolean }
  | { type: 'reply-postponed'; on: Day; dueOn: Day; reason: string; letterNumber?: string }
  | { type: 'search-recorded'; on: Day; scope: string; method: string; result: 'found' | 'none'; findings: string }
  | { type: 'reply-drafted'; on: Day; leaf: LeafCode; facts: LetterFacts; fileIds: string[] }
  | { type: 'reply-reviewed'; on: Day; note?: string }
  | { type: 'reply-returned'; on: Day; reason: string }
  | { type: 'reply-signed'; on: Day; mode: 'three' | 'two' | 'one' }
  | { type: 'letter-issued'; issuedOn: Day; number: string; remedy?: RemedyAuthorities }
  | { type: 'letter-served'; servedOn: Day; means: ServiceMeans; evidence?: string; fileIds?: string[] }
  | { type: 'letter-voided'; number: string; on: Day; reason: string }
  | { type: 'service-failed'; on: Day; means: SignedMeans; reason: string; fileIds?: string[] }
  | { type: 'post-returned'; on: Day; reason: string; fileIds?: string[] }
  | { type: 'letter-corrected'; on: Day; number: string; what: string; how: string; letterNumber?: string }
  | {
      type: 'proceeding-opened'
      proceedingId: string
      route: ProceedingRoute
      filedOn: Day
      body: string
      caseNumber: string
      /** 行政复议法 Art. 34: sued because the review body did not decide in time. */
      reviewSilent?: boolean
    }
  | {
      type: 'proceeding-decided'
      proceedingId: string
      decidedOn: Day
      result: ProceedingResult
      text: string
      orderedToRedo?: boolean
      redoDueOn?: Day
    }
  | { type: 'reply-set-aside'; proceedingId: string; on: Day; redoDueOn: Day }
  | { type: 'proceeding-struck'; proceedingId: string; on: Day; reason: string }
  | { type: 'disclosure-suggested'; on: Day }
  | { type: 'disclosure-considered'; on: Day; decision: DisclosureDecision; reason: string }
  | { type: 'withheld-reviewed'; on: Day; decision: WithheldDecision; reason: string }
  | { type: 'withdrawn'; on: Day; reason?: string }
  | { type: 'abandoned'; on: Day; leaf: '3.6.1' | '3.6.2' }
  | { type: 'reassigned'; to: string; reason: string }
  | { type: 're-dated'; what?: 'payment'; from: Day | null; to: Day | null; because: string }
  | { type: 'noted'; text: string }

export type EventType = CaseEvent['type']

/** An event as stored: who, when, and its link in the chain (HMAC over itself and the one before it). */
export type Recorded<E extends CaseEvent = CaseEvent> = E & { at: string; actor: string; mac: string }
