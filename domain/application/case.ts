import type { LeafCode } from '../outcome/outcomes'
import { AFTER } from './after'
import type { CaseEvent } from './events'
import { type Acted, type CaseState, type Consultation, NOTHING, type Reply } from './state'

/** Deemed abandoned (Art. 30, 109号文 Art. 6): the two leaves that a late supplement or payment still undoes. */
export function isAbandonment(leaf: LeafCode): leaf is '3.6.1' | '3.6.2' {
  return leaf === '3.6.1' || leaf === '3.6.2'
}

export function fold(events: readonly Acted[]): CaseState {
  return events.reduce(evolve, NOTHING)
}

export function evolve(state: CaseState, event: Acted): CaseState {
  return { ...state, ...changed(state, event), events: [...state.events, event] }
}

type Change = Partial<CaseState>
export type Evolve = {
  [T in CaseEvent['type']]: (state: CaseState, event: Acted<Extract<CaseEvent, { type: T }>>) => Change
}

function changed(state: CaseState, event: Acted): Change {
  const apply = EVOLVE[event.type] as (state: CaseState, event: Acted) => Change
  return apply(state, event)
}

const EVOLVE: Evolve = {
  submitted: (_, { submittedOn, channel, applicantKind, through, fileIds }) => ({
    ...{ submittedOn, channel, applicantKind, through: through ?? null, evidence: fileIds ?? [] },
  }),
  'contact-recorded': ({ contacts }, { on, reached }) => ({ contacts: [...contacts, { on, reached }] }),
  registered: (_, { number }) => ({ number }),
  received: ({ evidence }, { receivedOn, fileIds = [] }) => ({
    ...{ receivedOn, status: 'processing', evidence: [...evidence, ...fileIds] },
  }),
  reclassified: (_, { applicantKind }) => ({ applicantKind }),
  'earlier-reply-recorded': ({ earlierReplies }, { number, servedOn }) => ({
    earlierReplies: [...earlierReplies, { number, servedOn }],
  }),
  'supplement-requested': (_, { on, dueOn, items, late, lacking = [] }) => ({
    // C7: a late notice does not stop the clock, so the office may still reply.
    status: late ? 'processing' : 'awaiting-supplement',
    supplement: { requestedOn: on, dueOn, items, lacking, late, suppliedOn: null, text: '', fileIds: [] },
  }),
  'supplement-excused': ({ supplement, reply }, { dueOn }) => ({
    supplement: supplement && { ...supplement, dueOn },
    reply: withoutAbandonment(reply),
  }),
  supplemented: ({ supplement }, { on, text, fileIds }) => ({
    status: 'processing',
    supplement: supplement && { ...supplement, suppliedOn: on, text: text ?? '', fileIds: fileIds ?? [] },
    // The request is no longer the one that was answered.
    reply: null,
  }),
  'consultation-sent': ({ consultations }, { consultationId, party, sentOn, about }) => ({
    consultations: [...consultations, { consultationId, party, sentOn, about, ...UNANSWERED }],
  }),
  'consultation-delivered': (state, { consultationId, deliveredOn }) =>
    consulted(state, consultationId, { deliveredOn }),
  'opinion-received': (state, { consultationId, answeredOn, opinion, reasonable }) =>
    consulted(state, consultationId, { answeredOn, opinion, reasonable: reasonable ?? false }),
  'third-party-told': (state, { consultationId, on }) => consulted(state, consultationId, { toldOn: on }),
  extended: (_, { days, notifiedOn }) => ({ extension: { days, notifiedOn } }),
  'fee-charged': (_, { issuedOn, yuan, basis, afterPayment }) => ({
    status: 'awaiting-payment',
    fee: {
      issuedOn,
      yuan,
      basis,
      resumes: afterPayment === 'resume',
      deliveredOn: null,
      paidOn: null,
      refundedOn: null,
    },
  }),
  'fee-notice-delivered': ({ fee }, { deliveredOn }) => ({ fee: fee && { ...fee, deliveredOn } }),
  'fee-paid': ({ fee, reply }, { on }) => ({
    status: 'processing',
    fee: fee && { ...fee, paidOn: on },
    reply: withoutAbandonment(reply),
  }),
  'fee-refunded': ({ fee }, { on }) => ({ fee: fee && { ...fee, refundedOn: on } }),
  'reasons-requested': (_, { on, dueOn }) => ({
    reasons: { requestedOn: on, dueOn, givenOn: null, reasonable: false },
  }),
  'reasons-given': ({ reasons }, { on, reasonable }) => ({
    reasons: reasons && { ...reasons, givenOn: on, reasonable },
  }),
  'reply-postponed': (_, { on, dueOn }) => ({ postponed: { on, dueOn } }),
  'search-recorded': ({ searches }, { on, scope, method, result, findings }) => ({
    searches: [...searches, { on, scope, method, result, findings }],
  }),
  'reply-drafted': (_, event) => ({ reply: drafted(event) }),
  'reply-reviewed': ({ reply }, { actor }) => ({ reply: reply && { ...reply, state: 'reviewed', reviewer: actor } }),
  'reply-returned': ({ reply }, { reason }) => ({
    reply: reply && { ...reply, state: 'drafted', reviewer: null, approver: null, mode: null, returned: reason },
  }),
  'reply-signed': ({ reply }, { actor, mode }) => ({
    reply: reply && { ...reply, state: 'signed', approver: actor, mode },
  }),
  'letter-issued': ({ reply }, { issuedOn, number, remedy }) => ({
    reply: reply && { ...reply, state: 'issued', issuedOn, number, remedy: remedy ?? null },
  }),
  ...AFTER,
  /** law.md §11 case 18: practice counts a withdrawal under 其他. */
  withdrawn: (_, { on }) => ({ status: 'closed', closedOn: on, outcome: '3.6.3', reply: null }),
  abandoned: () => ({}),
  reassigned: (_, { to }) => ({ assignee: to }),
  're-dated': () => ({}),
  noted: () => ({}),
}

const UNANSWERED = { deliveredOn: null, answeredOn: null, opinion: null, reasonable: false, toldOn: null } as const

/** What was awaited came after all, or is awaited anew: nobody is deemed to have given up. */
function withoutAbandonment(reply: Reply | null): Reply | null {
  return reply && isAbandonment(reply.leaf) ? null : reply
}

function consulted(state: CaseState, id: string, change: Partial<Consultation>): Change {
  return {
    consultations: state.consultations.map((one) => (one.consultationId === id ? { ...one, ...change } : one)),
  }
}

function drafted(event: Acted<Extract<CaseEvent, { type: 'reply-drafted' }>>): Reply {
  const { leaf, facts, fileIds, on, actor } = event
  return {
    state: 'drafted',
    leaf,
    facts,
    fileIds,
    draftedOn: on,
    drafter: actor,
    reviewer: null,
    approver: null,
    mode: null,
    returned: null,
    issuedOn: null,
    number: null,
    remedy: null,
    servedOn: null,
    means: null,
    cameBackOn: null,
  }
}
