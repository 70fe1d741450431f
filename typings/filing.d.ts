import type { ApplicantKind, Channel } from '../domain/application/vocabulary'
import type { Day } from '../domain/day'
import type { FilingDraft } from '../domain/form/filing'

export type { ApplicantKind, FilingDraft }

export type FilingInput = FilingDraft & { key: string; office: string }

export type Receipt = {
  receipt: string
  queryCode: string
  submittedAt: string
  submittedOn: Day
  officeName: string
  /** What happens now, in the resident's words (Art. 31). */
  notes: string[]
}

/** An application as an officer enters it: the resident's form, and how it came. */
export type EntryInput = FilingDraft & {
  key: string
  channel: Channel
  /** The day it came: handed in, told, signed for, or found in the box. */
  submittedOn: Day
  /** Of an application by word of mouth: why it was not written, and who filled the form in. */
  text: string
  /** Pictures of the postmark, the envelope or the signed slip. */
  files: string[]
}

export type Entered = {
  id: string
  receipt: string
  queryCode: string
  /** 登记号, null while receipt is to be confirmed with the applicant. */
  number: string | null
  receivedOn: Day | null
  submittedOn: Day
  officeName: string
  notes: string[]
}
