import { type Calendar, type DayKind, MissingCalendar } from '../calendar/calendar'
import { type Day, nextDay } from '../day'
import type { ConsultationFacts, Pause } from './clock-facts'
import { isConsultationOpenEnded, isPausedByConsultation } from './consultation'

/** One day of the sheet. `number` counts from 1; `why` is null for an ordinary working day. */
export type SheetDay = {
  day: Day
  kind: 'counted' | 'skipped' | 'paused' | 'postponed'
  number: number | null
  why: Exclude<DayKind, 'working'> | 'consultation' | 'payment' | 'postponed' | null
}

/** `dueOn` is null when the count could not be finished: a letter is on its way, or a year's notice is missing. */
export type DaySheet = { days: SheetDay[]; dueOn: Day | null; openEnded: boolean; missing: number | null }

export type CountedPeriod = {
  startedOn: Day
  length: number
  consultations: readonly ConsultationFacts[]
  pauses: readonly Pause[]
}

/** Counts `length` working days from the day after `startedOn` and says of each day on the way what became of it. */
export function buildDaySheet(period: CountedPeriod, calendar: Calendar): DaySheet {
  const days: SheetDay[] = []
  try {
    for (let day = nextDay(period.startedOn), counted = 0; counted < period.length; day = nextDay(day)) {
      const entry = buildSheetDay(day, counted + 1, { period, calendar })
      if (!entry) return { days, dueOn: null, openEnded: true, missing: null }
      days.push(entry)
      if (entry.kind === 'counted') counted += 1
    }
  } catch (error) {
    if (error instanceof MissingCalendar) return { days, dueOn: null, openEnded: false, missing: error.year }
    throw error
  }
  return { days, dueOn: days.at(-1)?.day ?? null, openEnded: false, missing: null }
}

/** Null where an open-ended pause begins: no later day can be counted. */
function buildSheetDay(
  day: Day,
  number: number,
  { period, calendar }: { period: CountedPeriod; calendar: Calendar },
): SheetDay | null {
  const pausing = period.consultations.filter((one) => isPausedByConsultation(one, day, calendar))
  if (pausing.some(isConsultationOpenEnded)) return null
  const kind = calendar.kindOf(day)
  if (kind === 'weekend' || kind === 'holiday' || kind === 'local-day-off') {
    return { day, kind: 'skipped', number: null, why: kind }
  }
  if (pausing.length > 0) return { day, kind: 'paused', number: null, why: 'consultation' }
  if (period.pauses.some(({ after, until }) => day > after && day <= until)) {
    return { day, kind: 'paused', number: null, why: 'payment' }
  }
  return { day, kind: 'counted', number, why: kind === 'working' ? null : kind }
}

/** Art. 35: the days between the end of the period and the later day that was told. Nothing is counted in them. */
export function listPostponedDays(after: Day, until: Day): SheetDay[] {
  const days: SheetDay[] = []
  for (let day = nextDay(after); day <= until; day = nextDay(day)) {
    days.push({ day, kind: 'postponed', number: null, why: 'postponed' })
  }
  return days
}
