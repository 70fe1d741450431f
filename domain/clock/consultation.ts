import { addWorkingDays, type Calendar, isWithinWorkingDays } from '../calendar/calendar'
import { addDays, type Day } from '../day'
import type { ConsultationFacts } from './clock-facts'

/** Art. 32 and 34: working days to answer, from the day after the letter reached them. */
export const CONSULTATION_DAYS = 15

/** Throws MissingCalendar. Null while the letter is on its way. */
export function computeOpinionDueOn({ deliveredOn }: ConsultationFacts, calendar: Calendar): Day | null {
  return deliveredOn && addWorkingDays(deliveredOn, CONSULTATION_DAYS, calendar)
}

/** The earlier of the day the opinion came and the last day for it. Throws MissingCalendar. */
export function computeConsultationEnd(consultation: ConsultationFacts, calendar: Calendar): Day | null {
  const { sentOn, answeredOn } = consultation
  if (answeredOn && (answeredOn <= sentOn || isPausedByConsultation(consultation, answeredOn, calendar)))
    return answeredOn
  return computeOpinionDueOn(consultation, calendar)
}

/**
 * Art. 33: `day` lies in the time taken by the consultation, after the day the letter left and up to its end.
 * Looks at no day after `day`, so that a far end needs no calendar. Throws MissingCalendar.
 */
export function isPausedByConsultation(consultation: ConsultationFacts, day: Day, calendar: Calendar): boolean {
  const { sentOn, deliveredOn, answeredOn } = consultation
  if (day <= sentOn || (answeredOn && day > answeredOn)) return false
  if (!deliveredOn || day <= deliveredOn) return true
  return isWithinWorkingDays(CONSULTATION_DAYS, { after: deliveredOn, until: addDays(day, -1) }, calendar)
}

/** The pause has no end yet: the letter is on its way and no opinion came. */
export function isConsultationOpenEnded({ deliveredOn, answeredOn }: ConsultationFacts): boolean {
  return !deliveredOn && !answeredOn
}
