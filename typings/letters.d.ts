import type { Day } from '../domain/day'
import type { Line } from './fields'
import type { SavedFile } from './files'

export type LetterView = {
  officeName: string
  title: string
  number: string | null
  addressee: string
  paragraphs: string[]
  /** Of a partial disclosure: what is given, what is not, and on what ground. */
  parts: { content: string; treatment: string; basis: string }[]
  /** The rows of a form. */
  lines: Line[]
  given: string[]
  remedy: string
  /** To be signed by hand. */
  signs: string[]
  /** To be filled in and sent back. */
  slip: { title: string; paragraphs: string[]; signs: string[] } | null
  issuedOn: Day | null
  demo: boolean
}

export type Remedy = { title: string; text: string; until: Day | null; untilNote: string }

/** A letter of a case in its list. `letter` names it within the case. */
export type LetterRow = {
  letter: string
  title: string
  /** 文号, '' where it has none. */
  number: string
  on: Day | null
  /** '发申请人', '机关留存'. */
  toWord: string
  standing: 'sent' | 'waiting' | 'void' | 'set-aside'
  /** '待送达', '已作废' and '已被撤销' with their day; '' for what is out and stands. */
  standingWord: string
}

/** `lacking`: what the letter would have to say and does not, in sentences; of letters sent before it was asked for. */
export type LetterReading = { row: LetterRow; letter: LetterView; lacking: string[] }

/** The letters of an application, to read and as files. */
export interface LetterApi {
  'letter.read': { in: { id: string; letter: string }; out: LetterReading }
  'letter.docx': { in: { id: string; letter: string }; out: SavedFile }
}
