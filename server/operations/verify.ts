import { loadCalendar } from '../../cloudfunctions/shared/calendar'
import type { ApplicationDoc } from '../../cloudfunctions/shared/documents'
import type { Calendar } from '../../domain/calendar'
import type { Ground } from '../main'
import { checkAudit } from './verify/audit'
import { checkCase, countCase } from './verify/case'
import { checkCorrections } from './verify/corrections'
import { checkFiles } from './verify/files'
import { type Findings, noFindings, type Problem } from './verify/findings'
import { checkFilings, checkHeads } from './verify/heads'
import { checkNumbers } from './verify/numbers'
import { checkReports } from './verify/reports'
import { checkRows, docsOf } from './verify/rows'
import { checkSettings } from './verify/settings'

export type Verification = { ok: boolean; checked: Record<string, number>; problems: Problem[] }

/** Computes anew all that can be computed, opens all that is sealed, and names what differs. Writes nothing. */
export async function verifyAll(ground: Ground): Promise<Verification> {
  const findings = noFindings()
  await checkRows(ground.store, findings)
  await checkHeads(ground, findings)
  await checkCases(ground, findings)
  await checkFilings(ground, findings)
  await checkFiles(ground, findings)
  await checkCorrections(ground, findings)
  await checkReports(ground, findings)
  await checkAudit(ground, findings)
  await checkNumbers(ground, findings)
  await checkSettings(ground, findings)
  return { ok: findings.problems.length === 0, ...findings }
}

async function checkCases({ store, services }: Ground, findings: Findings): Promise<void> {
  const calendars = new Map<string, Calendar>()
  for await (const doc of docsOf<ApplicationDoc>(store, 'applications')) {
    const calendar = calendars.get(doc.partition) ?? (await loadCalendar(services, doc.partition))
    calendars.set(doc.partition, calendar)
    countCase(findings, doc)
    for (const difference of await checkCase(services, calendar, doc)) {
      findings.problems.push({ ...difference, id: doc._id })
    }
  }
}
