import type { CardFacts } from '../../domain/application/card'
import { NO_DAY } from '../../domain/application/columns'
import { type DeskFacts, deskFactsIn } from '../../domain/application/desk-facts'
import { actToday, type NextAct } from '../../domain/application/next-act'
import { type Calendar, countWorkingDays, MissingCalendar } from '../../domain/calendar/calendar'
import { type Day, formatDay } from '../../domain/day'
import { APPLICANT_WAITING_WORDS, WAITING_WORDS } from '../../domain/words'
import { readLegibly } from '../sealing/legible'
import { type CardTexts, maskedName, openCard, titleOf } from '../sealing/seal-card'
import { openDescription } from '../sealing/seal-request'
import { SealBroken, type Vault } from '../sealing/vault'
import type { ApplicationDoc } from '../store/documents'

/** An application as lists read it: the columns and the card beside its events. The events are none of their business. */
export type ListedDoc = Omit<ApplicationDoc, 'events' | 'head'>

export type Listed = { doc: ListedDoc; card: CardFacts }

/** A case in a list, on a day. */
export type ListedCase = Listed & {
  /** Null once closed. */
  desk: DeskFacts | null
  next: NextAct | null
  calendar: Calendar
  today: Day
}
export type CalendarToday = { calendar: Calendar; today: Day }

export function listedCase(doc: ListedDoc, { calendar, today }: CalendarToday): ListedCase {
  const desk = doc.desk === '' ? null : deskFactsIn(doc.status, doc.desk)
  return { doc, card: doc.card, desk, next: desk && actToday(desk, today), calendar, today }
}

/** What is sealed of a card; where it does not open, what it was made of, as far as that opens. */
export function cardTexts(vault: Vault, doc: ListedDoc): CardTexts {
  try {
    if (doc.card.sealed !== '') return openCard(vault, doc)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
  }
  return {
    applicant: readLegibly(() => maskedName(vault, doc)),
    title: titleOf(readLegibly(() => openDescription(vault, doc))),
  }
}

export function dayOrNull(day: Day): Day | null {
  return day === NO_DAY ? null : day
}

/** The day of the reply, or null while it is not known and once it no longer matters. */
export function replyDueOn({ doc }: Listed): Day | null {
  return dayOrNull(doc.replyDueOn)
}

/** One sentence beside the day, or in its place, as officers read it. */
export function dueNote(listed: Listed): string {
  return noteWith(WAITING_WORDS, listed)
}

/** The same for the applicant. */
export function applicantDueNote(listed: Listed): string {
  return noteWith(APPLICANT_WAITING_WORDS, listed)
}

function noteWith(words: typeof WAITING_WORDS, { doc, card }: Listed): string {
  const dueOn = dayOrNull(doc.replyDueOn)
  if (doc.status === 'closed') return closedNote(dayOrNull(doc.nextActOn))
  if (doc.status === 'reopened') return reopenedNote(dueOn, periodNote(words, card))
  return periodNote(words, card) || (dueOn ? `应当在${formatDay(dueOn)}前（含当日）答复。` : '')
}

/** What stands in the place of the day of the reply; '' where there is one. */
function periodNote(words: typeof WAITING_WORDS, card: CardFacts): string {
  if (card.missingYear !== undefined) return missingWords(card.missingYear)
  return card.waitsFor ? `${words[card.waitsFor]}。${termWords(card)}` : ''
}

/** A closed case has no next act: in its place stands the day on which it was closed. */
function closedNote(closedOn: Day | null): string {
  return closedOn ? `${formatDay(closedOn)}办结` : '已办结'
}

function reopenedNote(redoDueOn: Day | null, period: string): string {
  if (redoDueOn) return `原来的答复已被撤销，应当在${formatDay(redoDueOn)}前（含当日）重新答复。`
  return period ? `原来的答复已被撤销，正在重新答复。${period}` : '寄出的告知书被退回，需要再次送达。'
}

/** The last day of the applicant, who reads it too. */
function termWords({ waitsFor, waitsUntil }: CardFacts): string {
  if (!waitsUntil) return ''
  const what = waitsFor === 'supplement' ? '补正期限' : '缴费期限'
  return `${what}到${formatDay(waitsUntil)}（含当日）。`
}

function missingWords(year: number): string {
  return `尚不能计算：缺${year}年的放假安排。`
}

/** Working days from today to a day: 0 on the day itself, negative once it has passed, null where not computable. */
export function daysUntil(day: Day | null, { today, calendar }: CalendarToday): number | null {
  if (!day) return null
  try {
    return day >= today ? countWorkingDays(today, day, calendar) : -countWorkingDays(day, today, calendar)
  } catch (error) {
    if (error instanceof MissingCalendar) return null
    throw error
  }
}
