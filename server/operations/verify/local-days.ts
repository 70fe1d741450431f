import { macHolds } from '../../../cloudfunctions/shared/authentic'
import type { LocalDayDoc } from '../../../cloudfunctions/shared/documents'
import type { Ground } from '../../main'
import { count, type Findings, unlessUnreadable } from './findings'
import { docsOf } from './rows'

/** A day off in one district moves every term there, so each is what an administrator registered. */
export async function checkLocalDays({ store, services }: Ground, findings: Findings): Promise<void> {
  for await (const doc of docsOf<LocalDayDoc>(store, 'localDays')) {
    count(findings, 'localDays')
    await unlessUnreadable(findings, doc._id, () => {
      if (macHolds(services.vault, 'localDays', doc)) return
      findings.problems.push({ what: 'local-day', id: doc._id, where: 'mac', message: '当地放假、调休的登记被改动。' })
    })
  }
}
