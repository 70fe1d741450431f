import type { Acted, Reply } from '../application/state'
import { type Edition, NEWEST_EDITION } from '../outcome/edition'
import { removeIdNumbers } from '../outcome/fact-words'
import type { CaseFile, CaseSource } from './case-moment'
import type { Letter } from './letter'
import type { LetterText } from './letter-text'
import { findLetter } from './letters'
import type { LetterPlace } from './list-letters'
import { mayKnowApplicant } from './recipients'

/**
 * Stands in a letter that is kept for what no event may hold: who applied, which is taken out after its years while every
 * link of the chain stays, and the query code, which depends on who reads.
 */
const APPLICANT_MARK = '{申请人}'
const ENQUIRY_MARK = '{查询的办法}'

/** The case as its letters are kept. */
export function maskApplicant(file: CaseFile): CaseFile {
  const name = file.applicant.name.trim() === '' ? '' : APPLICANT_MARK
  return { ...file, applicant: { ...file.applicant, name }, enquiry: ENQUIRY_MARK }
}

/** The letter as it is kept in the event that sent it, with the marks filled in; null where none is kept. */
export function readSentLetter(
  { code, index }: Pick<LetterPlace, 'code' | 'index'>,
  { events, file }: CaseSource,
): Letter | null {
  const kept = lettersOf(events[index])?.[code]
  if (!kept) return null
  return mayKnowApplicant(findLetter(code).to) ? { ...fillMarks(kept, file), code } : { ...kept, code }
}

/** The words in which the letter of a reply is written. */
export function findEdition({ number }: Pick<Reply, 'number'>, events: readonly Acted[]): Edition {
  const issued = events.findLast((event) => event.type === 'letter-issued' && event.number === number)
  return lettersOf(issued) || !issued ? NEWEST_EDITION : 1
}

function lettersOf(event: Acted | undefined) {
  return event && 'letters' in event ? event.letters : undefined
}

function fillMarks(letter: LetterText, { applicant, enquiry }: CaseFile): LetterText {
  const name = removeIdNumbers(applicant.name.trim())
  const fill = (text: string) => text.replaceAll(APPLICANT_MARK, () => name).replaceAll(ENQUIRY_MARK, () => enquiry)
  return {
    ...letter,
    addressee: fill(letter.addressee),
    paragraphs: letter.paragraphs.map(fill),
    lines: letter.lines.map(({ label, value }) => ({ label, value: fill(value) })),
  }
}
