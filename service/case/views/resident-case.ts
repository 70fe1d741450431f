import { outstandingSupplement } from '../../../domain/application/awaited'
import type { Context } from '../../../domain/application/context'
import { refuseAct } from '../../../domain/application/decide'
import { replyDueOn } from '../../../domain/application/next-act'
import type { ServiceMeans } from '../../../domain/application/vocabulary'
import type { Day } from '../../../domain/day'
import { listIdKinds } from '../../../domain/form/check-filing'
import type { CaseSource } from '../../../domain/letters/case-moment'
import { composeReplyLetter } from '../../../domain/letters/compose-letter'
import { findEdition } from '../../../domain/letters/sent-letter'
import { describeArticles, explainToResident } from '../../../domain/outcome/outcomes'
import { describeRemedies, keepFormerWording } from '../../../domain/remedy'
import { describeSilence } from '../../../domain/silence'
import { ID_KIND_WORDS } from '../../../domain/words'
import type { ResidentCase, ResidentReply } from '../../../typings/api'
import { listResidentLetters } from '../../letters/list-resident-letters'
import { type CaseNames, loadCaseNames, openCaseSource, pickFiles } from '../../letters/load-case-file'
import type { Services } from '../../services'
import { remedySettingOf, settingsOf } from '../../settings/office-settings'
import type { ApplicationDoc } from '../../store/documents'
import { contextOf, type Surroundings } from '../act-on-case'
import { listedIn, type OpenScene, openScene, type Scene } from '../case-scene'
import { lacksIdentity } from '../supplied-identity'
import { clockView } from './clock-view'
import { applicantLines, fileViews, requestFiles, requestLines } from './lines'
import { outcomeWordOf, residentCard } from './resident-card'
import { publicTimeline } from './timeline'

/** A case as its applicant sees it: everything of theirs, of the reply nothing before it is served. */
export async function residentCase(
  services: Services,
  doc: ApplicationDoc,
  around: Surroundings,
): Promise<ResidentCase> {
  const scene = openScene(services.vault, doc, { calendar: around.calendar, today: services.clock.today() })
  const [files, names] = await Promise.all([
    fileViews(services, doc.partition, requestFiles(doc)),
    loadCaseNames(services, doc, around.officers),
  ])
  const { office, calendar } = around
  const { events } = scene
  const source = openCaseSource(services.vault, { doc, events, calendar, office, names, seenBy: 'applicant' })
  return {
    ...residentCard(services.vault, listedIn(scene), around.office.name),
    version: doc.version,
    applicant: applicantLines(services.vault, doc, 'open'),
    request: requestLines(scene.request, doc),
    files,
    clock: clockView(scene),
    timeline: publicTimeline(scene.events),
    supplement: supplementAsked(scene),
    reply: replyView(scene, around, { source, given: names.files }),
    silence: silenceOf(scene, around),
    letters: listResidentLetters(doc.receipt, source),
    may: mayNow(scene, contextOf(services, doc, around)),
  }
}

/** From the day after the last one; a reply that was served is told with its own remedies. */
function silenceOf(scene: OpenScene, { office }: Surroundings): ResidentCase['silence'] {
  if (scene.state.status === 'closed') return []
  return describeSilence({
    replyDueOn: replyDueOn(scene.state, scene.timeline),
    today: scene.today,
    authorities: remedySettingOf(office),
    silenceRemedy: settingsOf(office).silenceRemedy,
  })
}

function supplementAsked({ doc, state }: Scene): ResidentCase['supplement'] {
  const supplement = state.status === 'closed' ? null : outstandingSupplement(state)
  if (!supplement) return null
  const { items, dueOn, requestedOn } = supplement
  const kinds = lacksIdentity(doc) ? listIdKinds(doc.applicantKind) : []
  const idKinds = kinds.map((value) => ({ value, label: ID_KIND_WORDS[value] }))
  return { items, dueOn, requestedOn, idKinds }
}

function mayNow({ state }: Scene, context: Omit<Context, 'actor' | 'number'>): ResidentCase['may'] {
  const asked = { ...context, actor: { id: 'applicant', roles: 'resident' as const }, number: '' }
  return (['supplement', 'withdraw', 'suggest-disclosure'] as const).filter(
    (move) => refuseAct(state, move, asked) === null,
  )
}

type Letters = { source: CaseSource; given: CaseNames['files'] }

function replyView(scene: OpenScene, { office }: Surroundings, { source, given }: Letters): ResidentReply | null {
  const { reply } = scene.state
  if (!reply?.servedOn) return null
  const { leaf, facts, fileIds, servedOn, means } = reply
  return {
    leaf,
    outcomeWord: outcomeWordOf(leaf),
    article: describeArticles(leaf, facts),
    ...explainToResident(leaf, facts, findEdition(reply, scene.events)),
    letter: composeReplyLetter(reply, source).letter,
    files: pickFiles(given, fileIds),
    servedOn,
    remedies: describeRemedies(
      leaf,
      reply.remedy ?? keepFormerWording(remedySettingOf(office)),
      reachedOn(means, servedOn),
    ).steps,
  }
}

/** A posted letter is served on the day of posting (235号), but the terms of its describeRemedies run from the day it arrived. */
function reachedOn(means: ServiceMeans | null, servedOn: Day): Day | undefined {
  return means === 'posted' ? undefined : servedOn
}
