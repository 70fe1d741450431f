import type { EventOf, PlainEventOf } from '../record/event-fields'
import type { FEE_CHARGED } from './acts/charge-fee'
import type { RECEIVED, REGISTERED } from './acts/confirm'
import type { DISCLOSURE_CONSIDERED } from './acts/consider-disclosure'
import type { LETTER_CORRECTED } from './acts/correct-letter'
import type { PROCEEDING_DECIDED } from './acts/decide-proceeding'
import type { ABANDONED, REPLY_DRAFTED } from './acts/draft-reply'
import type { SUPPLEMENT_EXCUSED } from './acts/excuse-supplement'
import type { EXTENDED } from './acts/extend'
import type { LETTER_ISSUED } from './acts/issue-letter'
import type { NOTED } from './acts/note'
import type { PROCEEDING_OPENED } from './acts/open-proceeding'
import type { REPLY_REVIEWED } from './acts/pass-review'
import type { REPLY_POSTPONED } from './acts/postpone-reply'
import type { REASSIGNED } from './acts/reassign'
import type { RECLASSIFIED } from './acts/reclassify'
import type { CONTACT_RECORDED } from './acts/record-contact'
import type { CONSULTATION_DELIVERED } from './acts/record-delivery'
import type { EARLIER_REPLY_RECORDED } from './acts/record-earlier-reply'
import type { SERVICE_FAILED } from './acts/record-failed-service'
import type { FEE_NOTICE_DELIVERED } from './acts/record-fee-delivery'
import type { OPINION_RECEIVED } from './acts/record-opinion'
import type { FEE_PAID } from './acts/record-payment'
import type { REASONS_GIVEN } from './acts/record-reasons'
import type { FEE_REFUNDED } from './acts/record-refund'
import type { POST_RETURNED } from './acts/record-return'
import type { SEARCH_RECORDED } from './acts/record-search'
import type { REASONS_REQUESTED } from './acts/request-reasons'
import type { SUPPLEMENT_REQUESTED } from './acts/request-supplement'
import type { REPLY_RETURNED } from './acts/return-reply'
import type { WITHHELD_REVIEWED } from './acts/review-withheld'
import type { CONSULTATION_SENT } from './acts/send-consultation'
import type { LETTER_SERVED } from './acts/serve-letter'
import type { REPLY_SET_ASIDE } from './acts/set-aside-reply'
import type { REPLY_SIGNED } from './acts/sign-reply'
import type { PROCEEDING_STRUCK } from './acts/strike-proceeding'
import type { SUBMITTED } from './acts/submit'
import type { DISCLOSURE_SUGGESTED } from './acts/suggest-disclosure'
import type { SUPPLEMENTED } from './acts/supplement'
import type { THIRD_PARTY_TOLD } from './acts/tell-third-party'
import type { LETTER_VOIDED } from './acts/void-letter'
import type { WITHDRAWN } from './acts/withdraw'
import type { RE_DATED } from './re-dated'

/** The shape of every event of an application; each stands in the file of the act that records it. */
type CaseEventShape =
  | typeof FEE_CHARGED
  | typeof REGISTERED
  | typeof RECEIVED
  | typeof DISCLOSURE_CONSIDERED
  | typeof LETTER_CORRECTED
  | typeof PROCEEDING_DECIDED
  | typeof REPLY_DRAFTED
  | typeof ABANDONED
  | typeof SUPPLEMENT_EXCUSED
  | typeof EXTENDED
  | typeof LETTER_ISSUED
  | typeof NOTED
  | typeof PROCEEDING_OPENED
  | typeof REPLY_REVIEWED
  | typeof REPLY_POSTPONED
  | typeof REASSIGNED
  | typeof RECLASSIFIED
  | typeof CONTACT_RECORDED
  | typeof CONSULTATION_DELIVERED
  | typeof EARLIER_REPLY_RECORDED
  | typeof SERVICE_FAILED
  | typeof FEE_NOTICE_DELIVERED
  | typeof OPINION_RECEIVED
  | typeof FEE_PAID
  | typeof REASONS_GIVEN
  | typeof FEE_REFUNDED
  | typeof POST_RETURNED
  | typeof SEARCH_RECORDED
  | typeof REASONS_REQUESTED
  | typeof SUPPLEMENT_REQUESTED
  | typeof REPLY_RETURNED
  | typeof WITHHELD_REVIEWED
  | typeof CONSULTATION_SENT
  | typeof LETTER_SERVED
  | typeof REPLY_SET_ASIDE
  | typeof REPLY_SIGNED
  | typeof PROCEEDING_STRUCK
  | typeof SUBMITTED
  | typeof DISCLOSURE_SUGGESTED
  | typeof SUPPLEMENTED
  | typeof THIRD_PARTY_TOLD
  | typeof LETTER_VOIDED
  | typeof WITHDRAWN
  | typeof RE_DATED

/**
 * What happened to an application, one event per act, in the order it was recorded. Days (`…On`) are legal days; the instant
 * and the actor stand in `Recorded`.
 */
export type CaseEvent = CaseEventShape extends infer Shape ? EventOf<Shape> : never
export type EventType = CaseEvent['type']

/** An event without what was typed in it, as it is stored beside its seal. */
export type PlainCaseEvent<T extends EventType = EventType> = Extract<
  CaseEventShape extends infer Shape ? PlainEventOf<Shape> : never,
  { type: T }
>

/** An event as stored: who, when, and its link in the chain (HMAC over itself and the one before it). */
export type Recorded<E extends CaseEvent = CaseEvent> = E & { at: string; actor: string; mac: string }
