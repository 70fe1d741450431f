import type { Timeline } from '../clock'
import type { Day } from '../day'
import type { ConsultedParty } from './events'
import type { CaseState } from './state'

/** What the law asks for next, of the office or of those it waits for. */
export const NEXT_ACTS = [
  'confirm',
  'request-supplement',
  'supplement',
  'record-fee-delivery',
  'payment',
  'record-delivery',
  'opinion',
  'reply',
  'serve',
  'redo',
] as const
export type NextActName = (typeof NEXT_ACTS)[number]
export type NextAct = { act: NextActName; on: Day | null; article: string }

/** Depends on no day of the present, so that it can be stored; null once closed. */
export function nextActOf(state: CaseState, timeline: Timeline): NextAct | null {
  switch (state.status) {
    case 'closed':
      return null
    case 'submitted':
      return { act: 'confirm', on: state.submittedOn, article: '第三十一条' }
    case 'awaiting-supplement':
      return { act: 'supplement', on: state.supplement?.dueOn ?? null, article: '第三十条' }
    case 'awaiting-payment':
      return payment(state, timeline)
    case 'processing':
      return processing(state, timeline)
    case 'reopened':
      return reopened(state)
  }
}

/** The day of the reply: of a reply set aside the day its decision gives; none once closed. */
export function replyDueOn({ status, redo }: CaseState, timeline: Timeline): Day | null {
  if (status === 'closed') return null
  return status === 'reopened' ? (redo?.dueOn ?? null) : timeline.replyDueOn
}

/** The law gives no day for serving again a letter that came back. */
function reopened({ reply, redo }: CaseState): NextAct {
  const on = redo?.dueOn ?? null
  if (reply?.state === 'issued') return { act: 'serve', on, article: '第三十六条' }
  return { act: 'redo', on, article: '第三十六条' }
}

/** On a screen of today: a 补正 notice whose last day has passed is no longer the next act, the reply is. */
export function nextActToday(state: CaseState, timeline: Timeline, today: Day): NextAct | null {
  const next = nextActOf(state, timeline)
  const missed = next?.act === 'request-supplement' || next?.act === 'opinion'
  return next && missed && next.on !== null && next.on < today ? reply(timeline) : next
}

function payment({ fee }: CaseState, { paymentDueOn }: Timeline): NextAct {
  return fee?.deliveredOn
    ? { act: 'payment', on: paymentDueOn, article: '第四十二条' }
    : { act: 'record-fee-delivery', on: fee?.issuedOn ?? null, article: '第四十二条' }
}

function processing(state: CaseState, timeline: Timeline): NextAct {
  if (state.reply?.state === 'issued') return { act: 'serve', on: timeline.replyDueOn, article: '第三十三条' }
  if (isUntouched(state)) return { act: 'request-supplement', on: timeline.supplementNoticeDueOn, article: '第三十条' }
  return state.reply ? reply(timeline) : (opinion(state, timeline) ?? reply(timeline))
}

function reply({ replyDueOn }: Timeline): NextAct {
  return { act: 'reply', on: replyDueOn, article: '第三十三条' }
}

/** Nothing was done since receipt: whether the request is clear has to be settled first (Art. 30). */
function isUntouched({ supplement, searches, consultations, fee, reply, reasons }: CaseState): boolean {
  return !supplement && !fee && !reply && !reasons && searches.length === 0 && consultations.length === 0
}

const CONSULTING_ARTICLE: Record<ConsultedParty, string> = { third: '第三十二条', agency: '第三十四条' }

function opinion({ consultations }: CaseState, timeline: Timeline): NextAct | null {
  const open = consultations.filter(({ answeredOn }) => !answeredOn)
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
