import type { Acted } from '../application/state'
import { type Refusal, refuse } from '../refusal'
import type { CaseSource } from './case-moment'
import { composeLetter } from './compose-letter'
import { findLetter } from './letters'
import { type LetterPlace, listLetters } from './list-letters'

/** The case as it is, and the events that an act would add to it. */
type LettersToSend = CaseSource & { added: readonly Acted[] }

/** A letter that would leave out what it must say is not sent, nor is its act recorded; which element, which article. */
export function refuseIncomplete({ events, added, ...source }: LettersToSend): Refusal | null {
  const all = [...events, ...added]
  for (const place of listSent(events, added)) {
    const { missing, articles } = composeLetter(place, { ...source, events: all })
    const [name] = Object.keys(missing)
    if (!name) continue
    const fields = Object.entries(missing).map(([one, sentence]) => [nameField(one, place), `${sentence}。`])
    const article = articles[name] ?? findLetter(place.code).article
    const detail = `${missing[name]}，文书不能制发。`
    return refuse('fact-missing', article, { detail, fields: Object.fromEntries(fields) })
  }
  return null
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
