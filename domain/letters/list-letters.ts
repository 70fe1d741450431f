import type { Acted } from '../application/state'
import { chooseLetter } from '../outcome/outcomes'
import { recallState } from './case-moment'
import { LETTERS, type LetterCode, type LetterDefinition } from './letters'

/** A letter of a case: which one, and after which of its events. `id` names it within its case. */
export type LetterPlace = { id: string; code: LetterCode; index: number }

/** Every letter that the events of a case gave rise to, in their order. */
export function listLetters(events: readonly Acted[]): LetterPlace[] {
  return events.flatMap((_, index) =>
    listLettersAt(events, index).map(({ code }) => ({ id: `${index}-${code}`, code, index })),
  )
}

export function findLetterPlace(id: string, events: readonly Acted[]): LetterPlace | null {
  return listLetters(events).find((one) => one.id === id) ?? null
}

function listLettersAt(events: readonly Acted[], index: number): LetterDefinition[] {
  const event = events[index]!
  const following = LETTERS.filter(({ follows }) => follows.some((type) => type === event.type))
  const code = following.some(({ kind }) => kind === 'reply') ? findReplyCode(events, index) : null
  return following.filter((letter) => {
    if (letter.kind === 'reply') return letter.code === code
    return letter.kind === 'notice' && letter.isSentAfter(event)
  })
}

function findReplyCode(events: readonly Acted[], index: number): LetterCode | null {
  const { reply } = recallState(events, index).state
  return reply && chooseLetter(reply.leaf, reply.facts).code
}
