import type { CaseState } from './state'

/** 国办函〔2020〕109号 Art. 6: a notice of a fee is out, and nobody paid yet. */
export function isFeeAwaited({ fee }: Pick<CaseState, 'fee'>): boolean {
  return fee !== null && fee.paidOn === null
}

/** Art. 30: a notice that came in time is out. A late one stops no clock, so nothing waits for its answer. */
export function isSupplementAwaited({ supplement }: Pick<CaseState, 'supplement'>): boolean {
  return supplement !== null && !supplement.late && supplement.suppliedOn === null
}

/** The applicant is to act: the office may not reply meanwhile. */
export function isAwaitingApplicant(state: Pick<CaseState, 'fee' | 'supplement'>): boolean {
  return isFeeAwaited(state) || isSupplementAwaited(state)
}
