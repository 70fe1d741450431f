import type { Context } from '../../../domain/application/command'
import { refuseMove } from '../../../domain/application/decide'
import type { ServiceMeans } from '../../../domain/application/events'
import type { Day } from '../../../domain/day'
import { listIdKinds } from '../../../domain/form/check-filing'
import { describeArticles, plainWords } from '../../../domain/outcome/outcomes'
import { describeRemedies } from '../../../domain/remedy'
import { ID_KIND_WORDS } from '../../../domain/words'
import type { ResidentCase, ResidentReply } from '../../../typings/api'
import { letterOf } from '../../letters/compose-reply'
import { residentLetters } from '../../letters/resident-letters'
import type { Services } from '../../services'
import { remedySettingOf } from '../../settings/office-settings'
import type { ApplicationDoc } from '../../store/documents'
import { contextOf, type Surroundings, surroundingsOf } from '../act-on-case'
import { type OpenScene, openScene, type Scene } from '../case-scene'
import { lacksIdentity } from '../supplied-identity'
import { clockView } from './clock-view'
import { applicantLines, fileViews, requestFiles, requestLines } from './lines'
import { outcomeWord, residentCard } from './resident-card'
import { publicTimeline } from './timeline'

/** A case as its applicant sees it: everything of theirs, of the reply nothing before it is served. */
export async function residentCase(services: Services, doc: ApplicationDoc): Promise<ResidentCase> {
  const around = await surroundingsOf(services, doc)
  const scene = openScene(services.vault, doc, { calendar: around.calendar, today: services.clock.today() })
  const [files, reply, letters] = await Promise.all([
    fileViews(services, doc.partition, requestFiles(doc)),
    replyView(services, scene, around),
    residentLetters(services, doc, around.office),
  ])
  return {
    ...residentCard(services.vault, scene, around.office.name),
    version: doc.version,
    applicant: applicantLines(services.vault, doc, 'open'),
    request: requestLines(scene.request, doc),
    files,
    clock: clockView(scene),
    timeline: publicTimeline(scene.events),
    supplement: supplementAsked(scene),
    reply,
    letters,
    may: mayNow(scene, contextOf(services, doc, around)),
  }
}

function supplementAsked({ doc, state: { supplement, status } }: Scene): ResidentCase['supplement'] {
  if (!supplement || supplement.suppliedOn || status === 'closed' || status === 'reopened') return null
  const { items, dueOn, requestedOn } = supplement
  const kinds = lacksIdentity(doc) ? listIdKinds(doc.applicantKind) : []
  const idKinds = kinds.map((value) => ({ value, label: ID_KIND_WORDS[value] }))
  return { items, dueOn, requestedOn, idKinds }
}

function mayNow({ state }: Scene, context: Omit<Context, 'actor' | 'number'>): ResidentCase['may'] {
  const asked = { ...context, actor: { id: 'applicant', roles: 'resident' as const }, number: '' }
  return (['supplement', 'withdraw', 'suggest-disclosure'] as const).filter(
    (move) => refuseMove(state, move, asked) === null,
  )
}

async function replyView(
  services: Services,
  scene: OpenScene,
  { office }: Surroundings,
): Promise<ResidentReply | null> {
  const { doc, state, request } = scene
  const { reply } = state
  if (!reply?.servedOn) return null
  const { leaf, facts, fileIds, servedOn, means } = reply
  const [{ letter }, files] = await Promise.all([
    letterOf(services, { doc, state, request, office }, reply),
    fileViews(services, doc.partition, fileIds),
  ])
  return {
    leaf,
    outcomeWord: outcomeWord(scene) ?? '',
    article: describeArticles(leaf, facts),
    ...plainWords(leaf, facts),
    letter,
    files,
    servedOn,
    remedies: describeRemedies(leaf, reply.remedy ?? remedySettingOf(office), reachedOn(means, servedOn)).steps,
  }
}

/** A posted letter is served on the day of posting (235号), but the terms of its describeRemedies run from the day it arrived. */
function reachedOn(means: ServiceMeans | null, servedOn: Day): Day | undefined {
  return means === 'posted' ? undefined : servedOn
}
