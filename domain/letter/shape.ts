import type { ApplicantKind, LetterFacts } from '../application/events'
import type { Day } from '../day'
import type { LeafCode } from '../outcome'
import type { RemedySetting } from '../remedy'

export type LetterOffice = RemedySetting & { name: string }

export type LetterInput = {
  leaf: LeafCode
  facts: LetterFacts
  office: LetterOffice
  applicantName: string
  applicantKind: ApplicantKind
  receivedOn: Day
  /** What was asked for, as the applicant described it. */
  request: string
  /** 文号 as the applicant gave it, '' where none. */
  documentNumber?: string
  /** The supplement that arrived (Art. 30), null where none did. */
  supplement?: { requestedOn: Day; suppliedOn: Day; text: string } | null
  number: string | null
  issuedOn: Day | null
  /** Names of the files handed over with the letter. */
  given: readonly string[]
  demo: boolean
}

export type Letter = {
  officeName: string
  title: string
  number: string | null
  addressee: string
  paragraphs: string[]
  given: string[]
  remedy: string
  issuedOn: Day | null
  demo: boolean
}

/** `missing` maps the fact to what the officer must still enter; a letter is issued only when it is empty. */
export type ComposedLetter = { letter: Letter; missing: Record<string, string> }
