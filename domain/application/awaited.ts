import type { CaseState, Fee, Supplement } from './state'

type Asked = Pick<CaseState, 'fee' | 'supplement' | 'redo'>

/** 国办函〔2020〕109号 Art. 6: the notice of a fee that is out and not paid yet; of a reply that was set aside it is out no longer. */
export function outstandingFee({ fee, redo }: Asked): Fee | null {
  if (!fee || fee.paidOn || fee.cancelledOn) return null
  return redo && fee.issuedOn < redo.on ? null : fee
}

/** Art. 30: the notice to supplement that nobody answered yet; of a reply that was set aside it is out no longer. */
export function outstandingSupplement({ supplement, redo }: Asked): Supplement | null {
  if (!supplement || supplement.suppliedOn) return null
  return redo && supplement.requestedOn < redo.on ? null : supplement
}

export function isFeeAwaited(state: Asked): boolean {
  return outstandingFee(state) !== null
}

/** A late notice stops no clock, so nothing waits for its answer. */
export function isSupplementAwaited(state: Asked): boolean {
  return outstandingSupplement(state)?.late === false
}

/** The applicant is to act: the office may not reply meanwhile. */
export function isAwaitingApplicant(state: Asked): boolean {
  return isFeeAwaited(state) || isSupplementAwaited(state)
}
