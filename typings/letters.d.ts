import type { CorrectionPaper } from './corrections'
import type { Day, LetterView } from './views'

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
/** A file to be kept, base64. */
export type SavedFile = { name: string; base64: string }

/** The template of one kind of letter. `own`: what the office put in the place of the built-in one. */
export type TemplateView = {
  letter: string
  title: string
  article: string
  toWord: string
  own: { name: string; size: number; on: Day; by: string } | null
  /** What may be written into it; `required`: it is not taken without. */
  tags: { tag: string; what: string; required: boolean }[]
}

/** The letters of cases as files, and the templates they are filled into. */
export interface LetterApi {
  'letter.read': { in: { id: string; letter: string }; out: LetterReading }
  'letter.docx': { in: { id: string; letter: string }; out: SavedFile }
  'correction.docx': { in: { id: string; paper: CorrectionPaper }; out: SavedFile }
  'template.list': { in: Record<string, never>; out: { templates: TemplateView[] } }
  /** The one in use, or the built-in one to start from. */
  'template.read': { in: { letter: string; builtIn: boolean }; out: SavedFile }
  /** A .docx, looked at and tried with a sample letter before it is taken. */
  'template.replace': {
    in: { letter: string; name: string; base64: string; key?: string }
    out: { templates: TemplateView[] }
  }
  'template.reset': { in: { letter: string; key?: string }; out: { templates: TemplateView[] } }
}
