import { ACT_SECTIONS } from './act-pages'
import { CASE_SECTIONS } from './case-pages'
import { LETTER_SECTIONS } from './letter-pages'
import { page } from './outline'
import { REPORT_SECTIONS } from './report-pages'
import { GUIDE_SECTIONS, OUTCOME_SECTIONS, WORD_SECTIONS } from './word-pages'

/** The documents of docs/wording/ by the name of their file. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  acts: () => page('What officers and applicants read of each act', ACT_SECTIONS),
  cases: () =>
    page('Cases from act to act: what is told, what changes, what may be done and what is refused', CASE_SECTIONS),
  outcomes: () => page('Each outcome: its row of table three, its facts, and what its letter says', OUTCOME_SECTIONS),
  letters: () => page('Each letter with made-up facts, and the letters of the cases', LETTER_SECTIONS),
  guide: () => page('The questions that lead an officer to an outcome', GUIDE_SECTIONS),
  report: () => page('The annual report: its rows, its form, its checks', REPORT_SECTIONS),
  words: () => page('The words for codes, the settings of an office, the form of an application', WORD_SECTIONS),
}
