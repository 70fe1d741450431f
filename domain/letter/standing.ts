import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import { isNotice, LETTERS } from './catalogue'
import { type LetterPlace, lettersOf } from './of-case'

/** `waiting`: a reply that is not served yet; `void`: its number is spent and it counts for nothing. */
export type Standing = 'sent' | 'waiting' | 'void'

const ENDS: readonly EventType[] = ['letter-served', 'letter-voided', 'letter-issued']

/** A notice is out with its event, a reply once it is served, unless it was declared void before. */
export function standingOf({ code, index }: LetterPlace, events: readonly Acted[]): Standing {
  const end = events.slice(index + 1).find(({ type }) => ENDS.includes(type))?.type
  const ofReply = !isNotice(code) || (code === 'service-proof' && events[index]?.type === 'letter-issued')
  if (!ofReply) return 'sent'
  if (end === 'letter-voided') return 'void'
  return end === 'letter-served' ? 'sent' : 'waiting'
}

/** What the applicant has or may have in hand; nothing of a reply before it is served. */
export function lettersToApplicant(events: readonly Acted[]): LetterPlace[] {
  return lettersOf(events).filter(
    (place) => LETTERS[place.code].to === 'applicant' && standingOf(place, events) === 'sent',
  )
}
