import type { Acted } from '../../domain/application/state'
import { LETTERS } from '../../domain/letters/catalogue'
import type { CaseFile } from '../../domain/letters/moment'
import { composeOf, type LetterPlace, lettersOf } from '../../domain/letters/of-case'
import type { Letter } from '../../domain/letters/shape'
import { standingOf, standsOf } from '../../domain/letters/standing'
import { LETTER_TO_WORDS, standingWords } from '../../domain/words'
import type { LetterRow } from '../../typings/api'
import type { Desk } from '../case/views/staff-case'

/** A list names titles, numbers and days; nobody's name is opened for it. */
const NAMELESS: CaseFile = {
  office: {
    ...{ name: '', reviewBody: '', court: '', unit: '', address: '' },
    ...{ hours: '', phone: '', email: '', paymentWords: '' },
  },
  applicant: { name: '' },
  identity: [],
  request: { description: '', documentNumber: '' },
  enquiry: '',
  nameOf: (officer) => officer,
  fileName: (id) => id,
  demo: false,
}

/** Every letter of a case, the latest first. */
export function letterRows({ scene: { events }, around: { calendar } }: Desk): LetterRow[] {
  return lettersOf(events)
    .filter((place) => !isSignedForm(place, events))
    .map((place) => letterRow(place, { events, ...composeOf(place, { events, calendar, file: NAMELESS }) }))
    .reverse()
}

/** The blank proof of service is taken along to be signed; once the letter is served the filled one stands in its place. */
function isSignedForm(place: LetterPlace, events: readonly Acted[]): boolean {
  const blank = place.code === 'service-proof' && events[place.index]?.type === 'letter-issued'
  return blank && standingOf(place, events) !== 'waiting'
}

type Seen = { events: readonly Acted[]; letter: Pick<Letter, 'title' | 'number' | 'issuedOn'> }

export function letterRow(place: LetterPlace, { events, letter }: Seen): LetterRow {
  const stands = standsOf(place, events)
  return {
    ...{ letter: place.id, title: letter.title, number: letter.number ?? '', on: letter.issuedOn },
    toWord: LETTER_TO_WORDS[LETTERS[place.code].to],
    ...{ standing: stands.standing, standingWord: standingWords(stands) },
  }
}
