import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import type { Day } from '../day'
import { findLetter } from './letters'
import { type LetterPlace, listLetters } from './list-letters'

/**
 * `waiting`: a reply that is not served yet; `void`: its number is spent and it counts for nothing; `set-aside`: it was
 * served, and a decision of 复议 or 诉讼 took it away.
 */
export type Standing = 'sent' | 'waiting' | 'void' | 'set-aside'

/** How a letter stands, and since which day where it counts no more: of the voiding, or of the decision. */
export type LetterStanding = { standing: Standing; on: Day | null }

const ENDS_OF_WAITING: readonly EventType[] = ['letter-served', 'letter-voided', 'letter-issued']
const SENT: LetterStanding = { standing: 'sent', on: null }

/** A notice is out with its event, a reply once it is served, unless it was declared void before. */
export function judgeStanding(place: LetterPlace, events: readonly Acted[]): LetterStanding {
  if (!awaitsService(place, events)) return SENT
  const end = events.slice(place.index + 1).find(({ type }) => ENDS_OF_WAITING.includes(type))
  if (end?.type === 'letter-voided') return { standing: 'void', on: end.on }
  if (end?.type !== 'letter-served') return { standing: 'waiting', on: null }
  return (isReply(place) && findSettingAside(place, events)) || SENT
}

/** A form that went along with a reply to be signed; once that reply is served or void it is of no use. */
export function isSpentForm(place: LetterPlace, events: readonly Acted[]): boolean {
  return !isReply(place) && awaitsService(place, events) && judgeStanding(place, events).standing !== 'waiting'
}

/** What the applicant has or may have in hand; nothing of a reply before it is served, so none that was void. */
export function listLettersToApplicant(events: readonly Acted[]): LetterPlace[] {
  return listLetters(events).filter(
    (place) => findLetter(place.code).to === 'applicant' && IN_HAND.includes(judgeStanding(place, events).standing),
  )
}

const IN_HAND: readonly Standing[] = ['sent', 'set-aside']

function isReply({ code }: LetterPlace): boolean {
  return findLetter(code).kind === 'reply'
}

export function awaitsService({ code, index }: LetterPlace, events: readonly Acted[]): boolean {
  const letter = findLetter(code)
  const event = events[index]
  return letter.kind === 'reply' || (letter.kind === 'notice' && event !== undefined && letter.awaitsService(event))
}

/** The reply that was served is the one that the next setting aside takes away: no other is issued in between. */
function findSettingAside({ index }: LetterPlace, events: readonly Acted[]): LetterStanding | null {
  const after = events.slice(index + 1).find(({ type }) => type === 'reply-set-aside')
  if (after?.type !== 'reply-set-aside') return null
  const { proceedingId } = after
  const decided = events.find((one) => one.type === 'proceeding-decided' && one.proceedingId === proceedingId)
  return { standing: 'set-aside', on: decided?.type === 'proceeding-decided' ? decided.decidedOn : after.on }
}
