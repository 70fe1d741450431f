import type { CaseEvent } from '../application/events'
import type { ConsultedParty } from '../application/vocabulary'
import { addWorkingDays, type Calendar, MissingCalendar } from '../calendar/calendar'
import type { Day } from '../day'
import type { RefusalCode } from '../refusal'
import { type ClockFacts, type ConsultationFacts, foldClockFacts } from './clock-facts'
import { computeConsultationEnd, computeOpinionDueOn } from './consultation'
import { buildDaySheet, type DaySheet, listPostponedDays, type SheetDay } from './day-sheet'

export { CONSULTATION_DAYS } from './consultation'
export type { SheetDay } from './day-sheet'
export { type ArrivalDays, computeReceivedOn, needsConfirmation } from './receipt'

/** Art. 33: working days to answer, the day of receipt not counted. */
export const REPLY_DAYS = 20
/** Art. 33: the most that one extension may add, in working days. */
export const MAX_EXTENSION_DAYS = 20
/** Art. 30: working days after receipt to ask, once, for a supplement. */
export const SUPPLEMENT_NOTICE_DAYS = 7
/** 国办函〔2020〕109号 Art. 6: working days to pay, from the day after the notice arrived. */
export const PAYMENT_DAYS = 20

/** Days of consultations are null while not known, or in a year without a notice. */
export type ConsultationTimes = {
  consultationId: string
  party: ConsultedParty
  sentOn: Day
  deliveredOn: Day | null
  opinionDueOn: Day | null
  endedOn: Day | null
}

/**
 * What the clock says of a case. `replyDueOn` is null while `waitingFor` or `missingCalendar` is not null;
 * `supplementDueOn` and `paymentDueOn` belong to what is outstanding. `days` runs from the day after `startedOn`
 * to `replyDueOn`, or as far as it can be counted; it is empty while a supplement or a payment is awaited.
 */
export type Timeline = {
  receivedOn: Day | null
  startedOn: Day | null
  startedBy: ClockFacts['startedBy']
  supplementNoticeDueOn: Day | null
  replyDueOn: Day | null
  waitingFor: null | 'confirmation' | 'supplement' | 'payment' | 'delivery'
  missingCalendar: number | null
  paymentDueOn: Day | null
  supplementDueOn: Day | null
  consultations: ConsultationTimes[]
  days: SheetDay[]
}

/** Never throws MissingCalendar: the year is named in the answer. */
export function computeTimeline(events: readonly CaseEvent[], calendar: Calendar): Timeline {
  const facts = foldClockFacts(events)
  const deliveredOn = facts.payment?.deliveredOn
  return {
    receivedOn: facts.receivedOn,
    startedOn: facts.startedOn,
    startedBy: facts.startedBy,
    supplementNoticeDueOn: facts.receivedOn && addWorkingDaysOrNull(facts.receivedOn, SUPPLEMENT_NOTICE_DAYS, calendar),
    paymentDueOn: deliveredOn ? addWorkingDaysOrNull(deliveredOn, PAYMENT_DAYS, calendar) : null,
    supplementDueOn: facts.supplement?.dueOn ?? null,
    consultations: facts.consultations.map((one) => computeConsultationTimes(one, calendar)),
    ...computeReplyPeriod(facts, calendar),
  }
}

type ReplyPeriod = Pick<Timeline, 'replyDueOn' | 'waitingFor' | 'missingCalendar' | 'days'>

const NO_REPLY_PERIOD: ReplyPeriod = { replyDueOn: null, waitingFor: null, missingCalendar: null, days: [] }

function computeReplyPeriod(facts: ClockFacts, calendar: Calendar): ReplyPeriod {
  if (!facts.receivedOn || !facts.startedOn) return { ...NO_REPLY_PERIOD, waitingFor: 'confirmation' }
  const awaited = checkSupplementAwaited(facts, facts.receivedOn, calendar)
  if (typeof awaited === 'number') return { ...NO_REPLY_PERIOD, missingCalendar: awaited }
  if (awaited) return { ...NO_REPLY_PERIOD, waitingFor: 'supplement' }
  if (facts.payment) return { ...NO_REPLY_PERIOD, waitingFor: 'payment' }
  const length = REPLY_DAYS + facts.extensionDays
  const { startedOn, consultations, pauses, postponedTo } = facts
  return postponeReplyDay(
    readReplyPeriod(buildDaySheet({ startedOn, length, consultations, pauses }, calendar)),
    postponedTo,
  )
}

