import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import { type Day, formatDay } from '../day'
import { chooseLetter, listArticles, OUTCOMES } from '../outcome/outcomes'
import type { LetterFacts } from '../outcome/shape'
import { CHANNEL_WORDS, LACKING_WORDS, SERVICE_MEANS_WORDS } from '../words/application'
import type { NoticeCode } from './codes'
import { feeStandard } from './fee-words'
import type { CaseFile, Moment } from './moment'

type Of<T extends EventType> = Moment<Acted<Extract<Acted, { type: T }>>>
type Facts = (moment: Moment) => LetterFacts

/** The facts of a notice from the case at its moment; '' where the case does not know. */
export function noticeFacts(code: NoticeCode, moment: Moment): LetterFacts {
  return { contact: contactWords(moment.file.office), ...FACTS[code](moment) }
}

const of =
  <T extends EventType>(type: T, facts: (moment: Of<T>) => LetterFacts): Facts =>
  (moment) =>
    moment.event.type === type ? facts(moment as Of<T>) : {}

const FACTS: Record<NoticeCode, Facts> = {
  receipt: (moment) => ({ ...asked(moment), ...arrival(moment), due: dueWords(moment), enquiry: moment.file.enquiry }),
  'receipt-record': of('received', (moment) => ({
    ...arrival(moment),
    receivedOn: moment.event.receivedOn,
    applicant: moment.file.applicant.name,
    confirmedWith: moment.event.confirmedWith ?? '',
    how: moment.event.how ?? '',
    officer: moment.file.nameOf(moment.event.actor),
    confirmedAt: formatDay(moment.event.receivedOn),
  })),
  supplement: of('supplement-requested', (moment) => {
    const { items, dueOn, lacking = [] } = moment.event
    const words = lacking.map((one) => LACKING_WORDS[one]).join('、')
    return { ...asked(moment), items, dueOn, lacking: words }
  }),
  extension: of('extended', (moment) => {
    const { days, reason, approvedBy } = moment.event
    const approver = moment.file.nameOf(approvedBy)
    return { ...asked(moment), days: String(days), reason, due: dueWords(moment), approver }
  }),
  reasons: of('reasons-requested', (moment) => {
    const { volume, dueOn } = moment.event
    return { ...asked(moment), volume, dueOn }
  }),
  'third-party': consulted,
  agency: consulted,
  consultation: of('consultation-sent', (moment) => {
    const { sentOn, party } = moment.event
    return { ...asked(moment), sentOn, party }
  }),
  fee: of('fee-charged', (moment) => {
    const { yuan, basis, quantity } = moment.event
    const payment = moment.file.office.paymentWords
    return { ...asked(moment), ...feeStandard(basis, quantity), yuan: String(yuan), payment }
  }),
  'third-party-told': of('third-party-told', ({ state, event }) => {
    const { consultationId, content, reason } = event
    const consulted = state.consultations.find((one) => one.consultationId === consultationId)
    return { content, reason, consultedOn: consulted?.sentOn ?? '' }
  }),
  'own-record': () => ({}),
  'service-proof': serviceFacts,
  'review-form': of('reply-signed', reviewFacts),
  postponement: of('reply-postponed', (moment) => {
    const { dueOn, reason } = moment.event
    return { ...asked(moment), dueOn, reason }
  }),
  correction: of('letter-corrected', ({ state, event }) => {
    const { number, what, how } = event
    const { reply } = state
    const letterTitle = reply ? chooseLetter(reply.leaf, reply.facts).title : ''
    return { letterTitle, letterNumber: number, servedOn: reply?.servedOn ?? '', what, how }
  }),
}

function asked({ state, file }: Moment): LetterFacts {
  const { description, documentNumber } = file.request
  const request = onOneLine(description)
  return { receivedOn: state.receivedOn ?? '', request, documentNumber: onOneLine(documentNumber) }
}

function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/gu, '　')
    .replace(/[。\s]+$/u, '')
}

function arrival({ state }: Moment): LetterFacts {
  const { number, channel, submittedOn } = state
  return { registerNumber: number ?? '', channel: CHANNEL_WORDS[channel], submittedOn }
}

/** The last day, or what it waits for: a year without its notice is told, never guessed. */
function dueWords({ timeline }: Moment): string {
  const { replyDueOn, missingCalendar, waitingFor } = timeline
  if (replyDueOn) return `答复期限至${formatDay(replyDueOn)}（含当日）`
  if (missingCalendar) return `${missingCalendar}年的放假安排公布后，本机关将答复期限的最后一日另行告知`
  return waitingFor ? '答复期限的最后一日在征求意见结束后确定' : ''
}

function consulted(moment: Moment): LetterFacts {
  if (moment.event.type !== 'consultation-sent') return {}
  const { about, sentOn } = moment.event
  return { about, sentOn }
}

function serviceFacts({ state, event, file }: Moment): LetterFacts {
  const { reply } = state
  if (!reply) return {}
  const { title } = chooseLetter(reply.leaf, reply.facts)
  const letter = { letterTitle: title, letterNumber: reply.number ?? '', applicant: file.applicant.name }
  if (event.type !== 'letter-served') return { ...letter, phase: 'issued' }
  const { means, servedOn, evidence } = event
  return { ...letter, phase: 'served', means: SERVICE_MEANS_WORDS[means], servedOn, evidence: evidence ?? '' }
}

function reviewFacts(moment: Of<'reply-signed'>): LetterFacts {
  const { state, event, file } = moment
  const { reply } = state
  if (!reply) return {}
  const review = state.events.findLast(({ type }) => type === 'reply-reviewed')
  return {
    ...asked(moment),
    registerNumber: state.number ?? '',
    outcome: OUTCOMES[reply.leaf].rowLabel,
    basis: listArticles(reply.leaf, reply.facts).join('、') || '条例没有专门规定',
    drafter: file.nameOf(reply.drafter),
    draftedOn: reply.draftedOn,
    reviewer: reply.reviewer ? reviewWords(review, file.nameOf(reply.reviewer)) : NO_REVIEW[event.mode],
    approver: file.nameOf(event.actor),
    signedOn: event.on,
  }
}

const NO_REVIEW = { three: '', two: '本机关不设审核，由签发人审查', one: '本机关只有一名工作人员，由其审查' }

function reviewWords(event: Acted | undefined, reviewer: string): string {
  if (event?.type !== 'reply-reviewed') return ''
  return `${event.note?.trim() || '同意'}　${reviewer}　${dayWords(event.on)}`
}

const dayWords = (day: Day) => formatDay(day)

type Reachable = Pick<CaseFile['office'], 'unit' | 'address' | 'hours' | 'phone' | 'email'>

/** Art. 12: the 工作机构 and how to reach it, as far as the office has said. */
export function contactWords({ unit, address, hours, phone, email }: Reachable): string {
  const told = [
    unit,
    address && `地址：${address}`,
    hours && `办公时间：${hours}`,
    phone && `电话：${phone}`,
    email && `电子邮箱：${email}`,
  ]
  return told.filter((words) => words.trim() !== '').join('；')
}
