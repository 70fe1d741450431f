import type { Acted } from '../application/state'
import type { Calendar } from '../calendar/calendar'
import { type Refusal, refuse } from '../refusal'
import { LETTERS } from './catalogue'
import type { LetterCode } from './codes'
import type { CaseFile } from './moment'
import { composeOf, lettersOf } from './of-case'

type Sending = { events: readonly Acted[]; added: readonly Acted[]; calendar: Calendar; file: CaseFile }

/** The field of the form that says what the letter lacks, where it has another name. */
function fieldOf(name: string, code: LetterCode): string {
  if (name === 'addressee') return 'to'
  return name === 'identity' ? (code === 'third-party-told' ? 'content' : 'about') : name
}

/** A letter that would leave out what it must say is not sent, nor is its act recorded; which element, which article. */
export function refuseIncomplete({ events, added, calendar, file }: Sending): Refusal | null {
  const all = [...events, ...added]
  for (const place of lettersOf(all).filter(({ index }) => index >= events.length)) {
    const { missing, articles } = composeOf(place, { events: all, calendar, file })
    const [name] = Object.keys(missing)
    if (!name) continue
    const fields = Object.fromEntries(
      Object.entries(missing).map(([one, said]) => [fieldOf(one, place.code), `${said}。`]),
    )
    const detail = `${missing[name]}，文书不能制发。`
    return refuse('fact-missing', articles[name] ?? LETTERS[place.code].article, { detail, fields })
  }
  return null
}

/** True when one of the events sends a letter or is put on paper. */
export function sendsLetters(events: readonly Acted[], added: readonly Acted[]): boolean {
  return lettersOf([...events, ...added]).some(({ index }) => index >= events.length)
}
