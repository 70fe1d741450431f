import type { Calendar } from '../../domain/calendar/calendar'
import { loadCalendar } from '../../service/calendar/load-calendar'
import type { ApplicationDoc } from '../../service/store/documents'
import { Damaged } from '../../service/store/storage-errors'
import type { Ground } from '../main'
import { checkAudit } from './verify/audit'
import { checkCalendar } from './verify/calendar'
import { checkCase, countCase } from './verify/case'
import { checkCorrections } from './verify/corrections'
import { checkFiles, checkFilesHaveCase } from './verify/files'
import { type Findings, makeFindings, type Problem } from './verify/findings'
import { checkSignedCases, checkSignedRows } from './verify/heads'
import { checkNumbers } from './verify/numbers'
import { checkReports } from './verify/reports'
import { checkRows, readDocs, reportLostRows } from './verify/rows'
import { checkSettings } from './verify/settings'
import { checkLists } from './verify/signed-lists'

export type Verification = { ok: boolean; checked: Record<string, number>; problems: Problem[] }

/** Computes anew all that can be computed, opens all that is sealed, and names what differs. Writes nothing. */
export async function verifyAll(opened: Ground): Promise<Verification> {
  const findings = makeFindings()
  const ground = { ...opened, store: reportLostRows(opened.store, findings) }
  await checkRows(ground.store, findings)
  const signed = await checkLists(ground, findings)
  await checkSignedCases(ground, signed, findings)
  await checkCases(ground, findings)
  await checkFiles(ground, findings)
  await checkFilesHaveCase(ground, signed, findings)
  await checkCorrections(ground, findings)
  await checkReports(ground, findings)
  await checkAudit(ground, findings)
  await checkNumbers(ground, findings)
  await checkSettings(ground, findings)
  await checkCalendar(ground, findings)
  await checkSignedRows(ground, signed, findings)
  return { ok: findings.problems.length === 0, ...findings }
}

async function checkCases({ store, services }: Ground, findings: Findings): Promise<void> {
  const calendars = new Map<string, Calendar | 'unreadable'>()
  for await (const doc of readDocs<ApplicationDoc>(store, 'applications')) {
    const calendar = calendars.get(doc.partition) ?? (await calendarOf(services, doc.partition))
    calendars.set(doc.partition, calendar)
    countCase(findings, doc)
    for (const difference of await checkCase(services, calendar, doc)) {
      findings.problems.push({ ...difference, id: doc._id })
    }
  }
}

/** On a damaged page; told by checkRows. */
async function calendarOf(services: Ground['services'], district: string): Promise<Calendar | 'unreadable'> {
  return loadCalendar(services, district).catch((error: unknown) => {
    if (error instanceof Damaged) return 'unreadable'
    throw error
  })
}
