import { declarationOf, EVENTS } from '../application/event-list'
import type { EventType, PlainCaseEvent } from '../application/events'
import type { Acted } from '../application/state'
import type { Day } from '../day'
import { type MessageWords, REMINDER_WORDS } from '../words/messages'
import type { ReminderKind } from './reminder'

/** The kind of a message is the event it tells of. */
export type MessageKind = EventType

/** The events that somebody is told of without asking. */
export const MESSAGE_KINDS: readonly MessageKind[] = EVENTS.flatMap(({ type, message }) => (message ? [type] : []))

/** Who is told what without asking. */
export type AddressedMessage = { kind: MessageKind; to: 'applicant' | 'office' }

/** What an event tells and whom: nobody is told what they did themselves. */
export function findMessageForEvent({ type, actor }: Pick<Acted, 'type' | 'actor'>): AddressedMessage | null {
  const { message } = declarationOf(type)
  if (!message) return null
  const isTheirs = (actor === 'applicant') === (message.to === 'applicant')
  return isTheirs ? null : { kind: type, to: message.to }
}

/** The legal day that matters in a message; null where there is none or it cannot be computed. */
export function findMessageDay(event: PlainCaseEvent, replyDueOn: Day | null): Day | null {
  // No day of a message hangs on what is sealed.
  return declarationOf(event.type).message?.day(event as Acted, replyDueOn) ?? null
}

export function wordMessage(kind: MessageKind | ReminderKind): MessageWords {
  if (isReminder(kind)) return REMINDER_WORDS[kind]
  const { message } = declarationOf(kind)
  if (!message) throw new Error(`the event ${kind} tells nobody anything`)
  return message
}

function isReminder(kind: MessageKind | ReminderKind): kind is ReminderKind {
  return Object.hasOwn(REMINDER_WORDS, kind)
}
