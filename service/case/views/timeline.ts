import type { CaseEvent, EventType, Lacking, Recorded } from '../../../domain/application/events'
import { MOVES, type MoveName } from '../../../domain/application/moves'
import type { Acted } from '../../../domain/application/state'
import { type Day, formatDay } from '../../../domain/day'
import {
  APPLICANT_KIND_WORDS,
  CONSULTED_PARTY_WORDS,
  DATED_WORDS,
  DISCLOSURE_WORDS,
  EVENT_WORDS,
  LACKING_WORDS,
  OPINION_WORDS,
  REPRESENTATION_WORDS,
  RESULT_WORDS,
  ROUTE_WORDS,
  SEARCH_RESULT_WORDS,
  SERVICE_MEANS_WORDS,
  SYSTEM_WORD,
  UNDATED_WORD,
  WITHHELD_WORDS,
} from '../../../domain/words'
import type { TimelineEntry } from '../../../typings/api'
import { dayOf } from '../../instant'

/** What an applicant is shown of the office's work: what concerns them, not who drafted what. */
const PUBLIC_EVENTS: readonly EventType[] = [
  'submitted',
  'received',
  'supplement-requested',
  'supplement-excused',
  'supplemented',
  'consultation-sent',
  'opinion-received',
  'extended',
  'fee-charged',
  'fee-notice-delivered',
  'fee-paid',
  'fee-refunded',
  'reasons-requested',
  'reasons-given',
  'reply-postponed',
  'letter-served',
  'service-failed',
  'post-returned',
  'letter-corrected',
  'proceeding-opened',
  'proceeding-decided',
  'proceeding-struck',
  'reply-set-aside',
  'disclosure-suggested',
  'withdrawn',
  're-dated',
]

export function publicTimeline(events: readonly Recorded[]): TimelineEntry[] {
  const isSuggested = events.some(({ type }) => type === 'disclosure-suggested')
  const isShown = (type: EventType) =>
    // What the office considers of its own accord is its own work; who suggested it is told.
    PUBLIC_EVENTS.includes(type) || (isSuggested && type === 'disclosure-considered')
  return events
    .filter(({ type }) => isShown(type))
    .map((event) => entry(event, { text: PUBLIC_TEXT[event.type]?.(event) ?? '', actor: null }))
}

/** `names`: of the officers, by id. */
export function staffTimeline(events: readonly Recorded[], names: ReadonlyMap<string, string>): TimelineEntry[] {
  return events.map((event) => entry(event, { text: staffText(event), actor: actorName(event, names) }))
}

function entry(event: Recorded, { text, actor }: { text: string; actor: string | null }): TimelineEntry {
  const { title, sentence } = EVENT_WORDS[event.type]
  return {
    on: legalDayOf(event),
    title,
    text: text ? `${sentence}${text}` : sentence,
    article: articleOf(event.type),
    actor,
  }
}

function actorName({ actor }: Acted, names: ReadonlyMap<string, string>): string {
  if (actor === 'applicant') return '申请人'
  return names.get(actor) ?? SYSTEM_WORD
}

/** The legal day of an event; the instant of its recording where it has none. */
function legalDayOf(event: Recorded): Day {
  const day = Object.entries(event).find(([name]) => LEGAL_DAYS.includes(name))?.[1]
  return typeof day === 'string' ? day : dayOf(event.at)
}

const LEGAL_DAYS = [
  'on',
  'submittedOn',
  'receivedOn',
  'sentOn',
  'deliveredOn',
  'answeredOn',
  'notifiedOn',
  'issuedOn',
  'servedOn',
  'filedOn',
  'decidedOn',
]

/** The move of a withdrawal stands under Art. 45 (登记); the right to withdraw has no article, and none is shown. */
function articleOf(type: EventType): string | null {
  if (type === 'withdrawn') return null
  const names = (Object.keys(MOVES) as MoveName[]).filter((move) =>
    (MOVES[move].events as readonly string[]).includes(type),
  )
  // Where several moves lead to it, the one that is about nothing else.
  const name = names.find((move) => MOVES[move].events.length === 1) ?? names[0]
  return name ? MOVES[name].article : null
}

type Texts = { [T in EventType]?: (event: Extract<CaseEvent, { type: T }>) => string }
const texts = (table: Texts) => table as Partial<Record<EventType, (event: CaseEvent) => string>>

const SHARED: Texts = {
  'supplement-requested': ({ items, dueOn }) => `请在${formatDay(dueOn)}前（含当日）补正：${items}`,
  'supplement-excused': ({ dueOn }) => `请在${formatDay(dueOn)}前（含当日）补正。`,
  extended: ({ days, reason }) => `延长${days}个工作日。理由：${reason}`,
  'fee-refunded': ({ yuan, reason }) => `退还${yuan}元。理由：${reason}`,
  'fee-charged': ({ yuan }) => `应缴${yuan}元。`,
  'reasons-requested': ({ dueOn }) => `请在${formatDay(dueOn)}前（含当日）说明理由。`,
  'reply-postponed': ({ dueOn, reason }) => `延迟到${formatDay(dueOn)}前（含当日）答复。理由：${reason}`,
  'letter-served': ({ means }) => `送达方式：${SERVICE_MEANS_WORDS[means]}。`,
  'letter-corrected': ({ number, what, how }) => `${number}：原为“${what}”，改正为“${how}”。`,
  'proceeding-opened': ({ route, body }) => `${ROUTE_WORDS[route]}，${body}。`,
  'proceeding-decided': ({ result }) => `${RESULT_WORDS[result]}。`,
  'reply-set-aside': ({ redoDueOn }) => `应当在${formatDay(redoDueOn)}前（含当日）重新答复。`,
  're-dated': ({ what, from, to, because }) =>
    `${because}。${DATED_WORDS[what ?? 'reply']}原为${dayWords(from)}，现为${dayWords(to)}。`,
}

