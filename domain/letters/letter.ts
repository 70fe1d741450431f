import type { Day } from '../day'
import type { LetterPart } from '../outcome/shape'
import type { LetterCode } from './letters'
import type { LetterLine, ReplySlip } from './notice'

/** A letter as it is read, printed and filled into a template. */
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
  /** Names of the files handed over with it. */
  given: string[]
  /** '' on a notice that is no final act. */
  remedy: string
  /** To be filled in by hand. */
  signs: string[]
  slip: ReplySlip | null
  issuedOn: Day | null
  demo: boolean
}

/** What of a letter a list of letters shows. */
export type LetterSummary = Pick<Letter, 'title' | 'number' | 'issuedOn'>

/**
 * `missing` maps the element to what must still be entered; a letter is issued only when it is empty. `articles`: the
 * article that asks for each of them.
 */
export type ComposedLetter = { letter: Letter; missing: Record<string, string>; articles: Record<string, string> }
