import { readFact } from '../../outcome/facts'
import { type Refusal, refuse } from '../../refusal'
import type { CaseState } from '../state'

/** The draft ends the case for a cause that stands on no list. */
export function hasFreeCause({ reply }: Pick<CaseState, 'reply'>): boolean {
  return reply?.leaf === '3.6.3' && readFact(reply.facts, 'cause') === 'other'
}

/** A cause of one's own ends a case only where the head of the unit says so. */
export function refuseFreeCause(state: CaseState, agrees: boolean | undefined): Refusal | null {
  if (!hasFreeCause(state) || agrees) return null
  return refuse('fields', undefined, {
    fields: { headAgrees: '没有列明的原因，由签发人确认才能终止；不同意的，退回修改，换一种办理结果。' },
  })
}
