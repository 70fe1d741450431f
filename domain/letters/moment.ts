import type { Acted, CaseState } from '../application/state'
import type { Timeline } from '../clock/timeline'
import type { OfficeSettings } from '../office-settings/office-settings'
import type { LetterOffice } from './shape'

/** What a letter takes from outside the events of its case. */
export type CaseFile = {
  office: LetterOffice & Pick<OfficeSettings, 'unit' | 'address' | 'hours' | 'phone' | 'email' | 'paymentWords'>
  applicant: { name: string }
  /** What tells who the applicant is: it stands in no letter to others (law.md §9.1). */
  identity: readonly string[]
  request: { description: string; documentNumber: string }
  /** How to follow the application: receipt code, and query code where whoever looks may see it. */
  enquiry: string
  nameOf: (officer: string) => string
  fileName: (id: string) => string
  demo: boolean
}

/** A case just after one of its events: what was true when the letter was made. */
export type Moment<E extends Acted = Acted> = { state: CaseState; event: E; timeline: Timeline; file: CaseFile }
