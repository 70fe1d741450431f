import type { ApplicantKind } from '../application/events'
import type { Day } from '../day'
import type { LeafCode } from '../outcome/leaf'
import type { LetterFacts, LetterPart } from '../outcome/shape'
import type { RemedyAuthorities } from '../remedy'
import type { LetterCode } from './codes'
import type { Redone } from './redone'

export type LetterOffice = RemedyAuthorities & { name: string }

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
  /** Set where it is made again after the first one was set aside. */
  redone?: Redone | null
  number: string | null
  issuedOn: Day | null
  /** Names of the files handed over with the letter. */
  given: readonly string[]
  demo: boolean
}

/** A row of a form: 送达回证, 审查表, 确认记录. */
export type LetterLine = { label: string; value: string }
/** What goes along to be filled in and sent back: 回执. */
export type Slip = { title: string; paragraphs: string[]; signs: string[] }

export type Letter = {
  code: LetterCode
  officeName: string
  title: string
  number: string | null
  /** '' on a form that stays with the office. */
  addressee: string
  paragraphs: string[]
  parts: LetterPart[]
  lines: LetterLine[]
  given: string[]
  /** '' on a notice that is no final act. */
  remedy: string
  /** To be filled in by hand. */
  signs: string[]
  slip: Slip | null
  issuedOn: Day | null
  demo: boolean
}

/**
 * `missing` maps the element to what must still be entered; a letter is issued only when it is empty. `articles`: the
 * article that asks for each of them.
 */
export type ComposedLetter = { letter: Letter; missing: Record<string, string>; articles: Record<string, string> }
