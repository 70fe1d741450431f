import { recallState } from '../../../domain/letters/case-moment'
import { composeLetter } from '../../../domain/letters/compose-letter'
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
import { outline } from './outline'

/** Every letter with what it needs and a sample of its text, and every letter of the cases. */
export function drawLetters(): string[] {
  return [
    ...outline({ series: SERIES, tags: TAGS, known: KNOWN_TAGS }),
    '',
    ...LETTERS.flatMap((letter) => [
      `## ${letter.title} \`${letter.code}\``,
      '',
      ...outline(letter),
      ...outline({ requiredTags: listRequiredTags(letter.code), sample: makeSample(letter.code) }),
      '',
    ]),
    ...drawLettersOfCases(),
  ]
}

/** Cases begin alike: a letter is told once. */
function drawLettersOfCases(): string[] {
  const told = new Set<string>()
  return Object.keys(CASES).flatMap((name) => drawLettersOf(name, told))
}

function drawLettersOf(name: string, told: Set<string>): string[] {
  const events = playSteps(CASES[name] ?? []).at(-1)?.after.events ?? []
  return [
    `## Letters of the case: ${name}`,
    '',
    ...listLetters(events).flatMap((place) => {
      const { letter, missing, articles } = composeLetter(place, { events, calendar: CALENDAR, file: FILE })
      const standing = standingWords(judgeStanding(place, events))
      const summary = summarizeLetter(findLetter(place.code), recallState(events, place.index))
      const text = outline({ [place.code]: { ...withoutEmpty(letter), missing, articles, standing, summary } })
      const known = text.join('\n')
      if (told.has(known)) return []
      told.add(known)
      return text
    }),
    '',
  ]
}

function withoutEmpty(letter: Letter): object {
  return Object.fromEntries(Object.entries(letter).filter(([, part]) => part !== ''))
}
