import type { Day } from '../../day'
import type { CaseState } from '../state'

/** From which day the office is at work on the reply: receipt, or the day on which the reply was set aside. */
export function beganOn({ receivedOn, redo }: Pick<CaseState, 'receivedOn' | 'redo'>): Day | null {
  return redo?.on ?? receivedOn
}

export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}
