import { drawActs } from './act-pages'
import { drawCases } from './case-pages'
import { drawLetters } from './letter-pages'
import { page } from './outline'
import { drawGuide, drawOutcomes, drawWords } from './word-pages'

/** The documents of docs/wording/ by the name of their file. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  acts: () =>
    page(
      '办理的每一步',
      'What officers and applicants read of each act: its form, its hint, what is told of it.',
      drawActs(),
    ),
  cases: () =>
    page(
      '一件一件地看',
      'Cases from act to act: what is told, what changes, what may be done next and what is refused.',
      drawCases(),
    ),
  outcomes: () =>
    page(
      '每一种办理结果',
      'Each outcome: its row of table three, its facts, and what its letter says.',
      drawOutcomes(),
    ),
  letters: () =>
    page('每一种文书', 'Each letter with a sample of made-up facts, and the letters of the cases.', drawLetters()),
  guide: () => page('答复向导的问题', 'The questions that lead an officer to an outcome.', drawGuide()),
  words: () => page('用词', 'The words for codes, the settings of an office, the form of an application.', drawWords()),
}
