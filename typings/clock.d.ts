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
  /** Working days left to do it in, negative when overdue, null when closed or not computable. */
  daysLeft: number | null
  /** '剩 3 个工作日', '今天到期'; '' where there is nothing to count. */
  leftWord: string
  /** Where the last day is off: by which working day it has to be done; else ''. */
  dayOffNote: string
  sheet: DayRow[]
}

/** A day of the law that was missed (程序瑕疵), whatever was due later. */
export type BreachView = { title: string; text: string; article: string }

export type TimelineEntry = {
  /** The day that counts in law. */
  on: Day
  /** The day of its entry, where that was another one. */
  enteredOn?: Day
  title: string
  text: string
  article: string | null
  actor: string | null
}
