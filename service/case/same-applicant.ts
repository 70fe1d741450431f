import { NO_DAY } from '../../domain/application/columns'
import type { EarlierReply } from '../../domain/application/context'
import { computeFeeMonth, type FeeMonth, type ReceivedApplication } from '../../domain/fee/fee-month'
import { OUTCOMES } from '../../domain/outcome/outcomes'
import type { Services } from '../services'
import type { ApplicationDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import type { ListedDoc } from './listed-case'

/**
 * The other applications of the same applicant in the same office: found by keyed hash, nothing is opened. Without an
 * identity number nobody is the same.
 */
export async function othersOf({ store }: Services, doc: ApplicationDoc): Promise<ApplicationDoc[]> {
  const { partition, office, applicantHash, applicant } = doc
  if (applicant.idNumber === '') return []
  const all = await everyDoc<ApplicationDoc>(store, 'applications', { partition, eq: { office, applicantHash } })
  return all.filter(({ _id }) => _id !== doc._id)
}

/** Art. 36(6): letters already served. */
export function earlierRepliesIn(others: readonly ListedDoc[]): EarlierReply[] {
  return others.filter(wasAnswered).map(replyIn)
}

/** The end of an abandoned application answers nothing. */
export function wasAnswered({ replyState, outcome }: ListedDoc): boolean {
  return replyState === 'served' && outcome !== '' && OUTCOMES[outcome].group !== 'closed-otherwise'
}

export function replyIn({ receipt, card: { reply } }: ListedDoc): EarlierReply {
  return { receipt, number: reply?.number ?? '', issuedOn: reply?.issuedOn ?? null, servedOn: reply?.servedOn ?? '' }
}

/** Null before receipt. */
export function feeMonthOf(doc: ApplicationDoc, others: readonly ApplicationDoc[]): FeeMonth | null {
  if (doc.receivedOn === NO_DAY) return null
  return computeFeeMonth(
    receivedOf(doc),
    others.filter(({ receivedOn }) => receivedOn !== NO_DAY).map((one) => receivedOf(one)),
  )
}

function receivedOf({ receivedOn, number, events }: ApplicationDoc): ReceivedApplication {
  const last = events.findLast(({ type }) => type === 'fee-charged' || type === 'fee-cancelled')
  return { receivedOn, number, yuan: last?.type === 'fee-charged' ? last.yuan : 0 }
}
