import type { ApplicantKind, Channel } from '../domain/application/vocabulary'
import type { Day } from '../domain/day'
import type { Delivery, IdKind, InformationForm, Through } from '../domain/words/application'

export type { ApplicantKind }

/** What a resident types. Field names are also the keys of `fields` in a Fail. Empty string = not given. */
export type FilingDraft = {
  applicantKind: ApplicantKind
  through: Through
  agentName: string
  agentPhone: string
  /** Files of the written authority of an agent. */
  authorisation: string[]
  name: string
  idKind: IdKind
  idNumber: string
  /** Of an organisation: its legal representative and its contact person. */
  representative: string
  joint: string
  contactName: string
  phone: string
  email: string
  address: string
  description: string
  documentNumber: string
  purpose: string
  form: InformationForm
  delivery: Delivery
  acceptOther: boolean
  /** File ids from POST /api/files, already uploaded. */
  proofFiles: string[]
  attachments: string[]
}

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
