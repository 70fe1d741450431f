import type { EventType } from '../../../domain/application/events'
import { directSuitWarning } from '../../../domain/application/rules/proceedings'
import type { CaseState, Proceeding } from '../../../domain/application/state'
import type { CaseSource } from '../../../domain/letters/case-moment'
import { composeReplyLetter } from '../../../domain/letters/compose-letter'
import { DISCLOSURE_WORDS, RESULT_WORDS, ROUTE_WORDS, WITHHELD_WORDS } from '../../../domain/words'
import type { AfterView, FileView, FormerReplyView, ProceedingView } from '../../../typings/api'
import type { Services } from '../../services'
import type { Scene } from '../case-scene'
import { fileViews } from './lines'
import { outcomeWordOf } from './resident-card'

/** What came after the reply: proceedings, replies set aside, letters made void or corrected, proofs of service. */
export function afterView({ state }: Pick<Scene, 'state'>, source: CaseSource): Omit<AfterView, 'evidence'> {
  const { voided, corrections, disclosure, withheldReview, proceedings } = state
  return {
    proceedings: proceedings.map((one) => proceedingView(state, one)),
    formerReplies: formerReplyViews(state, source),
    voided: [...voided],
    corrections: [...corrections],
    disclosure: disclosure && { ...disclosure, decisionWord: DISCLOSURE_WORDS[disclosure.decision] },
    withheldReview: withheldReview && { ...withheldReview, decisionWord: WITHHELD_WORDS[withheldReview.decision] },
  }
}

function proceedingView(state: CaseState, one: Proceeding): ProceedingView {
  const { route, filedOn, body, caseNumber, decidedOn, result, text, reviewSilent } = one
  return {
    routeWord: ROUTE_WORDS[route],
    filedOn,
    body,
    caseNumber,
    decidedOn,
    text,
    resultWord: result ? RESULT_WORDS[result] : '尚未审结',
    note: reviewSilent ? '复议机关逾期没有决定。' : directSuitWarning(state, route),
  }
}

function formerReplyViews({ formerReplies }: CaseState, source: CaseSource): FormerReplyView[] {
  return formerReplies.map((reply) => ({
    outcomeWord: outcomeWordOf(reply.leaf),
    number: reply.number ?? '',
    servedOn: reply.servedOn,
    letter: composeReplyLetter(reply, source).letter,
  }))
}

export function evidenceViews(services: Services, { doc, state }: Scene): Promise<FileView[]> {
  return fileViews(services, doc.partition, evidenceIn(state))
}

/** Photos of receipts and envelopes. */
function evidenceIn({ events }: CaseState): string[] {
  return events.flatMap((event) => (OF_SERVICE.includes(event.type) && 'fileIds' in event ? (event.fileIds ?? []) : []))
}

const OF_SERVICE: readonly EventType[] = ['letter-served', 'service-failed', 'post-returned']
