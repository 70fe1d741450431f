import type { Day } from '../domain/day'

/** One day of the sheet. counted: `number` is its count; skipped, paused and postponed: `why`. */
export type DayRow = {
  day: Day
  weekday: string
  kind: 'counted' | 'skipped' | 'paused' | 'postponed'
  number: number | null
  why: string
}

export type ClockView = {
  receivedOn: Day | null
  startedOn: Day | null
  supplementNoticeDueOn: Day | null
  replyDueOn: Day | null
  waitingFor: 'confirmation' | 'supplement' | 'payment' | 'delivery' | null
  missingCalendar: number | null
  /** From which day it is counted, what is taken out and what was added; '' while nothing is counted. */
  note: string
  /** Working days left until replyDueOn, negative when overdue, null when closed or not computable. */
  daysLeft: number | null
  sheet: DayRow[]
}

export type TimelineEntry = { on: Day; title: string; text: string; article: string | null; actor: string | null }
