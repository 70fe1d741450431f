import { openFindings, rowNow, rowOfFinding } from '../../../service/nightly/accept-findings'
import {
  differenceOf,
  findUnexplained,
  holdsSigned,
  type SignedDifference,
  wordsOf,
} from '../../../service/nightly/compare-signed'
import type { SignedAt } from '../../../service/nightly/signed-lists'
import { UNREADABLE } from '../../../service/nightly/signed-rows'
import type { ApplicationDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import type { ServerStore } from '../../store/server-store'
import { countChecked, type Findings } from './findings'
import type { SignedRows } from './signed-lists'

/** No signed case is missing or went back. */
export async function checkSignedCases(
  { store, services }: Installation,
  signed: SignedRows,
  findings: Findings,
): Promise<void> {
  for (const [partition, rows] of signed) {
    for (const row of rows.values()) {
      if (row.kind !== 'applications' || row.version < 0) continue
      countChecked(findings, 'signedCases')
      const doc = await caseIn(store, partition, row.id)
      if (doc === 'unreadable') continue
      const now = doc && (await rowNow(services, partition, row))
      const difference = differenceOf(row, now, doc)
      // A head that is not the last event is told by the check of the chain.
      const isNamed = difference?.wrong === 'changed' && holdsSigned(doc, row)
      if (difference && !isNamed) findings.problems.push(caseProblem(difference))
    }
  }
}

function caseProblem({ signed: { id, version, at }, wrong }: SignedDifference) {
  const when = at.slice(0, 10)
  if (wrong === 'missing') return describeMissingCase(id, when)
  const message = `${when} 签名时已有的办理记录，现在没有了。`
  return { what: 'rolled-back', id, where: `version ${version}`, message }
}

function describeMissingCase(id: string, when: string) {
  return { what: 'case-missing', id, where: 'heads', message: `${when} 签名时还在的申请不见了。` }
}

/**
 * No other signed row is missing or was changed, and nothing is left that a night found and nobody accepted. What is
 * named already is not named again.
 */
export async function checkSignedRows(
  { services }: Installation,
  signed: SignedRows,
  findings: Findings,
): Promise<void> {
  const told = new Set(findings.problems.map(({ id }) => id))
  for (const [partition, rows] of signed) {
    const differences: SignedDifference[] = []
    for (const row of rows.values()) {
      if (row.kind === 'applications' || row.kind === 'finding' || told.has(row.id)) continue
      countChecked(findings, 'signedRows')
      // What cannot be read is there, and told by checkRows.
      const now = await rowNow(services, partition, row).catch(() => null)
      const difference = now && differenceOf(row, now.version < 0 ? null : now, null)
      if (difference) differences.push(difference)
      if (now?.content === UNREADABLE && row.content !== UNREADABLE) findings.problems.push(tellUnreadable(row))
    }
    const wrong = await findUnexplained(services, partition, differences).catch(() => differences)
    for (const one of wrong) {
      const { kind, id } = one.signed
      const what = one.wrong === 'missing' ? 'row-missing' : 'row-changed'
      findings.problems.push({ what, id, where: kind, message: wordsOf(one) })
    }
    tellOpen(rows, findings)
  }
}

function tellUnreadable({ kind, id }: SignedAt) {
  return { what: 'key-lost', id, where: kind, message: '密封它的密钥不在，打不开，无法与签名时比较。' }
}

/** A row that was brought back after a night had missed it stays told until somebody accepts that. */
function tellOpen(rows: ReadonlyMap<string, SignedAt>, { problems }: Findings): void {
  const told = new Set(problems.map(({ id }) => id))
  for (const finding of openFindings(rows)) {
    const { kind, id } = rowOfFinding(finding)
    if (told.has(id)) continue
    const [, day = ''] = finding.content.split(' ')
    const message = `${day} 夜间签名时发现它不见了或者回到了从前。查明原因后用 verify --accept 认可。`
    problems.push({ what: 'not-accepted', id, where: kind, message })
  }
}

/** What cannot be read is there, and told by checkRows. */
async function caseIn(
  store: ServerStore,
  partition: string,
  id: string,
): Promise<ApplicationDoc | 'unreadable' | null> {
  return store.get<ApplicationDoc>('applications', partition, id).catch(() => 'unreadable')
}
