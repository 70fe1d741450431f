import type { CaseEvent, EventType } from '../application/events'
import { LETTERS } from './letters'
import type { LetterNumber } from './notice'
import type { SeriesCode } from './series'

/** Every number that an event of this type carries: what is drawn with it, and what is counted when data is verified. */
export function listNumbersOf(type: EventType): readonly LetterNumber[] {
  return HELD.get(type) ?? []
}

const HELD = new Map<EventType, readonly LetterNumber[]>()
for (const letter of LETTERS) {
  const number = letter.kind === 'record-notice' ? null : letter.number
  const held = number ? listNumbersOf(number.heldBy) : []
  // Both letters of consultation have their number in the same field: an event sends one of them.
  if (number && !held.some(({ field }) => field === number.field)) HELD.set(number.heldBy, [...held, number])
}

/** The numbers of an event as they stand in it; '' where none was drawn (before there were such series). */
export function readNumbers(event: Pick<CaseEvent, 'type'>): { series: SeriesCode; number: string }[] {
  return listNumbersOf(event.type).map(({ series, field }) => {
    const number: unknown = Reflect.get(event, field)
    return { series, number: typeof number === 'string' ? number : '' }
  })
}
