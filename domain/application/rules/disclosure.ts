import { type Refusal, refuse } from '../../refusal'
import { type CaseState, servedReply } from '../state'

/** Art. 44: of what was disclosed, in full or in part, once. */
export function guardDisclosure(state: CaseState): Refusal | null {
  const leaf = servedReply(state)?.leaf
  if (leaf !== '3.1' && leaf !== '3.2') return refuse('not-disclosed', '第四十四条')
  if (!state.disclosure) return null
  return refuse('not-in-this-status', '第四十四条', { detail: '已经考虑过是否转为主动公开。' })
}
