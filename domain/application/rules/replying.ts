import { type Refusal, refuse } from '../../refusal'
import { isAbandonment } from '../case'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent } from '../events'
import type { CaseState, Reply } from '../state'
import { firstOf, refuseEmpty } from './days'
import { mayStillAnswer, missingFacts, refuseLeaf } from './leaf'
import { refuseOverObjection, refuseUntold } from './objection'
import { notTheEarlierReply } from './repetition'
import { mayReply, refuseOnceIssued, refuseWaiting, refuseWhileWaiting } from './reply-state'
import { contradictions } from './restated'
import { serve } from './service'

type ReplyingMove =
  | 'draft-reply'
  | 'abandon'
  | 'pass-review'
  | 'return-reply'
  | 'sign-reply'
  | 'issue-letter'
  | 'serve-letter'

/** Draft, review, sign, issue, serve: three persons for one reply, or fewer where the office is set so. */
export const REPLYING: Rules<ReplyingMove> = {
  'draft-reply': { guard: guardDraft, act: draft },
  abandon: {
    guard: (state, context) => refuseOnceIssued(state) ?? refuseLeaf(state, abandonment(state, {}), context),
    act: (state, { facts }, context) =>
      draft(state, { move: 'draft-reply', ...abandonment(state, facts), fileIds: [] }, context),
  },
  'pass-review': {
    guard: (state, context) => onReply(state, context, refuseReview),
    act: (_, { note }, { today }) => [{ type: 'reply-reviewed', on: today, ...(note && { note }) }],
  },
  'return-reply': {
    guard: (state, context) => onReply(state, context, refuseReturn),
    act: (_, { reason }, { today }) =>
      refuseEmpty({ reason }, { reason: '请写明退回的理由。' }) ?? [{ type: 'reply-returned', on: today, reason }],
  },
  'sign-reply': {
    guard: (state, context) => onReply(state, context, refuseSigning),
    act: (_, __, { today, signingMode }) => [{ type: 'reply-signed', on: today, mode: signingMode }],
  },
  'issue-letter': {
    guard: (state, context) => onReply(state, context, (reply) => refuseIssue(state, reply, context)),
    act: (_, __, { today, number, remedy }) => [{ type: 'letter-issued', issuedOn: today, number, remedy }],
  },
  'serve-letter': {
    guard: (state) =>
      state.reply?.state === 'issued' ? refuseUntold(state, state.reply) : refuse('reply-not-ready', '第三十六条'),
    act: serve,
  },
}

/** Nobody answered or paid in time: a reply of that leaf, proposed to a person, reviewed and signed like any other. */
function abandonment({ fee }: CaseState, facts: Record<string, string>) {
  const leaf: '3.6.1' | '3.6.2' = fee && !fee.paidOn ? '3.6.2' : '3.6.1'
  return { leaf, facts }
}

/** While the applicant is to act, the only reply that may be drafted is the one that ends the waiting. */
function guardDraft(state: CaseState, context: Context): Refusal | null {
  const waiting = !mayReply(state.status) && refuseLeaf(state, abandonment(state, {}), context) !== null
  return waiting ? refuseWaiting() : refuseOnceIssued(state)
}

/** A new draft takes the place of the old one and starts the review anew. */
function draft(state: CaseState, command: CommandOf<'draft-reply'>, context: Context): CaseEvent[] | Refusal {
  const { leaf, facts, fileIds } = command
  const refusal = refuseDraft(state, command, context)
  if (refusal) return refusal
  const drafted: CaseEvent = { type: 'reply-drafted', on: context.today, leaf, facts, fileIds }
  return isAbandonment(leaf) ? [{ type: 'abandoned', on: context.today, leaf }, drafted] : [drafted]
}

export function refuseDraft(
  state: CaseState,
  asked: Pick<CommandOf<'draft-reply'>, 'leaf' | 'facts'>,
  context: Context,
): Refusal | null {
  if (!mayReply(state.status) && !isAbandonment(asked.leaf)) return refuseWaiting()
  const unmet = refuseLeaf(state, asked, context)
  if (unmet) return unmet
  const fields = missingFacts(asked)
  if (Object.keys(fields).length > 0) return refuse('fact-missing', '第三十六条', { fields })
  const objection = refuseOverObjection(state, asked)
  if (objection) return objection
  const wrong = { ...contradictions(asked, state, context), ...notTheEarlierReply(asked, state, context) }
  return Object.keys(wrong).length > 0 ? refuse('fields', undefined, { fields: wrong }) : null
}

type ReplyGuard = (reply: Reply, context: Context) => Refusal | null

function onReply(state: CaseState, context: Context, guard: ReplyGuard): Refusal | null {
  const { reply } = state
  if (!reply) return refuse('reply-not-ready', '第三十六条')
  return firstOf(refuseOnceIssued(state), refuseWhileWaiting(state, reply), guard(reply, context))
}

function refuseReview(reply: Reply, { actor }: Context): Refusal | null {
  if (reply.state !== 'drafted' || reply.returned !== null) return refuse('reply-not-ready', '第十七条')
  return reply.drafter === actor.id ? refuse('same-person', '第十七条') : null
}

function refuseReturn(reply: Reply): Refusal | null {
  const returnable = (reply.state === 'drafted' && reply.returned === null) || reply.state === 'reviewed'
  return returnable ? null : refuse('reply-not-ready', '第十七条')
}

/** Three persons by default; 'two' leaves the review out, 'one' lets a single officer do it all, recorded on the reply. */
function refuseSigning(reply: Reply, { actor, signingMode }: Context): Refusal | null {
  const ready = signingMode === 'three' ? reply.state === 'reviewed' : ['drafted', 'reviewed'].includes(reply.state)
  if (!ready || reply.returned !== null) return refuse('reply-not-ready', '第四十五条')
  const others = signingMode === 'one' ? [] : [reply.drafter, reply.reviewer]
  return others.includes(actor.id) ? refuse('same-person', '第四十五条') : null
}

function refuseIssue(state: CaseState, reply: Reply, context: Context): Refusal | null {
  if (reply.state !== 'signed') return refuse('reply-not-ready', '第四十五条')
  if (reply.leaf !== '3.1' && reply.leaf !== '3.2') return null
  return firstOf(refuseBeforeOpinion(state, context), refuseOverObjection(state, reply), refuseUntold(state, reply))
}

/** Art. 32, 34: nothing is given away while those who were asked may still answer. */
function refuseBeforeOpinion(state: CaseState, context: Context): Refusal | null {
  const waiting = state.consultations.some((one) => mayStillAnswer(state, one, context))
  return waiting ? refuse('reply-not-ready', '第三十二条', { detail: '被征求意见的一方还可以答复。' }) : null
}
