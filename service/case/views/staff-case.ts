import type { CaseScene } from '../../../domain/application/act'
import { mayAct } from '../../../domain/application/acts'
import { isFeeAwaited } from '../../../domain/application/awaited'
import type { Context } from '../../../domain/application/context'
import { factsOfCase } from '../../../domain/application/facts'
import { nextMoves } from '../../../domain/application/next-moves'
import { computeTimeline } from '../../../domain/clock/timeline'
import type { Day } from '../../../domain/day'
import { listLackingContents } from '../../../domain/form/check-entry'
import { findUsualKind } from '../../../domain/identity/identity'
import type { CaseSource } from '../../../domain/letters/case-moment'
import { composeReplyLetter } from '../../../domain/letters/compose-letter'
import { factFieldName } from '../../../domain/outcome/fact-fields'
import { REPLY_STATE_WORDS, SEARCH_RESULT_WORDS } from '../../../domain/words'
import type { ReplyDraftView, StaffCase } from '../../../typings/api'
import { listLetterRows } from '../../letters/list-letter-rows'
import { type CaseNames, loadGivenFiles, openCaseSource, pickFiles } from '../../letters/load-case-file'
import { openApplicant } from '../../sealing/seal-applicant'
import type { Services } from '../../services'
import { settingsOf } from '../../settings/office-settings'
import type { ApplicationDoc, StaffDoc } from '../../store/documents'
import { contextOf, type Surroundings } from '../act-on-case'
import { listedIn, type OpenScene, openScene } from '../case-scene'
import { lacksIdentity } from '../supplied-identity'
import { actViews } from './act-views'
import { afterView, evidenceViews } from './after-reply-view'
import { breachViews } from './breach-views'
import { clockView } from './clock-view'
import { proposalIn } from './due-card'
import { applicantLines, fileViews, requestFiles, requestLines } from './lines'
import { outcomeWordOf } from './resident-card'
import { staffCard } from './staff-card'
import { staffTimeline } from './timeline'
import { turnWords } from './turn-words'

/** Everything one officer needs before one case. */
export type OfficerDesk = {
  staff: StaffDoc
  doc: ApplicationDoc
  scene: OpenScene
  around: Surroundings
  context: Context
  form: CaseScene
  officers: readonly StaffDoc[]
  names: ReadonlyMap<string, string>
}

export function deskOf(
  services: Services,
  staff: StaffDoc,
  { doc, around }: Pick<OfficerDesk, 'doc' | 'around'>,
): OfficerDesk {
  const { officers: colleagues } = around
  const scene = openScene(services.vault, doc, { calendar: around.calendar, today: services.clock.today() })
  const { state, today } = scene
  return {
    staff,
    doc,
    scene,
    around,
    context: { ...contextOf(services, doc, around), actor: { id: staff._id, roles: staff.roles }, number: '' },
    form: {
      state,
      today,
      delivery: doc.request.delivery,
      colleagues: clerksBeside(colleagues, staff),
      known: factsOfCase(state, scene.timeline),
      feeMonth: around.feeMonth,
      feeRule: settingsOf(around.office).feeRule,
      usualKind: findUsualKind(openApplicant(services.vault, doc), settingsOf(around.office).businessOwners),
      lacking: lackingOf(doc),
      lacksIdentity: lacksIdentity(doc),
      supplementNoticeDueOn: scene.timeline.supplementNoticeDueOn,
      dueWithoutFee: findDueWithoutFee(scene),
    },
    officers: colleagues,
    names: new Map(colleagues.map(({ _id, name }) => [_id, name])),
  }
}

/** The reply day if the notice of the fee that is out were taken back today. */
function findDueWithoutFee({ state, calendar, today }: OpenScene): Day | null {
  if (!isFeeAwaited(state)) return null
  const cancelled = { type: 'fee-cancelled', on: today, reason: '' } as const
  return computeTimeline([...state.events, cancelled], calendar).replyDueOn
}

/** Asked of what is sealed: an empty field is stored empty. */
function lackingOf({ applicant, through, authorisation = [], proofFiles, channel }: ApplicationDoc) {
  const { idNumber, phone, email, address } = applicant
  return listLackingContents(
    { idNumber, phone, email, address, proofFiles, authorisation, through: through ?? 'self' },
    channel,
  )
}

function clerksBeside(officers: readonly StaffDoc[], staff: StaffDoc) {
  return officers
    .filter(({ _id, roles }) => _id !== staff._id && roles.includes('clerk'))
    .map(({ _id, name }) => ({ value: _id, label: name }))
}

export async function staffCase(services: Services, desk: OfficerDesk): Promise<StaffCase> {
  const { doc, scene, around, form, context, officers, names } = desk
  const next = nextMoves(scene.state, scene.next?.act ?? null, context.signingMode)
  const [files, given, evidence] = await Promise.all([
    fileViews(services, doc.partition, [...requestFiles(doc), ...scene.state.evidence]),
    loadGivenFiles(services, doc),
    evidenceViews(services, scene),
  ])
  const source = openCaseSource(services.vault, {
    doc,
    events: scene.events,
    calendar: around.calendar,
    office: around.office,
    names: { officers: names, files: given },
    seenBy: 'office',
  })
  return {
    ...staffCard(services.vault, listedIn(scene)),
    version: doc.version,
    applicantLines: applicantLines(services.vault, doc, 'masked'),
    requestLines: requestLines(scene.request, doc),
    files,
    clock: clockView(scene),
    breaches: breachViews(scene),
    events: staffTimeline(scene.events, names),
    moves: actViews(form, context, next),
    proposal: proposalFor(desk),
    turn: turnWords(scene.state, { officers, context, next }),
    searches: scene.state.searches.map(({ result, ...search }) => ({
      ...search,
      resultWord: SEARCH_RESULT_WORDS[result],
    })),
    reply: replyView(desk, source, given),
    letters: listLetterRows(scene.events),
    after: { ...afterView(scene, source), evidence },
    demo: doc.demo,
  }
}

/** Put to whoever may draft it. */
function proposalFor({ scene, around: { office }, staff }: OfficerDesk) {
  return mayAct(staff.roles, 'abandon')
    ? proposalIn(listedIn(scene), { today: scene.today, ...settingsOf(office) })
    : null
}

function replyView(
  { scene, names }: OfficerDesk,
  source: CaseSource,
  given: CaseNames['files'],
): ReplyDraftView | null {
  const { reply } = scene.state
  if (!reply) return null
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? id) : null)
  return {
    leaf: reply.leaf,
    outcomeWord: outcomeWordOf(reply.leaf),
    // Under the names of the fields they were typed in, so that a draft opens as it was left.
    facts: Object.fromEntries(Object.entries(reply.facts).map(([name, value]) => [factFieldName(name), value])),
    files: pickFiles(given, reply.fileIds),
    state: reply.state,
    stateWord: reply.returned ? '已退回，待修改' : REPLY_STATE_WORDS[reply.state],
    drafter: nameOf(reply.drafter) ?? '',
    reviewer: nameOf(reply.reviewer),
    approver: nameOf(reply.approver),
    returned: reply.returned,
    letter: composeReplyLetter(reply, source).letter,
  }
}
