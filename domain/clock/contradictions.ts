import type { CaseEvent } from '../application/events'
import { type Calendar, MissingCalendar } from '../calendar/calendar'
import { type ClockFacts, foldInOrder } from './clock-facts'
import { type ClockEvent, clockDayOf, isClockEvent, listInLegalOrder } from './legal-order'
import { isPastDueDay } from './refuse-on-clock'
import { computeReplyPeriod } from './timeline'

/**
 * The entry that cannot be true together with `next`, which is entered late; null where all of them can. What did not
 * fit before is no reason: only what `next` would make impossible, or what makes `next` impossible on its day.
 */
export function findContradicted(events: readonly CaseEvent[], next: CaseEvent, calendar: Calendar): ClockEvent | null {
  if (!isClockEvent(next)) return null
  const before = listMisfits(listInLegalOrder(events), calendar)
  const misfits = listMisfits(listInLegalOrder([...events, next]), calendar).filter((one) => !before.includes(one))
  const [first] = misfits
  return first === next ? findWhatIsAwaited(events, next) : (first ?? null)
}

/** The entries, in legal order, that cannot have been made as things stood on their day. */
function listMisfits(inOrder: readonly ClockEvent[], calendar: Calendar): ClockEvent[] {
  return inOrder.filter((event, at) => !couldBeMade(event, inOrder.slice(0, at), calendar))
}

function couldBeMade(event: ClockEvent, before: readonly ClockEvent[], calendar: Calendar): boolean {
  if (before.some(({ type }) => type === 'withdrawn')) return false
  const facts = foldInOrder(before)
  switch (event.type) {
    case 'supplement-requested':
      return !facts.supplementRequested && !isApplicantAwaited(facts, calendar)
    case 'extended':
      return !facts.extensionSpent && !isApplicantAwaited(facts, calendar) && isInPeriod(facts, event, calendar)
    case 'fee-charged':
    case 'reply-postponed':
      return !isApplicantAwaited(facts, calendar) && isInPeriod(facts, event, calendar)
    case 'consultation-sent':
      return !isApplicantAwaited(facts, calendar)
    case 'supplemented':
      return facts.supplement !== null
    case 'fee-paid':
      return facts.payment !== null
    default:
      return true
  }
}

/** Art. 30, 109号文 Art. 6: the office does not go on meanwhile. */
function isApplicantAwaited(facts: ClockFacts, calendar: Calendar): boolean {
  if (facts.payment) return true
  const { waitingFor } = computeReplyPeriod({ ...facts, fixedDueOn: null }, calendar)
  return waitingFor === 'supplement'
}

/** Where a missing year leaves it open, nothing is held against the entry. */
function isInPeriod(facts: ClockFacts, event: ClockEvent, calendar: Calendar): boolean {
  try {
    return !isPastDueDay(facts, clockDayOf(event), calendar)
  } catch (error) {
    if (error instanceof MissingCalendar) return true
    throw error
  }
}

/** What stood in the way of an entry on its day: the withdrawal, else the latest notice that waited for an answer. */
function findWhatIsAwaited(events: readonly CaseEvent[], next: ClockEvent): ClockEvent | null {
  const before = listInLegalOrder(events).filter((event) => clockDayOf(event) <= clockDayOf(next))
  return before.findLast(({ type }) => STANDS_IN_THE_WAY.includes(type)) ?? null
}

const STANDS_IN_THE_WAY: readonly ClockEvent['type'][] = [
  'withdrawn',
  'supplement-requested',
  'fee-charged',
  'extended',
]
