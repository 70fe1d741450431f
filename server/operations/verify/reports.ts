import { reportHash } from '../../../service/report/published-reports'
import { macHolds } from '../../../service/sealing/document-mac'
import type { Vault } from '../../../service/sealing/vault'
import type { ReportDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'

/** A published report is what was published, and none of its versions is missing. */
export async function checkReports({ store, services }: Installation, findings: Findings): Promise<void> {
  const versions = new Map<string, number[]>()
  for await (const doc of readDocs<ReportDoc>(store, 'reports')) {
    countChecked(findings, 'reports')
    const { _id: id, office, year, version } = doc
    const key = `${office}/${year}`
    versions.set(key, [...(versions.get(key) ?? []), version])
    await checkUnlessUnreadable(findings, id, () => {
      const where = findChange(services.vault, doc)
      if (where === null) return
      findings.problems.push({ what: 'report', id, where, message: '公布后的年度报告被改动。' })
    })
  }
  for (const [id, known] of versions) {
    const last = Math.max(...known)
    if (last === known.length) continue
    const message = `公布过 ${last} 版，现在只有 ${known.length} 版。`
    findings.problems.push({ what: 'report-missing', id, where: 'version', message })
  }
}

/** The public hash can be computed anew by whoever changes a report; the MAC beside it cannot. */
function findChange(vault: Vault, doc: ReportDoc): 'hash' | 'mac' | null {
  if (reportHash(doc.report) !== doc.hash) return 'hash'
  return macHolds(vault, 'reports', doc) ? null : 'mac'
}