/** Art. 35: the later of the two days; a period that cannot be counted to its end stays so. */
function postponeReplyDay(standing: ReplyPeriod, until: Day | null): ReplyPeriod {
  const { replyDueOn, days } = standing
  if (!until || !replyDueOn || until <= replyDueOn) return standing
  return { ...standing, replyDueOn: until, days: [...days, ...listPostponedDays(replyDueOn, until)] }
}

function readReplyPeriod({ days, dueOn, openEnded, missing }: DaySheet): ReplyPeriod {
  return { days, replyDueOn: dueOn, waitingFor: openEnded ? 'delivery' : null, missingCalendar: missing }
}

/** Art. 30: a notice in time stops the clock, a late one does not. The year, where lateness cannot be told. */
function checkSupplementAwaited({ supplement }: ClockFacts, receivedOn: Day, calendar: Calendar): boolean | number {
  if (!supplement) return false
  const late = checkNoticeLate({ receivedOn, on: supplement.on }, calendar)
  return typeof late === 'number' ? late : !late
}

/** Art. 30: whether a notice that asks for a supplement comes after its day. The year, where that cannot be told. */
export function checkNoticeLate(
  { receivedOn, on }: { receivedOn: Day; on: Day },
  calendar: Calendar,
): boolean | number {
  return catchMissingYear(() => on > addWorkingDays(receivedOn, SUPPLEMENT_NOTICE_DAYS, calendar))
}

function computeConsultationTimes(consultation: ConsultationFacts, calendar: Calendar): ConsultationTimes {
  const { consultationId, party, sentOn, deliveredOn } = consultation
  const known = (answer: Day | null | number) => (typeof answer === 'number' ? null : answer)
  return {
    consultationId,
    party,
    sentOn,
    deliveredOn,
    opinionDueOn: known(catchMissingYear(() => computeOpinionDueOn(consultation, calendar))),
    endedOn: known(catchMissingYear(() => computeConsultationEnd(consultation, calendar))),
  }
}

function addWorkingDaysOrNull(start: Day, count: number, calendar: Calendar): Day | null {
  const day = catchMissingYear(() => addWorkingDays(start, count, calendar))
  return typeof day === 'number' ? null : day
}

/** The answer, or the year whose notice is missing. */
function catchMissingYear<T>(ask: () => T): T | number {
  try {
    return ask()
  } catch (error) {
    if (error instanceof MissingCalendar) return error.year
    throw error
  }
}

export type ClockRefusal = Extract<
  RefusalCode,
  | 'supplement-twice'
  | 'extension-twice'
  | 'extension-too-long'
  | 'extension-too-late'
  | 'fee-notice-too-late'
  | 'postponed-too-late'
>

/**
 * What the clock forbids of `next` after `events`; null when it may be. The one place of these rules.
 * Throws MissingCalendar when the reply day is needed and cannot be computed.
 */
export function refuseOnClock(events: readonly CaseEvent[], next: CaseEvent, calendar: Calendar): ClockRefusal | null {
  const facts = foldClockFacts(events)
  switch (next.type) {
    case 'supplement-requested':
      /** Art. 30: 一次性. */
      return facts.supplementRequested ? 'supplement-twice' : null
    case 'extended':
      /** Art. 33: one extension, of at most 20 working days, told before the period ends. */
      if (facts.extensionSpent) return 'extension-twice'
      if (next.days > MAX_EXTENSION_DAYS) return 'extension-too-long'
      return isPastReplyDay(events, next.notifiedOn, calendar) ? 'extension-too-late' : null
    case 'fee-charged':
      /** 国办函〔2020〕109号 Art. 6: within the period for the reply. */
      return isPastReplyDay(events, next.issuedOn, calendar) ? 'fee-notice-too-late' : null
    case 'reply-postponed':
      /** Art. 35: told before the period of Art. 33 ends, as an extension is. */
      return isPastReplyDay(events, next.on, calendar) ? 'postponed-too-late' : null
    default:
      return null
  }
}

/** While a supplement, a payment or a delivery is awaited there is no reply day to be past. */
function isPastReplyDay(events: readonly CaseEvent[], day: Day, calendar: Calendar): boolean {
  const { replyDueOn, missingCalendar } = computeTimeline(events, calendar)
  if (missingCalendar !== null) throw new MissingCalendar(missingCalendar)
  return replyDueOn !== null && day > replyDueOn
}
