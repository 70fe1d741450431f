import { type Explanation, listExplainableDifferences } from '../../domain/report/explanation'
import type { LiveReport, OfficeApi } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { SignedIn } from '../sign-in/sessions'
import { askPassword } from '../sign-in/sign-in-officer'
import { auditBy } from '../store/audit-entry'
import type { DraftDoc } from '../store/documents'
import { keepDone, pressOf, wasDone, wasDoneIn } from '../store/idempotency-key'
import { liveReport } from './compute-live-report'
import { describeLiveReport } from './publish-report'

/**
 * Checks X4 and X5: the head of disclosure signs why the figures differ from last year's. It counts for the
 * differences that were shown; when the figures change it must be signed anew.
 */
export async function explainDifference(
  services: Services,
  who: SignedIn,
  { year, differences, reason, password, key }: OfficeApi['report.explain']['in'],
): Promise<LiveReport> {
  const { staff } = who
  const press = pressOf(services, staff, { key, content: { explain: year, differences, reason } })
  const office = await officeBy(services, staff.office)
  if (reason.trim() === '') throw new Failure('fields', EMPTY, { reason: EMPTY })
  await askPassword(services, who, password)
  if (await wasDone(services.store, press)) return describeLiveReport(services, staff, { year })
  const { draft, problems } = await liveReport(services, office, year)
  refuseOtherDifferences(listExplainableDifferences(problems), differences)
  const at = services.clock.now()
  const explanation: Explanation = { differences, reason: reason.trim(), by: staff.name, at }
  await services.store.transact(staff.partition, async (tx) => {
    if (await wasDoneIn(tx, press)) return
    const stored = await tx.get<DraftDoc>('drafts', draft._id)
    await tx.put<DraftDoc>('drafts', { ...(stored ?? draft), explanation })
    const why = `${differences.join('；')}。说明：${explanation.reason}`
    await tx.create('audit', auditBy(services, staff, { what: 'report.explain', on: draft._id, reason: why }))
    await keepDone(tx, press, at)
  })
  return describeLiveReport(services, staff, { year })
}

const EMPTY = '请写明与上年公布的数字不一致的原因。'

/** What is signed is what was seen. */
function refuseOtherDifferences(now: string[], seen: string[]): void {
  if (now.length === 0) throw new Failure('not-publishable', '与上年公布的数字没有不一致，不需要说明。')
  if (now.join() !== seen.join()) {
    throw new Failure('conflict', '在您填写期间，不一致的数字变了。请看过最新的内容再签名，您填写的内容还在。')
  }
}
