import type { Day } from '../../day'
import { type Refusal, refuse } from '../../refusal'
import { findRemedyClass } from '../../remedy'
import { servedReply } from '../after'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent, ProceedingRoute } from '../events'
import type { CaseState, Proceeding } from '../state'
import { firstOf, refuseEmpty, refusePastDay, refuseTerm } from './days'

type ProceedingMove = 'open-proceeding' | 'decide-proceeding' | 'strike-proceeding' | 'set-aside-reply'

/** 复议 and 诉讼 as they become known, and the reply that has to be made again. They feed table four. */
export const PROCEEDING: Rules<ProceedingMove> = {
  'open-proceeding': { act: open },
  'decide-proceeding': {
    guard: ({ proceedings }) => (proceedings.some(isPending) ? null : refuse('proceeding-unknown', '第五十一条')),
    act: decide,
  },
  'strike-proceeding': {
    guard: (state) => (mayBeStruck(state).length > 0 ? null : refuse('proceeding-unknown', '第四十五条')),
    act: strike,
  },
  'set-aside-reply': {
    guard: (state) => (mayBeSetAside(state).length > 0 ? null : refuse('nothing-set-aside', '第五十一条')),
    act: setAside,
  },
}

export function isPending({ result }: Proceeding): boolean {
  return result === null
}

function open(state: CaseState, command: CommandOf<'open-proceeding'>, { today }: Context): CaseEvent[] | Refusal {
  const { move: _, reviewSilent, ...proceeding } = command
  const { filedOn, body } = proceeding
  const refusal = firstOf(
    refusePastDay(filedOn, {
      field: 'filedOn',
      notBefore: firstService(state) ?? state.receivedOn ?? state.submittedOn,
      today,
    }),
    refuseEmpty({ body }, { body: '请写明哪个机关或者法院受理。' }),
    refuseBeforeReview(state, command),
  )
  return refusal ?? [{ type: 'proceeding-opened', ...proceeding, ...(reviewSilent && { reviewSilent }) }]
}

/** The first letter that reached the applicant; without one it is silence that is disputed. */
function firstService(state: CaseState): Day | null {
  return state.formerReplies[0]?.servedOn ?? servedReply(state)?.servedOn ?? null
}

/** 行政复议法 Art. 34: a suit after reconsideration follows its decision, or the silence of the review body. */
function refuseBeforeReview({ proceedings }: CaseState, command: CommandOf<'open-proceeding'>): Refusal | null {
  const { route, filedOn, reviewSilent } = command
  if (route !== 'after-reconsideration') return null
  const reviews = proceedings.filter((one) => one.route === 'reconsideration' && one.filedOn <= filedOn)
  const decided = reviews.some(({ decidedOn }) => decidedOn !== null && decidedOn <= filedOn)
  const silent = reviewSilent === true && reviews.length > 0
  return decided || silent ? null : refuse('reconsideration-first', '行政复议法第三十四条')
}

/**
 * 行政复议法 Art. 23: refusals to disclose go to reconsideration first. Whether a suit is taken is for the court to say, so
 * one that was taken is recorded all the same, with this warning; '' where there is nothing to warn of.
 */
export function directSuitWarning(state: CaseState, route: ProceedingRoute): string {
  const reply = state.formerReplies[0] ?? servedReply(state)
  if (route !== 'direct' || !reply) return ''
  const remedyClass = findRemedyClass(reply.leaf, reply.remedy ?? {})
  if (remedyClass === 'B') return ''
  const part = remedyClass === 'A' ? '不予公开' : '其中不予公开的部分'
  return `${part}依法应当先申请行政复议（行政复议法第二十三条）。法院已经受理的，照实登记；还没有受理的，请向法院说明。`
}

/** A decision that orders a new reply sets the old one aside at once, so that its day cannot be forgotten. */
function decide(state: CaseState, command: CommandOf<'decide-proceeding'>, { today }: Context): CaseEvent[] | Refusal {
  const { proceedingId, decidedOn, result, text, orderedToRedo, redoDueOn } = command
  const one = state.proceedings.find((each) => each.proceedingId === proceedingId && isPending(each))
  if (!one) return refuse('proceeding-unknown', '第五十一条')
  const refusal = firstOf(
    refusePastDay(decidedOn, { field: 'decidedOn', notBefore: one.filedOn, today }),
    orderedToRedo && result === 'upheld' ? refuseUpheld() : null,
    orderedToRedo ? refuseTerm(redoDueOn, 'redoDueOn', decidedOn) : null,
  )
  if (refusal) return refusal
  const ordered = orderedToRedo ? { orderedToRedo, redoDueOn } : {}
  const decided: CaseEvent = { type: 'proceeding-decided', proceedingId, decidedOn, result, text, ...ordered }
  if (!orderedToRedo || !servedReply(state)) return [decided]
  return [decided, { type: 'reply-set-aside', proceedingId, on: decidedOn, redoDueOn }]
}

function refuseUpheld(): Refusal {
  return refuse('fields', '第五十一条', { fields: { orderedToRedo: '结果维持的，答复不用重新作出。' } })
}

/** Decisions against the office for which no reply was set aside yet. */
export function mayBeSetAside(state: CaseState): Proceeding[] {
  if (!servedReply(state)) return []
  const done = state.events.flatMap((event) => (event.type === 'reply-set-aside' ? [event.proceedingId] : []))
  return state.proceedings.filter(
    ({ proceedingId, result }) => result !== null && result !== 'upheld' && !done.includes(proceedingId),
  )
}

/** What was recorded by mistake: not what a reply was set aside for, and no review that a recorded suit rests on. */
export function mayBeStruck({ proceedings, events }: CaseState): Proceeding[] {
  const acted = events.flatMap((event) => (event.type === 'reply-set-aside' ? [event.proceedingId] : []))
  const hasSuit = proceedings.some(({ route }) => route === 'after-reconsideration')
  return proceedings.filter(
    ({ proceedingId, route }) => !acted.includes(proceedingId) && !(hasSuit && route === 'reconsideration'),
  )
}

/** Table four counts what is recorded, so a slip of the register must be able to leave it, with its reason. */
function strike(state: CaseState, command: CommandOf<'strike-proceeding'>, { today }: Context): CaseEvent[] | Refusal {
  const { proceedingId, on, reason } = command
  const one = mayBeStruck(state).find((each) => each.proceedingId === proceedingId)
  if (!one) return refuse('proceeding-unknown', '第四十五条')
  return (
    firstOf(
      refusePastDay(on, { field: 'on', notBefore: one.filedOn, today }),
      refuseEmpty({ reason }, { reason: '请写明哪里登记错了。' }),
    ) ?? [{ type: 'proceeding-struck', proceedingId, on, reason }]
  )
}

function setAside(state: CaseState, command: CommandOf<'set-aside-reply'>, { today }: Context): CaseEvent[] | Refusal {
  const { proceedingId, on, redoDueOn } = command
  const one = mayBeSetAside(state).find((each) => each.proceedingId === proceedingId)
  if (!one) return refuse('nothing-set-aside', '第五十一条')
  return (
    firstOf(
      refusePastDay(on, { field: 'on', notBefore: one.decidedOn, today }),
      refuseTerm(redoDueOn, 'redoDueOn', on),
    ) ?? [{ type: 'reply-set-aside', proceedingId, on, redoDueOn }]
  )
}
