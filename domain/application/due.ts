import { addWorkingDays, type Calendar, MissingCalendar } from '../calendar/calendar'
import { moveToWorkingDay } from '../calendar/terms'
import type { Timeline } from '../clock/timeline'
import { addDays, type Day, nextDay } from '../day'
import { lapseIn } from './abandonment'
import { type DeskFacts, deskFactsOf } from './desk-facts'
import { actToday, type NextAct, type NextActName } from './next-act'
import type { CaseState } from './state'

/** Under what an act stands on the page of today, the most pressing first. */
export const DUE_GROUPS = ['overdue', 'today', 'abandonable', 'unconfirmed', 'soon'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]
export type DueAct = NextActName | 'abandon'
export type Due = { group: DueGroup; act: DueAct; on: Day; article: string }

/** `todayUntil`: the last of the days off after today, or today; `soonUntil`: the last day that counts as soon. */
export type DueOn = { today: Day; todayUntil: Day; soonUntil: Day; graceDays: number }

/** What an office has to do in a case by now or soon; null where it waits for others or has time. */
export function dueOf(state: CaseState, timeline: Timeline, on: DueOn): Due | null {
  return dueIn(deskFactsOf(state, timeline), on)
}

/** The same, told from what is stored of a case. */
export function dueIn(facts: DeskFacts, on: DueOn): Due | null {
  if (facts.status === 'closed') return null
  if (facts.status === 'submitted') {
    return { group: 'unconfirmed', act: 'confirm', on: facts.submittedOn, article: '第三十一条' }
  }
  const lapse = lapseIn(facts, on)
  if (lapse) return { group: 'abandonable', act: 'abandon', ...lapse }
  return findUndelivered(facts, on) ?? findEarliestDue(facts, on)
}

/** The law gives no day for recording that a letter arrived, but no term runs before it. */
export const UNDATED: readonly DueAct[] = ['record-delivery', 'record-fee-delivery']
/** What others are to do is not due here; the reply is, whatever is awaited. */
const OF_OTHERS: readonly NextActName[] = ['supplement', 'payment', 'opinion', 'reasons']

function findUndelivered(facts: DeskFacts, { today }: DueOn): Due | null {
  const next = actToday(facts, today)
  if (!next?.on || !UNDATED.includes(next.act) || next.on >= today) return null
  return { group: 'today', act: next.act, on: next.on, article: next.article }
}

/** The earlier of the next act and the reply: neither hides the other. */
function findEarliestDue(facts: DeskFacts, on: DueOn): Due | null {
  const reply: NextAct = { act: 'reply', on: facts.replyDueOn, article: '第三十三条' }
  const [first] = [actToday(facts, on.today), reply].flatMap(ofOffice).sort(compareDays)
  const group = first && groupOf(first.on, on)
  return first && group ? { group, ...first } : null
}

type OfOffice = Omit<Due, 'group'>

function ofOffice(next: NextAct | null): OfOffice[] {
  if (!next?.on || OF_OTHERS.includes(next.act) || UNDATED.includes(next.act)) return []
  return [{ act: next.act, on: next.on, article: next.article }]
}

function compareDays(a: OfOffice, b: OfOffice): number {
  return a.on < b.on ? -1 : Number(a.on > b.on)
}

/** What is due on a day off is to be done on the working day before, so it stands under that day. */
function groupOf(day: Day, { today, todayUntil, soonUntil }: DueOn): DueGroup | null {
  if (day < today) return 'overdue'
  if (day <= todayUntil) return 'today'
  return day <= soonUntil ? 'soon' : null
}

/** The last day before the next working day: what is due by it cannot be done later than today. */
export function todayUntil(today: Day, calendar: Calendar): Day {
  const next = moveToWorkingDay(nextDay(today), calendar)
  return 'day' in next ? addDays(next.day, -1) : today
}

/** So many working days ahead; over a year without a notice so many days, as it is a reminder and no term. */
export function soonUntil(today: Day, workingDays: number, calendar: Calendar): Day {
  try {
    return addWorkingDays(today, workingDays, calendar)
  } catch (error) {
    if (error instanceof MissingCalendar) return addDays(today, workingDays)
    throw error
  }
}
