import type { EventType } from '../application/events'
import type { Wordless } from '../application/free-texts'
import type { Acted } from '../application/state'
import type { Day } from '../day'

/** Who is told what without asking. A message only points to the page: it is never the service of a letter (Art. 36). */
export const MESSAGE_KINDS = [
  'received',
  'supplement-requested',
  'supplement-excused',
  'extended',
  'reply-postponed',
  'fee-charged',
  'reasons-requested',
  'letter-served',
  'letter-corrected',
  'reply-set-aside',
  're-dated',
  'submitted',
  'supplemented',
  'withdrawn',
] as const satisfies readonly EventType[]
export type MessageKind = (typeof MESSAGE_KINDS)[number]

const TO_OFFICE: readonly MessageKind[] = ['submitted', 'supplemented', 'withdrawn']

export type AddressedMessage = { kind: MessageKind; to: 'applicant' | 'office' }

/** What an event tells and whom: nobody is told what they did themselves. */
export function findMessageForEvent({ type, actor }: Pick<Acted, 'type' | 'actor'>): AddressedMessage | null {
  const kind = MESSAGE_KINDS.find((one) => one === type)
  if (!kind) return null
  const to = TO_OFFICE.includes(kind) ? 'office' : 'applicant'
  const isTheirs = (actor === 'applicant') === (to === 'applicant')
  return isTheirs ? null : { kind, to }
}

/** The legal day that matters in a message; null where there is none or it cannot be computed. */
export function findMessageDay(event: Wordless, replyDueOn: Day | null): Day | null {
  switch (event.type) {
    case 'received':
      return event.receivedOn
    case 'supplement-requested':
    case 'supplement-excused':
    case 'reply-postponed':
    case 'reasons-requested':
      return event.dueOn
    case 'fee-charged':
      return event.issuedOn
    case 'letter-served':
      return event.servedOn
    case 'letter-corrected':
      return event.on
    case 'reply-set-aside':
      return event.redoDueOn
    case 'extended':
      return replyDueOn
    case 're-dated':
      return event.to
    default:
      return null
  }
}
