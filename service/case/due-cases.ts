import { type Due, type DueOn, dueOf, soonUntil } from '../../domain/application/due'
import type { Calendar } from '../../domain/calendar/calendar'
import type { Day } from '../../domain/day'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { ApplicationDoc, OfficeDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import { type Scene, sceneOf } from './case-scene'

export type DueCase = { scene: Scene; due: Due }
type On = { calendar: Calendar; today: Day }

const DATED = ['processing', 'awaiting-supplement', 'awaiting-payment', 'reopened'] as const

/** The cases of an office in which something is due by now or soon, the earliest first; always computed, never stored. */
export async function dueCases(services: Services, office: OfficeDoc, on: On): Promise<DueCase[]> {
  const by = dueOnOf(office, on)
  const docs = await candidates(services, office, by.soonUntil)
  return docs
    .map((doc) => sceneOf(doc, on))
    .flatMap((scene) => {
      const due = dueOf(scene.state, scene.timeline, by)
      return due ? [{ scene, due }] : []
    })
    .sort((a, b) => (a.due.on < b.due.on ? -1 : 1))
}

/** How this office is reminded on a day. */
export function dueOnOf(office: OfficeDoc, { calendar, today }: On): DueOn {
  const { remindDays, graceDays } = settingsOf(office)
  return { today, soonUntil: soonUntil(today, remindDays, calendar), graceDays }
}

/** By the stored day of the next act, and by the day of the reply, which may lie before what others are to do. */
async function candidates(
  { store }: Services,
  { _id: office, partition }: OfficeDoc,
  until: Day,
): Promise<ApplicationDoc[]> {
  const lte = { lte: until }
  const every = (eq: Record<string, string>, range = {}) =>
    everyDoc<ApplicationDoc>(store, 'applications', { partition, eq, range })
  const lists = await Promise.all([
    every({ office, status: 'submitted' }),
    ...DATED.map((status) => every({ office, status }, { nextActOn: lte })),
    every({ status: 'processing' }, { replyDueOn: lte }),
  ])
  const own = lists.flat().filter((doc) => doc.office === office)
  return [...new Map(own.map((doc) => [doc._id, doc])).values()]
}
