import { readFact } from '../../outcome/facts'
import type { Context, EarlierReply } from '../context'
import type { CaseState, EarlierReplyOnPaper } from '../state'
import type { LeafWithFacts } from './leaf'

/** Art. 36(6): the letter names an earlier reply that is on record, with its day; by the name of the field what is wrong. */
export function notTheEarlierReply(
  { leaf, facts }: LeafWithFacts,
  state: CaseState,
  { earlierReplies }: Context,
): Record<string, string> {
  if (leaf !== '3.5.2') return {}
  const onRecord: readonly (EarlierReply | EarlierReplyOnPaper)[] = [...earlierReplies, ...state.earlierReplies]
  const named = onRecord.filter(({ number }) => number === readFact(facts, 'earlierNumber'))
  const [one] = named
  if (!one) return { 'fact.earlierNumber': '没有这一封答复的记录，请从列出的答复中选。' }
  if (!named.some(({ servedOn }) => servedOn === readFact(facts, 'earlierOn'))) {
    return { 'fact.earlierOn': `与记录不一致：这一封是${one.servedOn}送达的。` }
  }
  const issuedOn = 'issuedOn' in one ? one.issuedOn : null
  const said = readFact(facts, 'earlierIssuedOn')
  if (!issuedOn || said === '' || said === issuedOn) return {}
  return { 'fact.earlierIssuedOn': `与记录不一致：这一封的落款日期是${issuedOn}。` }
}
