import type { Day } from '../day'
import type { LetterPart } from '../outcome/shape'

/** A row of a form: 送达回证, 审查表, 确认记录. */
export type LetterLine = { label: string; value: string }
/** What goes along to be filled in and sent back: 回执. */
export type ReplySlip = { title: string; paragraphs: string[]; signs: string[] }

/** All that a letter says. */
export type LetterText = {
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

/** The letters that an event sends, by their codes, as they are kept in it: a letter that was sent never changes. */
export type SentLetters = Record<string, LetterText>
