import type { CaseEvent, ConsultedParty } from '../application/events'
import { addWorkingDays, type Calendar, MissingCalendar } from '../calendar/calendar'
import type { Day } from '../day'
import type { RefusalCode } from '../refusal'
import { endedOn, opinionDueOn } from './consultation'
import { type ClockFacts, type ConsultationFacts, factsOf } from './facts'
import { postponedDays, type Sheet, type SheetDay, sheetOf } from './sheet'

export { CONSULTATION_DAYS } from './consultation'
export { type Arrival, needsConfirmation, receivedOn } from './receipt'
export type { SheetDay } from './sheet'

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
export function timeline(events: readonly CaseEvent[], calendar: Calendar): Timeline {
  const facts = factsOf(events)
  const deliveredOn = facts.payment?.deliveredOn
  return {
    receivedOn: facts.receivedOn,
    startedOn: facts.startedOn,
    startedBy: facts.startedBy,
    supplementNoticeDueOn: facts.receivedOn && dayOrNull(facts.receivedOn, SUPPLEMENT_NOTICE_DAYS, calendar),
    paymentDueOn: deliveredOn ? dayOrNull(deliveredOn, PAYMENT_DAYS, calendar) : null,
    supplementDueOn: facts.supplement?.dueOn ?? null,
    consultations: facts.consultations.map((one) => timesOf(one, calendar)),
    ...standing(facts, calendar),
  }
}

type Standing = Pick<Timeline, 'replyDueOn' | 'waitingFor' | 'missingCalendar' | 'days'>

const STANDS_STILL: Standing = { replyDueOn: null, waitingFor: null, missingCalendar: null, days: [] }

function standing(facts: ClockFacts, calendar: Calendar): Standing {
  if (!facts.receivedOn || !facts.startedOn) return { ...STANDS_STILL, waitingFor: 'confirmation' }
  const awaited = supplementAwaited(facts, facts.receivedOn, calendar)
  if (typeof awaited === 'number') return { ...STANDS_STILL, missingCalendar: awaited }
  if (awaited) return { ...STANDS_STILL, waitingFor: 'supplement' }
  if (facts.payment) return { ...STANDS_STILL, waitingFor: 'payment' }
  const length = REPLY_DAYS + facts.extensionDays
  const { startedOn, consultations, pauses, postponedTo } = facts
  return postponed(counting(sheetOf({ startedOn, length, consultations, pauses }, calendar)), postponedTo)
}

/** Art. 35: the later of the two days; a period that cannot be counted to its end stays so. */
function postponed(standing: Standing, until: Day | null): Standing {
  const { replyDueOn, days } = standing
  if (!until || !replyDueOn || until <= replyDueOn) return standing
  return { ...standing, replyDueOn: until, days: [...days, ...postponedDays(replyDueOn, until)] }
}

function counting({ days, dueOn, openEnded, missing }: Sheet): Standing {
  return { days, replyDueOn: dueOn, waitingFor: openEnded ? 'delivery' : null, missingCalendar: missing }
}

/** Art. 30: a notice in time stops the clock, a late one does not. The year, where lateness cannot be told. */
function supplementAwaited({ supplement }: ClockFacts, receivedOn: Day, calendar: Calendar): boolean | number {
  if (!supplement) return false
  return orMissing(() => supplement.on <= addWorkingDays(receivedOn, SUPPLEMENT_NOTICE_DAYS, calendar))
}

function timesOf(consultation: ConsultationFacts, calendar: Calendar): ConsultationTimes {
  const { consultationId, party, sentOn, deliveredOn } = consultation
  const known = (answer: Day | null | number) => (typeof answer === 'number' ? null : answer)
  return {
    consultationId,
    party,
    sentOn,
    deliveredOn,
    opinionDueOn: known(orMissing(() => opinionDueOn(consultation, calendar))),
    endedOn: known(orMissing(() => endedOn(consultation, calendar))),
  }
}

function dayOrNull(start: Day, count: number, calendar: Calendar): Day | null {
  const day = orMissing(() => addWorkingDays(start, count, calendar))
  return typeof day === 'number' ? null : day
}

/** The answer, or the year whose notice is missing. */
function orMissing<T>(ask: () => T): T | number {
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
  const facts = factsOf(events)
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
  const { replyDueOn, missingCalendar } = timeline(events, calendar)
  if (missingCalendar !== null) throw new MissingCalendar(missingCalendar)
  return replyDueOn !== null && day > replyDueOn
}
