import type { CaseEvent } from '../application/events'
import type { ConsultedParty } from '../application/vocabulary'
import { addWorkingDays, type Calendar, MissingCalendar } from '../calendar/calendar'
import type { Day } from '../day'
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
    supplementNoticeDueOn: computeSupplementNoticeDueOn(facts, calendar),
    paymentDueOn: deliveredOn ? addWorkingDaysOrNull(deliveredOn, PAYMENT_DAYS, calendar) : null,
    supplementDueOn: facts.supplement?.dueOn ?? null,
    consultations: facts.consultations.map((one) => computeConsultationTimes(one, calendar)),
    ...computeReplyPeriod(facts, calendar),
  }
}

/** Art. 30: the last day for the notice; null before receipt, and where a year's notice is missing. */
export function computeSupplementNoticeDueOn({ beganOn }: ClockFacts, calendar: Calendar): Day | null {
  return beganOn && addWorkingDaysOrNull(beganOn, SUPPLEMENT_NOTICE_DAYS, calendar)
}

type ReplyPeriod = Pick<Timeline, 'replyDueOn' | 'waitingFor' | 'missingCalendar' | 'days'>

const NO_REPLY_PERIOD: ReplyPeriod = { replyDueOn: null, waitingFor: null, missingCalendar: null, days: [] }

export function computeReplyPeriod(facts: ClockFacts, calendar: Calendar): ReplyPeriod {
  const { startedOn, beganOn, fixedDueOn, pauses, postponedTo } = facts
  if (!beganOn || !startedOn) return { ...NO_REPLY_PERIOD, waitingFor: 'confirmation' }
  if (fixedDueOn) return { ...NO_REPLY_PERIOD, replyDueOn: fixedDueOn }
  const awaited = checkSupplementAwaited(facts, beganOn, calendar)
  if (typeof awaited === 'number') return { ...NO_REPLY_PERIOD, missingCalendar: awaited }
  if (awaited) return { ...NO_REPLY_PERIOD, waitingFor: 'supplement' }
  if (facts.payment) return { ...NO_REPLY_PERIOD, waitingFor: 'payment' }
  const length = REPLY_DAYS + facts.extensionDays
  // Letters of a reply that was set aside take no day out of the new period.
  const consultations = facts.consultations.filter(({ sentOn }) => sentOn >= beganOn)
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
function checkSupplementAwaited({ supplement }: ClockFacts, beganOn: Day, calendar: Calendar): boolean | number {
  if (!supplement) return false
  const late = checkNoticeLate({ beganOn, on: supplement.on }, calendar)
  return typeof late === 'number' ? late : !late
}

/** Art. 30: whether a notice that asks for a supplement comes after its day. The year, where that cannot be told. */
export function checkNoticeLate({ beganOn, on }: { beganOn: Day; on: Day }, calendar: Calendar): boolean | number {
  return catchMissingYear(() => on > addWorkingDays(beganOn, SUPPLEMENT_NOTICE_DAYS, calendar))
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
