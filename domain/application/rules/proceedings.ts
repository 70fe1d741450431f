import type { Day } from '../../day'
import type { Choice, FormInput } from '../../record/form'
import { findRemedyClass } from '../../remedy'
import { ROUTE_WORDS } from '../../words/procedure'
import { type CaseState, type Proceeding, servedReply } from '../state'
import type { ProceedingRoute } from '../vocabulary'

export function isPending({ result }: Proceeding): boolean {
  return result === null
}

/** The first letter that reached the applicant; without one it is silence that is disputed. */
export function firstServiceOn(state: CaseState): Day | null {
  return state.formerReplies[0]?.servedOn ?? servedReply(state)?.servedOn ?? null
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

/** Decisions against the office for which no reply was set aside yet. */
export function mayBeSetAside(state: CaseState): Proceeding[] {
  if (!servedReply(state)) return []
  const done = setAsideBy(state)
  return state.proceedings.filter(
    ({ proceedingId, result }) => result !== null && result !== 'upheld' && !done.includes(proceedingId),
  )
}

/** What was recorded by mistake: not what a reply was set aside for, and no review that a recorded suit rests on. */
export function mayBeStruck(state: CaseState): Proceeding[] {
  const { proceedings } = state
  const done = setAsideBy(state)
  const hasSuit = proceedings.some(({ route }) => route === 'after-reconsideration')
  return proceedings.filter(
    ({ proceedingId, route }) => !done.includes(proceedingId) && !(hasSuit && route === 'reconsideration'),
  )
}

function setAsideBy({ events }: CaseState): string[] {
  return events.flatMap((event) => (event.type === 'reply-set-aside' ? [event.proceedingId] : []))
}

/** The proceeding that a form names, where it is one of these. */
export function findProceeding(among: readonly Proceeding[], { proceedingId }: FormInput): Proceeding | undefined {
  return among.find((one) => one.proceedingId === proceedingId)
}

export function proceedingChoices(among: readonly Proceeding[]): Choice[] {
  return among.map(({ proceedingId, route, filedOn, body, caseNumber }) => ({
    value: proceedingId,
    label: `${filedOn} ${ROUTE_WORDS[route]}：${body}${caseNumber}`,
  }))
}
