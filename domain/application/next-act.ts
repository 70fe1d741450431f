import type { Timeline } from '../clock/timeline'
import type { Day } from '../day'
import { FEE_MEASURES_PAYMENT } from '../fee/measures'
import { isFeeAwaited, isSupplementAwaited, outstandingSupplement } from './awaited'
import { listUntoldObjections } from './rules/objection'
import type { CaseState } from './state'
import type { Status } from './status'
import type { ConsultedParty } from './vocabulary'

/** What the law asks for next, of the office or of those it waits for. */
export type NextActName =
  | 'confirm'
  | 'restore-contact'
  | 'request-supplement'
  | 'supplement'
  | 'record-fee-delivery'
  | 'payment'
  | 'record-delivery'
  | 'opinion'
  | 'reasons'
  | 'reply'
  | 'tell-third-party'
  | 'serve'
  | 'redo'
export type NextAct = { act: NextActName; on: Day | null; article: string }

/** What tells the next act of a case on any day, and depends on no day itself. */
export type NextActFacts = {
  status: Status
  next: NextAct | null
  replyDueOn: Day | null
  /** The last day of a supplement that did not come, while no reply is on its way. */
  supplementDueOn: Day | null
}

/** Depends on no day of the present, so that it can be stored; null once closed. */
export function nextActOf(state: CaseState, timeline: Timeline): NextAct | null {
  switch (state.status) {
    case 'closed':
      return null
    case 'submitted':
      return nextToConfirm(state)
    case 'awaiting-supplement':
      return nextForSupplement(state)
    case 'awaiting-payment':
      return nextForPayment(state, timeline)
    case 'processing':
      return nextWhileProcessing(state, timeline)
    case 'reopened':
      return nextOnceReopened(state, timeline)
  }
}

/** The day of the reply; none once closed, nor for a letter that came back and is served again. */
export function replyDueOn({ status, redo }: CaseState, timeline: Timeline): Day | null {
  if (status === 'closed') return null
  return status === 'reopened' && !redo ? null : timeline.replyDueOn
}

/** The law gives no day for serving again a letter that came back; a reply set aside leads through all that leads to a reply. */
function nextOnceReopened(state: CaseState, timeline: Timeline): NextAct {
  const on = replyDueOn(state, timeline)
  if (state.reply?.state === 'issued') return { act: 'serve', on, article: '第三十六条' }
  if (isToldFirst(state)) return { act: 'tell-third-party', on, article: '第三十二条' }
  if (isFeeAwaited(state)) return nextForPayment(state, timeline)
  if (isSupplementAwaited(state)) return nextForSupplement(state)
  const toReply = nextToRedo({ replyDueOn: on })
  return state.reply ? toReply : (nextForOpinion(state, timeline) ?? toReply)
}

function nextForSupplement({ supplement }: CaseState): NextAct {
  return { act: 'supplement', on: supplement?.dueOn ?? null, article: '第三十条' }
}

function nextToRedo({ replyDueOn }: Pick<Timeline, 'replyDueOn'>): NextAct {
  return { act: 'redo', on: replyDueOn, article: '第三十六条' }
}

/**
 * On a screen of today: an act whose last day has passed gives way to the reply; a reply to a request that nobody
 * made clear gives way to the supplement that did not come.
 */
export function nextActToday(state: CaseState, timeline: Timeline, today: Day): NextAct | null {
  const next = nextActOf(state, timeline)
  const { status } = state
  const supplementDueOn = lateSupplement(state)?.on ?? null
  return actToday({ status, next, replyDueOn: replyDueOn(state, timeline), supplementDueOn }, today)
}

/** The same, told from what is stored of a case. */
export function actToday({ status, next, replyDueOn, supplementDueOn }: NextActFacts, today: Day): NextAct | null {
  if (!next) return null
  const missed = GIVES_WAY.includes(next.act) && next.on !== null && next.on < today
  const isLate = next.act === 'supplement' && status === 'processing'
  const toReply = status === 'processing' ? nextToReply({ replyDueOn }) : nextToRedo({ replyDueOn })
  const act = missed || isLate ? toReply : next
  const isOver = supplementDueOn !== null && supplementDueOn < today
  return act.act === 'reply' && isOver ? { act: 'supplement', on: supplementDueOn, article: '第三十条' } : act
}

