import { addMonths, type Day } from '../day'
import type { LeafCode } from '../outcome/outcomes'
import { type CaseState, servedReply } from './state'

/** Art. 13–16, 37: the rows of table three under which something that the office holds stays closed. */
export const WITHHOLDING = [
  ...['3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7'],
] as const satisfies readonly LeafCode[]

export function isWithholding(leaf: LeafCode | undefined): boolean {
  return WITHHOLDING.some((one) => one === leaf)
}

/** The day on which somebody last looked at the ground: the latest review, or the reply itself. */
export function lastLookOn(state: CaseState): Day | null {
  return state.withheldReview?.on ?? servedReply(state)?.servedOn ?? null
}

/**
 * Art. 18: by when what was withheld is to be looked at again; null where nothing is withheld (any more). The Regulations say
 * 定期 and no number, so `months` is a setting of the office.
 */
export function reviewDueOn(state: CaseState, months: number): Day | null {
  if (state.status !== 'closed' || !isWithholding(servedReply(state)?.leaf)) return null
  const last = lastLookOn(state)
  return last && state.withheldReview?.decision !== 'open' ? addMonths(last, months) : null
}
