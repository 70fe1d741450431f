import { cardFactsOf } from '../../domain/application/card'
import { columnsOf } from '../../domain/application/columns'
import type { Recorded } from '../../domain/application/events'
import { foldCase } from '../../domain/application/fold'
import { type NextAct, nextActToday } from '../../domain/application/next-act'
import type { CaseState } from '../../domain/application/state'
import type { Calendar } from '../../domain/calendar/calendar'
import { computeTimeline, type Timeline } from '../../domain/clock/timeline'
import type { Day } from '../../domain/day'
import { openEvents } from '../sealing/seal-events'
import { openRequest } from '../sealing/seal-request'
import type { Vault } from '../sealing/vault'
import type { ApplicationDoc, RequestBody } from '../store/documents'
import { type CalendarToday, type ListedCase, listedCase } from './listed-case'

/** A case that was folded and dated, on a day. */
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

/** Throws SealBroken. */
export function openScene(vault: Vault, doc: ApplicationDoc, { calendar, today }: CalendarToday): OpenScene {
  const events = openEvents(vault, doc)
  const state = foldCase(events)
  const timeline = computeTimeline(state.events, calendar)
  const next = nextActToday(state, timeline, today)
  return { doc, state, timeline, calendar, today, next, events, request: openRequest(vault, doc) }
}

/** The same case as lists show it, computed anew. */
export function listedIn({ doc, state, timeline, calendar, today }: Scene): ListedCase {
  const card = { ...cardFactsOf(state, timeline), sealed: doc.card.sealed }
  return listedCase({ ...doc, ...columnsOf(state, timeline), card }, { calendar, today })
}
