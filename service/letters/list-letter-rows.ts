import type { Acted } from '../../domain/application/state'
import { recallState } from '../../domain/letters/case-moment'
import { isSpentForm, judgeStanding } from '../../domain/letters/letter-standing'
import { summarizeLetter } from '../../domain/letters/letter-summary'
import { findLetter } from '../../domain/letters/letters'
import { type LetterPlace, listLetters } from '../../domain/letters/list-letters'
import { RECIPIENT_WORDS, standingWords } from '../../domain/words'
import type { LetterRow } from '../../typings/api'

/** Every letter of a case, the latest first. A list names titles, numbers and days; nobody's name is opened for it. */
export function listLetterRows(events: readonly Acted[]): LetterRow[] {
  return listLetters(events)
    .filter((place) => !isSpentForm(place, events))
    .map((place) => makeLetterRow(place, events))
    .reverse()
}

export function makeLetterRow(place: LetterPlace, events: readonly Acted[]): LetterRow {
  const letter = findLetter(place.code)
  const { title, number, issuedOn } = summarizeLetter(letter, recallState(events, place.index))
  const standing = judgeStanding(place, events)
  return {
    letter: place.id,
    title,
    number: number ?? '',
    on: issuedOn,
    toWord: RECIPIENT_WORDS[letter.to],
    standing: standing.standing,
    standingWord: standingWords(standing),
  }
}
