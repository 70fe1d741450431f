import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import type { Day } from '../day'
import { isNotice, LETTERS } from './catalogue'
import { type LetterPlace, lettersOf } from './of-case'

/**
 * `waiting`: a reply that is not served yet; `void`: its number is spent and it counts for nothing; `set-aside`: it was
 * served, and a decision of 复议 or 诉讼 took it away.
 */
export type Standing = 'sent' | 'waiting' | 'void' | 'set-aside'

/** How a letter stands, and since which day where it counts no more: of the voiding, or of the decision. */
export type Stands = { standing: Standing; on: Day | null }

const ENDS: readonly EventType[] = ['letter-served', 'letter-voided', 'letter-issued']

/** A notice is out with its event, a reply once it is served, unless it was declared void before. */
export function standsOf({ code, index }: LetterPlace, events: readonly Acted[]): Stands {
  const blankProof = code === 'service-proof' && events[index]?.type === 'letter-issued'
  if (isNotice(code) && !blankProof) return { standing: 'sent', on: null }
  const end = events.slice(index + 1).find(({ type }) => ENDS.includes(type))
  if (end?.type === 'letter-voided') return { standing: 'void', on: end.on }
  if (end?.type !== 'letter-served') return { standing: 'waiting', on: null }
  return (!blankProof && setAside(index, events)) || { standing: 'sent', on: null }
}

/** The reply that was served is the one that the next setting aside takes away: no other is issued in between. */
function setAside(index: number, events: readonly Acted[]): Stands | null {
  const after = events.slice(index + 1).find(({ type }) => type === 'reply-set-aside')
  if (after?.type !== 'reply-set-aside') return null
  const { proceedingId } = after
  const decided = events.find((one) => one.type === 'proceeding-decided' && one.proceedingId === proceedingId)
  return { standing: 'set-aside', on: decided?.type === 'proceeding-decided' ? decided.decidedOn : after.on }
}

export function standingOf(place: LetterPlace, events: readonly Acted[]): Standing {
  return standsOf(place, events).standing
}

/** What the applicant has or may have in hand; nothing of a reply before it is served, so none that was void. */
export function lettersToApplicant(events: readonly Acted[]): LetterPlace[] {
  return lettersOf(events).filter(
    (place) => LETTERS[place.code].to === 'applicant' && IN_HAND.includes(standingOf(place, events)),
  )
}

const IN_HAND: readonly Standing[] = ['sent', 'set-aside']
