import type { Day } from '../domain/day'

export type CalendarYear = {
  year: number
  notice: string
  off: Day[]
  work: Day[]
  builtIn: boolean
  workingDays: number
}

/** `what`: '答复期限' or '缴费期限'. */
export type MovedDay = { id: string; number: string; what: string; from: Day | null; to: Day | null }

/** A day off, or worked, in this district alone. `reason`: what day it is; `document`: what it rests on. */
export type LocalDayInput = { day: Day; kind: 'off' | 'work'; reason: string; document: string }

export type LocalDayView = LocalDayInput & { weekday: string; kindWord: string; addedBy: string; addedAt: string }

/** Who changed what of the calendar, and which due days moved with it. */
export type CalendarChange = { id: string; at: string; by: string; text: string; moved: string[] }

/** `missing`: years that open cases wait for, or that a case received today may need. `warning`: '' or a sentence. */
export type CalendarView = {
  years: CalendarYear[]
  localDays: LocalDayView[]
  /** The newest first; null for who may not change it. */
  changes: CalendarChange[] | null
  missing: number[]
  waitingCases: number
  warning: string
}

/** The working days. */
export interface CalendarApi {
  'calendar.read': { in: Record<string, never>; out: CalendarView }
  /** Reads a pasted notice; answers the days it found, to be looked at before they are added. */
  'calendar.parse': { in: { text: string }; out: { year: number; notice: string; off: Day[]; work: Day[] } }
  'calendar.add': {
    in: { year: number; notice: string; off: Day[]; work: Day[] }
    out: { calendar: CalendarView; moved: MovedDay[] }
  }
  /** The same day with the same content again is done already. */
  'calendar.set-day': { in: LocalDayInput; out: { calendar: CalendarView; moved: MovedDay[] } }
  'calendar.clear-day': { in: { day: Day; reason: string }; out: { calendar: CalendarView; moved: MovedDay[] } }
}
