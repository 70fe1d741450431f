import type { CaseEvent, EventType } from './events'

type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>
type Kinds = { [T in EventType]: { [F in Exclude<keyof EventOf<T>, 'type'>]-?: 'plain' | 'text' } }

/**
 * What somebody typed in their own words may name a person wherever it stands, so it is stored sealed ('text'). Days,
 * codes, numbers and ids are what a case is folded and counted from, and stay readable ('plain').
 */
export const EVENT_FIELDS = {
  submitted: {
    submittedOn: 'plain',
    channel: 'plain',
    applicantKind: 'plain',
    contentHash: 'plain',
    through: 'plain',
    text: 'text',
    fileIds: 'plain',
  },
  'contact-recorded': { on: 'plain', how: 'text', reached: 'plain', text: 'text' },
  registered: { number: 'plain', on: 'plain' },
  received: { receivedOn: 'plain', confirmedWith: 'text', how: 'text', fileIds: 'plain' },
  reclassified: { applicantKind: 'plain', reason: 'text' },
  'earlier-reply-recorded': { number: 'text', servedOn: 'plain', text: 'text' },
  'supplement-requested': {
    on: 'plain',
    dueOn: 'plain',
    items: 'text',
    late: 'plain',
    lacking: 'plain',
    letterNumber: 'plain',
  },
  'supplement-excused': { on: 'plain', dueOn: 'plain', reason: 'text' },
  supplemented: { on: 'plain', text: 'text', fileIds: 'plain', identityHash: 'plain', formerIdKind: 'plain' },
  'consultation-sent': {
    consultationId: 'plain',
    party: 'plain',
    sentOn: 'plain',
    about: 'text',
    to: 'text',
    letterNumber: 'plain',
    noticeNumber: 'plain',
  },
  'consultation-delivered': { consultationId: 'plain', deliveredOn: 'plain' },
  'opinion-received': {
    consultationId: 'plain',
    answeredOn: 'plain',
    opinion: 'plain',
    reasonable: 'plain',
    text: 'text',
  },
  'third-party-told': {
    on: 'plain',
    consultationId: 'plain',
    content: 'text',
    reason: 'text',
    letterNumber: 'plain',
  },
  extended: { days: 'plain', notifiedOn: 'plain', reason: 'text', approvedBy: 'plain', letterNumber: 'plain' },
  'fee-charged': {
    issuedOn: 'plain',
    yuan: 'plain',
    basis: 'plain',
    quantity: 'plain',
    letterNumber: 'plain',
    afterPayment: 'plain',
  },
  'fee-notice-delivered': { deliveredOn: 'plain' },
  'fee-paid': { on: 'plain' },
  'fee-refunded': { on: 'plain', yuan: 'plain', reason: 'text' },
  'reasons-requested': { on: 'plain', dueOn: 'plain', volume: 'text', letterNumber: 'plain' },
  'reasons-given': { on: 'plain', text: 'text', reasonable: 'plain' },
  'reply-postponed': { on: 'plain', dueOn: 'plain', reason: 'text', letterNumber: 'plain' },
  'search-recorded': { on: 'plain', scope: 'text', method: 'text', result: 'plain', findings: 'text' },
  'reply-drafted': { on: 'plain', leaf: 'plain', facts: 'text', fileIds: 'plain' },
  'reply-reviewed': { on: 'plain', note: 'text' },
  'reply-returned': { on: 'plain', reason: 'text' },
  'reply-signed': { on: 'plain', mode: 'plain' },
  'letter-issued': { issuedOn: 'plain', number: 'plain', remedy: 'plain' },
  'letter-served': { servedOn: 'plain', means: 'plain', evidence: 'text', fileIds: 'plain' },
  'letter-voided': { number: 'plain', on: 'plain', reason: 'text' },
  'service-failed': { on: 'plain', means: 'plain', reason: 'text', fileIds: 'plain' },
  'post-returned': { on: 'plain', reason: 'text', fileIds: 'plain' },
  'letter-corrected': { on: 'plain', number: 'plain', what: 'text', how: 'text', letterNumber: 'plain' },
  'proceeding-opened': {
    proceedingId: 'plain',
    route: 'plain',
    filedOn: 'plain',
    body: 'text',
    caseNumber: 'text',
    reviewSilent: 'plain',
  },
  'proceeding-decided': {
    proceedingId: 'plain',
    decidedOn: 'plain',
    result: 'plain',
    text: 'text',
    orderedToRedo: 'plain',
    redoDueOn: 'plain',
  },
  'proceeding-struck': { proceedingId: 'plain', on: 'plain', reason: 'text' },
  'reply-set-aside': { proceedingId: 'plain', on: 'plain', redoDueOn: 'plain' },
  'disclosure-suggested': { on: 'plain' },
  'disclosure-considered': { on: 'plain', decision: 'plain', reason: 'text' },
  'withheld-reviewed': { on: 'plain', decision: 'plain', reason: 'text' },
  withdrawn: { on: 'plain', reason: 'text' },
  abandoned: { on: 'plain', leaf: 'plain' },
  reassigned: { to: 'plain', reason: 'text' },
  're-dated': { what: 'plain', from: 'plain', to: 'plain', because: 'text' },
  noted: { text: 'text' },
} as const satisfies Kinds

type Fields = typeof EVENT_FIELDS
type TextField<T extends EventType> = {
  [F in keyof Fields[T]]: Fields[T][F] extends 'text' ? F : never
}[keyof Fields[T]]

/** An event without what was typed in it. */
export type Wordless<T extends EventType = EventType> = T extends EventType ? Omit<EventOf<T>, TextField<T>> : never

/** The names of an event's free texts. */
export function textFields(type: EventType): string[] {
  return TEXTS[type]
}

const TEXTS = Object.fromEntries(
  Object.entries(EVENT_FIELDS).map(([type, fields]) => [
    type,
    Object.entries(fields).flatMap(([field, kind]) => (kind === 'text' ? [field] : [])),
  ]),
) as Record<EventType, string[]>
