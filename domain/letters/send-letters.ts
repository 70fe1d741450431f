import type { Acted } from '../application/state'
import { isRefusal, type Refusal, refuse } from '../refusal'
import type { CaseSource } from './case-moment'
import { composeLetterToSend } from './compose-letter'
import type { ComposedLetter } from './letter'
import type { LetterText, SentLetters } from './letter-text'
import { findLetter } from './letters'
import { type LetterPlace, listLetters } from './list-letters'
import { maskApplicant } from './sent-letter'

/** The case as it is, and the events that an act would add to it. */
type LettersToSend = CaseSource & { added: readonly Acted[] }

/**
 * The events with the letters that they send, each composed once and kept from then on. A letter that would leave out what
 * it must say is not sent, nor is its act recorded: which element, which article.
 */
export function sendLetters({ events, added, calendar, file }: LettersToSend): Acted[] | Refusal {
  const source = { events: [...events, ...added], calendar, file: maskApplicant(file) }
  const sent = added.map((): SentLetters => ({}))
  for (const place of listSent(events, added)) {
    const composed = composeLetterToSend(place, source)
    const refusal = refuseIncomplete(place, composed)
    if (isRefusal(refusal)) return refusal
    const { code, ...text } = composed.letter
    keepLetter(sent[place.index - events.length], code, text)
  }
  return added.map((event, at) => withLetters(event, sent[at] ?? {}))
}

function keepLetter(letters: SentLetters | undefined, code: string, text: LetterText): void {
  if (letters) letters[code] = text
}

function withLetters(event: Acted, letters: SentLetters): Acted {
  const kept: { letters?: SentLetters } = Object.keys(letters).length === 0 ? {} : { letters }
  return { ...event, ...kept }
}

function refuseIncomplete(place: LetterPlace, { missing, articles }: ComposedLetter): Refusal | null {
  const [name] = Object.keys(missing)
  if (!name) return null
  const fields = Object.entries(missing).map(([one, sentence]) => [nameField(one, place), `${sentence}。`])
  const article = articles[name] ?? findLetter(place.code).article
  const detail = `${missing[name]}，文书不能制发。`
  return refuse('fact-missing', article, { detail, fields: Object.fromEntries(fields) })
}

/** True when one of the events sends a letter or is put on paper. */
export function sendsLetters(events: readonly Acted[], added: readonly Acted[]): boolean {
  return listSent(events, added).length > 0
}

function listSent(events: readonly Acted[], added: readonly Acted[]): LetterPlace[] {
  return listLetters([...events, ...added]).filter(({ index }) => index >= events.length)
}

/** The field of the form that says what the letter lacks, where it has another name. */
function nameField(name: string, { code }: LetterPlace): string {
  const letter = findLetter(code)
  if (name === 'addressee') return 'to'
  return (name === 'identity' && letter.kind === 'notice' && letter.identityField) || name
}
