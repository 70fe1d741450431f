import { type Due, type DueOn, soonUntil, todayUntil } from '../../domain/application/due'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { OfficeDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import { dueClasses } from './due-classes'
import { type CalendarToday, type ListedCase, type ListedDoc, listedCase } from './listed-case'

export type DueCase = { listed: ListedCase; due: Due }

/** The cases of an office in which something is due by now or soon, the earliest first; always computed, never stored. */
export async function dueCases(services: Services, office: OfficeDoc, on: CalendarToday): Promise<DueCase[]> {
  const { _id, partition } = office
  const classes = await dueClasses(services, office, dueOnOf(office, on))
  const found: DueCase[] = []
  for (const { facts, desk, due } of classes.toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1))) {
    const eq = { office: _id, status: facts.status, desk }
    const docs = await everyDoc<ListedDoc>(services.store, 'applications', { partition, eq })
    found.push(...docs.map((doc) => ({ listed: listedCase(doc, on), due })))
  }
  return found
}

/** How this office is reminded on a day. */
export function dueOnOf(office: OfficeDoc, { calendar, today }: CalendarToday): DueOn {
  const { remindDays, graceDays } = settingsOf(office)
  const [until, soon] = [todayUntil(today, calendar), soonUntil(today, remindDays, calendar)]
  return { today, todayUntil: until, soonUntil: [until, soon].toSorted().at(-1) ?? soon, graceDays }
}
