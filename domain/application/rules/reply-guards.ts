import { firstRefusal, type Refusal, refuse } from '../../refusal'
import type { Context } from '../context'
import type { CaseState, Reply } from '../state'
import { mayStillAnswer, missingFacts, refuseUnsearched } from './leaf'
import { refuseOverObjection, refuseUntold } from './objection'
import { refuseOnceIssued, refuseWhileWaiting } from './reply-state'

type ReplyGuard = (reply: Reply, context: Context, state: CaseState) => Refusal | null

/** The guard of an act that takes a drafted reply further. */
export function guardReply(guard: ReplyGuard): (state: CaseState, context: Context) => Refusal | null {
  return (state, context) => {
    const { reply } = state
    if (!reply) return refuse('reply-not-ready', '第三十六条')
    return firstRefusal(refuseOnceIssued(state), refuseWhileWaiting(state, reply), guard(reply, context, state))
  }
}

/** What is drafted still has what its letter says and the search that it rests on; older drafts are written anew. */
export function refuseUnfounded(state: CaseState, reply: Reply): Refusal | null {
  const isComplete = Object.keys(missingFacts(reply)).length === 0
  const incomplete = isComplete ? null : refuse('fact-missing', '第三十六条', { detail: INCOMPLETE })
  return firstRefusal(refuseUnsearched(state, reply), incomplete)
}

const INCOMPLETE = '这一稿没有写全告知书必须写明的内容：请退回修改，重新拟写'

/** Art. 32, 34: nothing is given away while those who were asked may still answer, nor over an objection nobody was told of. */
export function refuseDisclosure(state: CaseState, reply: Reply, context: Context): Refusal | null {
  if (reply.leaf !== '3.1' && reply.leaf !== '3.2') return null
  return firstRefusal(
    refuseBeforeOpinion(state, context),
    refuseOverObjection(state, reply),
    refuseUntold(state, reply),
  )
}

function refuseBeforeOpinion(state: CaseState, context: Context): Refusal | null {
  const waiting = state.consultations.some((one) => mayStillAnswer(state, one, context))
  return waiting ? refuse('reply-not-ready', '第三十二条', { detail: '被征求意见的一方还可以答复。' }) : null
}

/** Art. 40: who asked for it on line or by e-mail has nothing to open where no file goes with the letter. */
export function warnOfMissingFile({ state: { reply }, delivery }: { state: CaseState; delivery: string }): string {
  const isGiven = reply?.leaf === '3.2' || (reply?.leaf === '3.1' && reply.facts.way === 'given')
  const isByFile = delivery === 'online' || delivery === 'email'
  return isGiven && isByFile && reply.fileIds.length === 0
    ? '注意：申请人要电子文件，答复没有附文件；要附的，退回修改，重新拟写。'
    : ''
}

/** Whether there is a reply that the act could be about. */
export function hasReply({ state }: { state: CaseState }): boolean {
  return state.reply !== null
}
