import type { CaseEvent } from '../application/events'
import type { Calendar } from '../calendar/calendar'
import type { Day } from '../day'
import { foldInOrder } from './clock-facts'
import { type ClockEvent, clockDayOf, listInLegalOrder } from './legal-order'
import { needsConfirmationOnArrival } from './receipt'
import { computeReplyPeriod, computeSupplementNoticeDueOn } from './timeline'

/** A day of the law that was missed. `until`: when what was due came, or what made a new day of it; null while it is missed. */
export type Breach = {
  kind: 'confirmation-late' | 'supplement-notice-late' | 'reply-late' | 'redo-late'
  dueOn: Day
  until: Day | null
}

/**
 * Every breach of a case, computed from its whole history and never stored. The period is looked at as it stood before each
 * entry, so that a restart, an extension or a pause that came after the day gives a new day and takes no breach away.
 */
export function listBreaches(events: readonly CaseEvent[], calendar: Calendar, today: Day): Breach[] {
  const inOrder = listInLegalOrder(events)
  return [
    ...findLateConfirmation(events, today),
    ...findLateNotices(inOrder, calendar),
    ...findLateReplies(inOrder, calendar, today),
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}

/** Art. 31: an ordinary letter is confirmed on the day it comes; whoever cannot be reached is tried on that day (207号). */
function findLateConfirmation(events: readonly CaseEvent[], today: Day): Breach[] {
  const submitted = events.find((event) => event.type === 'submitted')
  if (!submitted || !needsConfirmationOnArrival(submitted.channel)) return []
  const { submittedOn } = submitted
  const isTried = events.some((event) => event.type === 'contact-recorded' && event.on === submittedOn)
  const until = events.find((event) => event.type === 'received')?.receivedOn ?? null
  const ended = until ?? events.find((event) => event.type === 'withdrawn')?.on ?? null
  if (isTried || (ended ?? today) <= submittedOn) return []
  return [{ kind: 'confirmation-late', dueOn: submittedOn, until: ended }]
}

/** Art. 30: the notice is told within seven working days. */
function findLateNotices(inOrder: readonly ClockEvent[], calendar: Calendar): Breach[] {
  return inOrder.flatMap((event, at): Breach[] => {
    if (event.type !== 'supplement-requested') return []
    const dueOn = computeSupplementNoticeDueOn(foldInOrder(inOrder.slice(0, at)), calendar)
    return dueOn && event.on > dueOn ? [{ kind: 'supplement-notice-late', dueOn, until: event.on }] : []
  })
}

/** Art. 33, 51: the period before each entry, held against the day of that entry; the last one against today. */
function findLateReplies(inOrder: readonly ClockEvent[], calendar: Calendar, today: Day): Breach[] {
  const breaches = new Map<string, Breach>()
  inOrder.forEach((_, at) => {
    const before = inOrder.slice(0, at + 1)
    const next = inOrder[at + 1]
    const due = findDueDay(before, calendar)
    const ended = next ? clockDayOf(next) : today
    if (!due || ended <= due.dueOn) return
    const until = next && endsPeriod(due.dueOn, [...before, next], calendar) ? ended : null
    breaches.set(`${due.kind} ${due.dueOn}`, { ...due, until })
  })
  return [...breaches.values()]
}

/** The day of the reply that is due after these entries; null once it was served or the application withdrawn. */
function findDueDay(before: readonly ClockEvent[], calendar: Calendar): Pick<Breach, 'kind' | 'dueOn'> | null {
  const asked = before.findLast(({ type }) => BEGINS_OR_ENDS.includes(type))
  if (!asked || asked.type === 'letter-served' || asked.type === 'withdrawn') return null
  const { replyDueOn } = computeReplyPeriod(foldInOrder(before), calendar)
  if (!replyDueOn) return null
  return { kind: asked.type === 'received' ? 'reply-late' : 'redo-late', dueOn: replyDueOn }
}

/** Another day is due after this entry, or none. */
function endsPeriod(dueOn: Day, before: readonly ClockEvent[], calendar: Calendar): boolean {
  return findDueDay(before, calendar)?.dueOn !== dueOn
}

const BEGINS_OR_ENDS: readonly ClockEvent['type'][] = ['received', 'reply-set-aside', 'letter-served', 'withdrawn']
