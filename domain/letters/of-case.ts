import { fold } from '../application/case'
import type { CaseEvent } from '../application/events'
import type { Acted } from '../application/state'
import type { Calendar } from '../calendar/calendar'
import { computeTimeline } from '../clock/timeline'
import type { Day } from '../day'
import { chooseLetter } from '../outcome/outcomes'
import { isNotice, LETTERS, type LetterTo } from './catalogue'
import { LETTER_CODES, type LetterCode, type NoticeCode } from './codes'
import { composeNotice } from './compose-notice'
import { composeLetter } from './compose-reply'
import type { CaseFile, Moment } from './moment'
import { noticeFacts } from './notice-facts'
import { redoneOf } from './redone'
import type { ComposedLetter } from './shape'

/** A letter of a case: which one, and after which of its events. `id` names it within its case. */
export type LetterPlace = { id: string; code: LetterCode; index: number }

/** Every letter that the events of a case gave rise to, in their order. */
export function lettersOf(events: readonly Acted[]): LetterPlace[] {
  return events.flatMap((event, index) =>
    codesAfter(event, events.slice(0, index + 1)).map((code) => ({ id: `${index}-${code}`, code, index })),
  )
}

export function placeOf(id: string, events: readonly Acted[]): LetterPlace | null {
  return lettersOf(events).find((one) => one.id === id) ?? null
}

function codesAfter(event: Acted, until: readonly Acted[]): LetterCode[] {
  const codes = LETTER_CODES.filter((code) => isNotice(code) && LETTERS[code].after.includes(event.type))
  if (event.type === 'letter-issued') return [...replyCode(until), ...codes]
  return codes.filter((code) => SENT[code]?.(event) ?? true)
}

/** What an event leads to only in some cases: 34 has its own letter, and where nobody was asked there is no record. */
const SENT: Partial<Record<LetterCode, (event: CaseEvent) => boolean>> = {
  'receipt-record': (event) => event.type === 'received' && Boolean(event.confirmedWith),
  'third-party': (event) => event.type === 'consultation-sent' && event.party === 'third',
  agency: (event) => event.type === 'consultation-sent' && event.party === 'agency',
}

function replyCode(events: readonly Acted[]): LetterCode[] {
  const { reply } = fold(events)
  return reply ? [chooseLetter(reply.leaf, reply.facts).code] : []
}

type Source = { events: readonly Acted[]; calendar: Calendar; file: CaseFile }

/** A letter as it was when its event was recorded, whatever came after. */
export function composeOf({ code, index }: LetterPlace, { events, calendar, file }: Source): ComposedLetter {
  const until = events.slice(0, index + 1)
  const event = until.at(-1)!
  const moment = { state: fold(until), event, timeline: computeTimeline(until, calendar), file }
  return isNotice(code) ? noticeAt(code, moment) : replyAt(moment)
}

function noticeAt(code: NoticeCode, moment: Moment): ComposedLetter {
  const { file, event } = moment
  const { to } = LETTERS[code]
  const composed = composeNotice({
    ...{ code, facts: noticeFacts(code, moment), office: file.office, demo: file.demo },
    ...{ addressee: addresseeOf(to, moment), you: youOf(to, moment) },
    ...{ number: numberOf(code, moment), issuedOn: dayOf(event) },
  })
  return to === 'third' || to === 'agency' ? withoutIdentity(composed, file) : composed
}

function replyAt({ state, file }: Moment): ComposedLetter {
  const { reply, supplement } = state
  if (!reply) throw new Error('a letter of a reply that is not there')
  const { description, documentNumber } = file.request
  return composeLetter({
    ...{ leaf: reply.leaf, facts: reply.facts, demo: file.demo },
    // Once it is issued it says what the office had set then.
    office: { ...file.office, ...reply.remedy },
    ...{ applicantName: file.applicant.name, applicantKind: state.applicantKind },
    ...{ receivedOn: state.receivedOn ?? state.submittedOn, request: description, documentNumber },
    supplement: supplement?.suppliedOn ? { ...supplement, suppliedOn: supplement.suppliedOn } : null,
    redone: redoneOf(state),
    ...{ number: reply.number, issuedOn: reply.issuedOn, given: reply.fileIds.map(file.fileName) },
  })
}

function addresseeOf(to: LetterTo, { file, event, state }: Moment): string {
  if (to === 'applicant') return file.applicant.name
  if (to === 'file' || !('consultationId' in event)) return ''
  const { consultationId } = event
  const sent = state.events.find((one) => one.type === 'consultation-sent' && one.consultationId === consultationId)
  const name = sent?.type === 'consultation-sent' ? (sent.to ?? '') : ''
  // Asked before the system kept whom: what is decided must be told all the same (Art. 32).
  return name === '' && event.type === 'third-party-told' ? '被征求意见的第三方' : name
}

function youOf(to: LetterTo, { state }: Moment): string {
  if (to === 'applicant') return state.applicantKind === 'person' ? '您' : '贵单位'
  return to === 'agency' ? '贵机关' : '贵方'
}

function numberOf(code: LetterCode, { state, event }: Moment): string | null {
  if (code === 'receipt') return state.number
  const field = code === 'consultation' ? 'noticeNumber' : 'letterNumber'
  const number: unknown = Reflect.get(event, field)
  return typeof number === 'string' && number !== '' ? number : null
}

const DAYS = ['on', 'receivedOn', 'sentOn', 'notifiedOn', 'issuedOn', 'servedOn']

/** The legal day of the event is the date of its letter. */
function dayOf(event: Acted): Day | null {
  const day = DAYS.map((name): unknown => Reflect.get(event, name)).find((value) => typeof value === 'string')
  return typeof day === 'string' ? day : null
}

/** law.md §9.1: a letter to a third party says nothing of who applied; typed into it, the letter is not issued. */
function withoutIdentity(composed: ComposedLetter, { identity }: CaseFile): ComposedLetter {
  const { letter, missing, articles } = composed
  const text = JSON.stringify([letter.paragraphs, letter.lines, letter.slip])
  const told = identity.find((word) => word.trim().length > 1 && text.includes(word.trim()))
  if (!told) return composed
  const sentence = `《${letter.title}》不能写申请人的身份，请删去“${told}”`
  return {
    letter,
    missing: { ...missing, identity: sentence },
    articles: { ...articles, identity: LETTERS[letter.code].article },
  }
}
