import type { LetterText } from './letter-text'
import type { LetterCode } from './letters'

/** A letter as it is read, printed and filled into a template. */
export type Letter = LetterText & { code: LetterCode }

/** What of a letter a list of letters shows. */
export type LetterSummary = Pick<Letter, 'title' | 'number' | 'issuedOn'>

/**
 * `missing` maps the element to what must still be entered; a letter is issued only when it is empty. `articles`: the
 * article that asks for each of them.
 */
export type ComposedLetter = { letter: Letter; missing: Record<string, string>; articles: Record<string, string> }
