import type { EventType } from '../application/events'
import { foldCase } from '../application/fold'
import type { Acted, CaseState } from '../application/state'
import type { Calendar } from '../calendar/calendar'
import { computeTimeline, type Timeline } from '../clock/timeline'
import type { OfficeSettings } from '../office-settings/office-settings'
import type { Edition } from '../outcome/edition'
import type { RemedyAuthorities } from '../remedy'

export type LetterOffice = RemedyAuthorities & { name: string }

/** What a letter takes from outside the events of its case. */
export type CaseFile = {
  office: LetterOffice & Pick<OfficeSettings, 'unit' | 'address' | 'hours' | 'phone' | 'email' | 'paymentWords'>
  /** `areSeveral`: they applied together, and the letter speaks to all of them. */
  applicant: { name: string; areSeveral: boolean }
  /** What tells who the applicant is: it stands in no letter to others. */
  identity: readonly string[]
  /** `delivery`: how the applicant asked to get the information. */
  request: { description: string; documentNumber: string; delivery: string }
  /** How to follow the application: receipt code, and query code where whoever looks may see it. */
  enquiry: string
  nameOf: (officer: string) => string
  fileName: (id: string) => string
  demo: boolean
}

export type CaseEventOf<Type extends EventType> = Extract<Acted, { type: Type }>

/** A case just after one of its events: all that a letter is made from, and what was true when it was made. */
export type Moment<Event extends Acted = Acted> = {
  state: CaseState
  event: Event
  timeline: Timeline
  file: CaseFile
  edition: Edition
}
export type MomentAfter<Type extends EventType> = Moment<CaseEventOf<Type>>

/** A case as letters are made from it. */
export type CaseSource = { events: readonly Acted[]; calendar: Calendar; file: CaseFile }

/** The case as it was just after the event at this place, whatever came later. */
export function recallMoment({ events, calendar, file }: CaseSource, index: number, edition: Edition): Moment {
  const until = events.slice(0, index + 1)
  return { ...recallState(events, index), timeline: computeTimeline(until, calendar), file, edition }
}

/** The same without what only the text of a letter needs. */
export function recallState(events: readonly Acted[], index: number): Pick<Moment, 'state' | 'event'> {
  const event = events[index]
  if (!event) throw new Error(`no event ${index} of ${events.length}`)
  return { state: foldCase(events.slice(0, index + 1)), event }
}