function dayWords(day: Day | null): string {
  return day ? formatDay(day) : UNDATED_WORD
}

/** C7: what it means for the days the applicant waits. */
const LATE_NOTICE = '这份告知超过了7个工作日，答复期限没有停，仍然从原来的收到之日计算；收到补正以后重新计算。'

const PUBLIC_TEXT = texts({
  ...SHARED,
  supplemented: ({ text }) => text ?? '',
  'disclosure-considered': ({ decision }) => `${DISCLOSURE_WORDS[decision]}。`,
  'supplement-requested': (event) =>
    `${SHARED['supplement-requested']?.(event)}${event.late ? `。${LATE_NOTICE}` : ''}`,
})

const STAFF_TEXT = texts({
  ...SHARED,
  submitted: ({ through, text }) => [through ? `${REPRESENTATION_WORDS[through]}。` : '', text ?? ''].join(''),
  'contact-recorded': ({ how, reached, text }) => `${how}：${reached ? '联系上了' : '没有联系上'}。${text}`,
  reclassified: ({ applicantKind, reason }) => `改为“${APPLICANT_KIND_WORDS[applicantKind]}”。理由：${reason}`,
  'earlier-reply-recorded': ({ number, servedOn, text }) => `${formatDay(servedOn)}，${number}。${text}`,
  registered: ({ number }) => `登记号：${number}`,
  received: ({ confirmedWith, how }) => (confirmedWith ? `与${confirmedWith}以${how}方式确认。` : ''),
  supplemented: ({ text }) => text ?? '',
  'supplement-excused': (event) => `${SHARED['supplement-excused']?.(event)}正当理由：${event.reason}`,
  'supplement-requested': (event) =>
    `${lackingWords(event.lacking)}${SHARED['supplement-requested']?.(event)}${event.late ? '（已超过7个工作日，期限不停，记为程序瑕疵）' : ''}`,
  'consultation-sent': ({ party, about }) => `征求${CONSULTED_PARTY_WORDS[party]}意见：${about}`,
  'opinion-received': ({ opinion, reasonable, text }) =>
    `${OPINION_WORDS[opinion]}${opinion === 'objects' ? `，理由${reasonable ? '合理' : '不合理'}` : ''}。${text ?? ''}`,
  'third-party-told': ({ content, reason }) => `决定公开：${content}。理由：${reason}`,
  'reasons-given': ({ text, reasonable }) => `${text}（认定：${reasonable ? '合理' : '不合理'}）`,
  'search-recorded': ({ scope, result }) => `${scope}：${SEARCH_RESULT_WORDS[result]}。`,
  'reply-returned': ({ reason }) => `退回理由：${reason}`,
  'reply-reviewed': ({ note }) => note ?? '',
  'reply-signed': ({ mode }) => SIGNING_WORDS[mode],
  'letter-issued': ({ number }) => `文号：${number}`,
  'letter-served': ({ means, evidence }) => `${SERVICE_MEANS_WORDS[means]}。${evidence ?? ''}`,
  'proceeding-opened': ({ route, body, caseNumber }) => `${ROUTE_WORDS[route]}，${body}${caseNumber}。`,
  'proceeding-decided': ({ result, text }) => `${RESULT_WORDS[result]}。${text}`,
  'proceeding-struck': ({ reason }) => reason,
  'letter-voided': ({ number, reason }) => `${number}作废。理由：${reason}`,
  'service-failed': ({ means, reason }) => `${SERVICE_MEANS_WORDS[means]}：${reason}`,
  'post-returned': ({ reason }) => `退回原因：${reason}`,
  'withheld-reviewed': ({ decision, reason }) => `${WITHHELD_WORDS[decision]}。理由：${reason}`,
  'disclosure-considered': ({ decision, reason }) => `${DISCLOSURE_WORDS[decision]}。理由：${reason}`,
  withdrawn: ({ reason }) => reason ?? '',
  reassigned: ({ reason }) => reason,
  noted: ({ text }) => text,
})

export const SIGNING_WORDS = {
  three: '拟写、审核、签发三人分办。',
  two: '两人分办（本机关不设审核）。',
  one: '一人办理（本机关只有一名工作人员）。',
} as const

function lackingWords(lacking: readonly Lacking[] = []): string {
  return lacking.length > 0 ? `${lacking.map((one) => LACKING_WORDS[one]).join('、')}。` : ''
}

function staffText(event: Recorded): string {
  return STAFF_TEXT[event.type]?.(event) ?? ''
}
