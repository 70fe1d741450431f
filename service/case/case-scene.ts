import type { Recorded } from '../../domain/application/events'
import { fold } from '../../domain/application/fold'
import { replyDueOn as dueOn, type NextAct, nextActToday } from '../../domain/application/next-act'
import type { Acted, CaseState } from '../../domain/application/state'
import { type Calendar, countWorkingDays, MissingCalendar } from '../../domain/calendar/calendar'
import { computeTimeline, type Timeline } from '../../domain/clock/timeline'
import { type Day, formatDay } from '../../domain/day'
import { WAITING_WORDS } from '../../domain/words'
import { openEvents, withoutTexts } from '../sealing/seal-events'
import { openRequest } from '../sealing/seal-request'
import type { Vault } from '../sealing/vault'
import type { ApplicationDoc, RequestBody } from '../store/documents'

/** A case as every list sees it: folded without what was typed, dated, on a day. */
export type Scene = {
  doc: ApplicationDoc
  state: CaseState
  timeline: Timeline
  calendar: Calendar
  today: Day
  next: NextAct | null
}

/** A case as its own page sees it: everything that was typed is open. */
export type OpenScene = Scene & { events: readonly Recorded[]; request: RequestBody }
export type CalendarToday = { calendar: Calendar; today: Day }

export function sceneOf(doc: ApplicationDoc, on: CalendarToday): Scene {
  return makeScene(doc, withoutTexts(doc.events), on)
}

/** Throws SealBroken. */
export function openScene(vault: Vault, doc: ApplicationDoc, on: CalendarToday): OpenScene {
  const events = openEvents(vault, doc)
  return { ...makeScene(doc, events, on), events, request: openRequest(vault, doc) }
}

function makeScene(doc: ApplicationDoc, events: readonly Acted[], { calendar, today }: CalendarToday): Scene {
  const state = fold(events)
  const dated = computeTimeline(state.events, calendar)
  return { doc, state, timeline: dated, calendar, today, next: nextActToday(state, dated, today) }
}

/** The day of the reply, or null while it is not known and once it no longer matters. */
export function replyDueOn({ state, timeline }: Scene): Day | null {
  return dueOn(state, timeline)
}

/** One sentence beside the day, or in its place. */
export function dueNote(scene: Scene): string {
  const { state, timeline } = scene
  if (state.status === 'closed') return state.closedOn ? `${formatDay(state.closedOn)}办结` : '已办结'
  if (state.status === 'reopened') return reopenedNote(state)
  if (timeline.missingCalendar) return missingWords(timeline.missingCalendar)
  if (timeline.waitingFor) return `${WAITING_WORDS[nameAwaited(state, timeline.waitingFor)]}。${termWords(timeline)}`
  return timeline.replyDueOn ? `应当在${formatDay(timeline.replyDueOn)}前（含当日）答复。` : ''
}

function reopenedNote({ redo }: CaseState): string {
  return redo
    ? `原来的答复已被撤销，应当在${formatDay(redo.dueOn)}前（含当日）重新答复。`
    : '寄出的告知书被退回，需要再次送达。'
}

/** 109号文 Art. 6: the days to pay run from the arrival of the notice, so until then it is the notice that is awaited. */
function nameAwaited({ fee }: CaseState, waitingFor: NonNullable<Timeline['waitingFor']>): keyof typeof WAITING_WORDS {
  if (waitingFor !== 'payment') return waitingFor
  const notice = fee?.deliveredOn ? 'payment' : 'fee-notice'
  return fee?.resumes ? `${notice}-resumes` : notice
}

/** The last day of the applicant, who reads it too. */
function termWords({ waitingFor, supplementDueOn, paymentDueOn }: Timeline): string {
  if (waitingFor === 'supplement') return lastDay('补正期限', supplementDueOn)
  return waitingFor === 'payment' ? lastDay('缴费期限', paymentDueOn) : ''
}

function lastDay(what: string, on: Day | null): string {
  return on ? `${what}到${formatDay(on)}（含当日）。` : ''
}

export function missingWords(year: number): string {
  return `尚不能计算：缺${year}年的放假安排。`
}

/** Working days from today to a day: 0 on the day itself, negative once it has passed, null where not computable. */
export function daysUntil(day: Day | null, { today, calendar }: Pick<Scene, 'today' | 'calendar'>): number | null {
  if (!day) return null
  try {
    return day >= today ? countWorkingDays(today, day, calendar) : -countWorkingDays(day, today, calendar)
  } catch (error) {
    if (error instanceof MissingCalendar) return null
    throw error
  }
}
