import type { EventType } from '../../../domain/application/events'
import { directSuitWarning } from '../../../domain/application/rules/proceeding'
import type { CaseState, Proceeding } from '../../../domain/application/state'
import { DISCLOSURE_WORDS, RESULT_WORDS, ROUTE_WORDS, WITHHELD_WORDS } from '../../../domain/words'
import type { AfterView, FormerReplyView, ProceedingView } from '../../../typings/api'
import { letterOf } from '../../letters/compose-reply'
import type { Services } from '../../services'
import { fileViews } from './lines'
import { outcomeWordOf } from './resident-card'
import type { Desk } from './staff-case'

/** What came after the reply: proceedings, replies set aside, letters made void or corrected, proofs of service. */
export async function afterView(services: Services, desk: Desk): Promise<AfterView> {
  const { state } = desk.scene
  const { voided, corrections, disclosure, withheldReview, proceedings } = state
  const [formerReplies, evidence] = await Promise.all([
    formerReplyViews(services, desk),
    fileViews(services, desk.doc.partition, evidenceIn(state)),
  ])
  return {
    proceedings: proceedings.map((one) => proceedingView(state, one)),
    formerReplies,
    voided: [...voided],
    corrections: [...corrections],
    disclosure: disclosure && { ...disclosure, decisionWord: DISCLOSURE_WORDS[disclosure.decision] },
    withheldReview: withheldReview && { ...withheldReview, decisionWord: WITHHELD_WORDS[withheldReview.decision] },
    evidence,
  }
}

function proceedingView(state: CaseState, one: Proceeding): ProceedingView {
  const { route, filedOn, body, caseNumber, decidedOn, result, text, reviewSilent } = one
  return {
    routeWord: ROUTE_WORDS[route],
    ...{ filedOn, body, caseNumber, decidedOn, text },
    resultWord: result ? RESULT_WORDS[result] : '尚未审结',
    note: reviewSilent ? '复议机关逾期没有决定。' : directSuitWarning(state, route),
  }
}

function formerReplyViews(services: Services, { doc, scene, around }: Desk): Promise<FormerReplyView[]> {
  const { state, request } = scene
  const views = state.formerReplies.map(async (reply) => {
    const of = { doc, state: { ...state, reply }, request, office: around.office }
    const { letter } = await letterOf(services, of, reply)
    return { outcomeWord: outcomeWordOf(reply.leaf), number: reply.number ?? '', servedOn: reply.servedOn, letter }
  })
  return Promise.all(views)
}

/** Photos of receipts and envelopes. */
function evidenceIn({ events }: CaseState): string[] {
  return events.flatMap((event) => (OF_SERVICE.includes(event.type) && 'fileIds' in event ? (event.fileIds ?? []) : []))
}

const OF_SERVICE: readonly EventType[] = ['letter-served', 'service-failed', 'post-returned']
