import { recallState } from '../../../domain/letters/case-moment'
import { composeLetterToSend } from '../../../domain/letters/compose-letter'
import type { Letter } from '../../../domain/letters/letter'
import { judgeStanding } from '../../../domain/letters/letter-standing'
import { summarizeLetter } from '../../../domain/letters/letter-summary'
import { findLetter, LETTERS } from '../../../domain/letters/letters'
import { listLetters } from '../../../domain/letters/list-letters'
import { makeSample } from '../../../domain/letters/sample-letter'
import { SERIES } from '../../../domain/letters/series'
import { KNOWN_TAGS, listRequiredTags, TAGS } from '../../../domain/letters/template-tags'
import { standingWords } from '../../../domain/words/letters'
import { CALENDAR } from '../application/given'
import { FILE } from '../letters/moments'
import { playSteps } from './case-pages'
import { CASES } from './cases'
import { outline, type Sections } from './outline'

/** Every letter with what it needs and a sample of its text, and every letter of the cases. */
export const LETTER_SECTIONS: Sections = {
  'Numbers and tags': () => outline({ series: SERIES, tags: TAGS, known: KNOWN_TAGS }),
  ...Object.fromEntries(
    LETTERS.map((letter) => [
      `${letter.title} ${letter.code}`,
      () => [
        ...outline(letter),
        ...outline({ requiredTags: listRequiredTags(letter.code), sample: makeSample(letter.code) }),
      ],
    ]),
  ),
  ...Object.fromEntries(Object.keys(CASES).map((name) => [`Letters of ${name}`, () => drawLettersOf(name)])),
}

function drawLettersOf(name: string): string[] {
  const told = new Set<string>()
  const events = playSteps(CASES[name] ?? []).at(-1)?.after.events ?? []
  return [
    ...listLetters(events)
      .filter(({ code }) => isOfCase(name, code))
      .flatMap((place) => {
        const { letter, missing, articles } = composeLetterToSend(place, { events, calendar: CALENDAR, file: FILE })
        const standing = standingWords(judgeStanding(place, events))
        const summary = summarizeLetter(findLetter(place.code), recallState(events, place.index))
        const text = outline({ [place.code]: { ...withoutEmpty(letter), missing, articles, standing, summary } })
        const known = text.join('\n')
        if (told.has(known)) return []
        told.add(known)
        return text
      }),
  ]
}

/** A case that is there for one letter is told with that one alone. */
function isOfCase(name: string, code: string): boolean {
  return !name.startsWith('letter ') || name === `letter ${code}`
}

function withoutEmpty(letter: Letter): object {
  return Object.fromEntries(Object.entries(letter).filter(([, part]) => part !== ''))
}