/** Art. 30: a late notice stops no clock, so the case never waits; once its term is over it may be closed as 3.6.1. */
function lateSupplement(state: CaseState): (NextAct & { on: Day }) | null {
  const supplement = outstandingSupplement(state)
  if (state.reply || !supplement) return null
  return { act: 'supplement', on: supplement.dueOn, article: '第三十条' }
}

/** Acts of others, or of the office, that leave the reply as the next act once their day is over. */
const GIVES_WAY: readonly NextActName[] = ['request-supplement', 'opinion', 'reasons']

/** 207号: an applicant who cannot be reached is tried again; no day of the law runs until then. */
function nextToConfirm({ contacts, submittedOn }: CaseState): NextAct {
  const unreached = contacts.length > 0 && contacts.every(({ reached }) => !reached)
  return unreached
    ? { act: 'restore-contact', on: null, article: '第三十一条' }
    : { act: 'confirm', on: submittedOn, article: '第三十一条' }
}

function nextForPayment({ fee }: CaseState, { paymentDueOn }: Timeline): NextAct {
  return fee?.deliveredOn
    ? { act: 'payment', on: paymentDueOn, article: FEE_MEASURES_PAYMENT }
    : { act: 'record-fee-delivery', on: fee?.issuedOn ?? null, article: FEE_MEASURES_PAYMENT }
}

function nextWhileProcessing(state: CaseState, timeline: Timeline): NextAct {
  if (isToldFirst(state)) return { act: 'tell-third-party', on: timeline.replyDueOn, article: '第三十二条' }
  if (state.reply?.state === 'issued') return { act: 'serve', on: timeline.replyDueOn, article: '第三十三条' }
  if (isUntouched(state)) return { act: 'request-supplement', on: timeline.supplementNoticeDueOn, article: '第三十条' }
  if (state.reply) return nextToReply(timeline)
  return nextForOpinion(state, timeline) ?? lateSupplement(state) ?? reasonsAwaited(state) ?? nextToReply(timeline)
}

/** Told from what is not sealed: a full disclosure over a well-founded objection is always an override. */
function isToldFirst(state: CaseState): boolean {
  const { reply } = state
  const settled = reply?.state === 'signed' || reply?.state === 'issued'
  return settled && reply.leaf === '3.1' && listUntoldObjections(state).length > 0
}

function reasonsAwaited({ reasons }: CaseState): NextAct | null {
  return reasons && !reasons.givenOn ? { act: 'reasons', on: reasons.dueOn, article: '第三十五条' } : null
}

function nextToReply({ replyDueOn }: Pick<Timeline, 'replyDueOn'>): NextAct {
  return { act: 'reply', on: replyDueOn, article: '第三十三条' }
}

/** Nothing was done since receipt: whether the request is clear has to be settled first (Art. 30). */
function isUntouched({ supplement, searches, consultations, fee, reply, reasons }: CaseState): boolean {
  return !supplement && !fee && !reply && !reasons && searches.length === 0 && consultations.length === 0
}

const CONSULTING_ARTICLE: Record<ConsultedParty, string> = { third: '第三十二条', agency: '第三十四条' }

function nextForOpinion({ consultations, redo }: CaseState, timeline: Timeline): NextAct | null {
  // Letters for a reply that was set aside hold the new one no longer.
  const open = consultations.filter(({ answeredOn, sentOn }) => !answeredOn && (!redo || sentOn >= redo.on))
  const undelivered = open.find(({ deliveredOn }) => !deliveredOn)
  if (undelivered) {
    const { sentOn, party } = undelivered
    return { act: 'record-delivery', on: sentOn, article: CONSULTING_ARTICLE[party] }
  }
  const awaited = timeline.consultations
    .filter(({ consultationId }) => open.some((one) => one.consultationId === consultationId))
    .flatMap(({ opinionDueOn, party }) => (opinionDueOn ? [{ on: opinionDueOn, party }] : []))
  const [first] = awaited.sort((a, b) => (a.on < b.on ? -1 : 1))
  return first ? { act: 'opinion', on: first.on, article: CONSULTING_ARTICLE[first.party] } : null
}
