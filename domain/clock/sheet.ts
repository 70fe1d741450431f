import { type Calendar, MissingCalendar } from '../calendar'
import { type Day, nextDay } from '../day'
import { isOpenEnded, isPausing } from './consultation'
import type { ConsultationFacts } from './facts'

/** One day of the sheet. `number` counts from 1; `why` is null for an ordinary working day. */
export type SheetDay = {
  day: Day
  kind: 'counted' | 'skipped' | 'paused'
  number: number | null
  why: 'make-up' | 'weekend' | 'holiday' | 'local-day-off' | 'consultation' | null
}

/** `dueOn` is null when the count could not be finished: a letter is on its way, or a year's notice is missing. */
export type Sheet = { days: SheetDay[]; dueOn: Day | null; openEnded: boolean; missing: number | null }

export type Period = { startedOn: Day; length: number; consultations: readonly ConsultationFacts[] }

/** Counts `length` working days from the day after `startedOn` and says of each day on the way what became of it. */
export function sheetOf(period: Period, calendar: Calendar): Sheet {
  const days: SheetDay[] = []
  try {
    for (let day = nextDay(period.startedOn), counted = 0; counted < period.length; day = nextDay(day)) {
      const entry = entryOf(day, counted + 1, { period, calendar })
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
function entryOf(
  day: Day,
  number: number,
  { period, calendar }: { period: Period; calendar: Calendar },
): SheetDay | null {
  const pausing = period.consultations.filter((one) => isPausing(one, day, calendar))
  if (pausing.some(isOpenEnded)) return null
  const kind = calendar.kindOf(day)
  if (kind === 'weekend' || kind === 'holiday' || kind === 'local-day-off') {
    return { day, kind: 'skipped', number: null, why: kind }
  }
  if (pausing.length > 0) return { day, kind: 'paused', number: null, why: 'consultation' }
  return { day, kind: 'counted', number, why: kind === 'make-up' ? 'make-up' : null }
}
