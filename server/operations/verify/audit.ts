import { macHolds } from '../../../service/sealing/document-mac'
import type { Services } from '../../../service/services'
import { openReason } from '../../../service/store/audit-entry'
import type { AuditDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'
import { findLostKey, openOrNull } from './seals'

/** Checks that the audit log (views of identity data, changes of accounts) is what was recorded. */
export async function checkAudit({ store, services }: Installation, findings: Findings): Promise<void> {
  for await (const entry of readDocs<AuditDoc>(store, 'audit')) {
    countChecked(findings, 'audit')
    await checkUnlessUnreadable(findings, entry._id, () => checkAuditEntry(services, entry, findings))
  }
}

function checkAuditEntry(services: Services, entry: AuditDoc, { problems }: Findings): void {
  const { _id: id } = entry
  const open = () => openReason(services, entry)
  const key = findLostKey(open)
  if (key) problems.push({ what: 'key-lost', id, where: key, message: `密钥 ${key} 不在，打不开。` })
  if (!key && openOrNull(open) === null) {
    problems.push({ what: 'seal', id, where: 'sealedReason', message: '密封打不开：内容被改动或者挪动。' })
  }
  if (!macHolds(services.vault, 'audit', entry)) {
    problems.push({ what: 'audit', id, where: 'mac', message: '操作记录被改动。' })
  }
}
