import type { Calendar } from '../../domain/calendar/calendar'
import { loadCalendar } from '../../service/calendar/load-calendar'
import type { ApplicationDoc } from '../../service/store/documents'
import { Damaged } from '../../service/store/storage-errors'
import type { Installation } from '../main'
import { checkAudit } from './verify/audit'
import { checkCalendar } from './verify/calendar'
import { checkCase, countCase } from './verify/case'
import { checkCorrections } from './verify/corrections'
import { checkFiles, checkFilesHaveCase } from './verify/files'
import { type Findings, makeFindings, type VerifyProblem } from './verify/findings'
import { checkSignedCases, checkSignedRows } from './verify/heads'
import { checkNumbers } from './verify/numbers'
import { checkReports } from './verify/reports'
import { checkRows, readDocs, reportLostRows } from './verify/rows'
import { checkSettings } from './verify/settings'
import { checkLists } from './verify/signed-lists'

export type Verification = { ok: boolean; checked: Record<string, number>; problems: VerifyProblem[] }

/** Computes anew all that can be computed, opens all that is sealed, and names what differs. Writes nothing. */
export async function verifyAll(opened: Installation): Promise<Verification> {
  const findings = makeFindings()
  const installation = { ...opened, store: reportLostRows(opened.store, findings) }
  await checkRows(installation.store, findings)
  const signed = await checkLists(installation, findings)
  await checkSignedCases(installation, signed, findings)
  await checkCases(installation, findings)
  await checkFiles(installation, findings)
  await checkFilesHaveCase(installation, signed, findings)
  await checkCorrections(installation, findings)
  await checkReports(installation, findings)
  await checkAudit(installation, findings)
  await checkNumbers(installation, findings)
  await checkSettings(installation, findings)
  await checkCalendar(installation, findings)
  await checkSignedRows(installation, signed, findings)
  return { ok: findings.problems.length === 0, ...findings }
}

async function checkCases({ store, services }: Installation, findings: Findings): Promise<void> {
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
async function calendarOf(services: Installation['services'], district: string): Promise<Calendar | 'unreadable'> {
  return loadCalendar(services, district).catch((error: unknown) => {
    if (error instanceof Damaged) return 'unreadable'
    throw error
  })
}
