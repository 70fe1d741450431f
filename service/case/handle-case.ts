import { actCalled, isOfficeAct, mayAct, OFFICE_ACTS } from '../../domain/application/acts'
import { listKnowledge, listMetPreconditions } from '../../domain/decision-guide/case-knowledge'
import { previewReply } from '../../domain/letters/compose-letter'
import { factFieldName } from '../../domain/outcome/fact-fields'
import { isLeafCode } from '../../domain/outcome/outcomes'
import type { TypedForm } from '../../domain/record/read-form'
import { isRefusal, type Refusal } from '../../domain/refusal'
import { describeRefusal } from '../../domain/words'
import type { Line, OfficeApi, Related, StaffCase } from '../../typings/api'
import { claimableFiles } from '../files/claim-files'
import { loadGivenFiles, openCaseSource } from '../letters/load-case-file'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { SignedIn } from '../sign-in/sessions'
import { askPassword } from '../sign-in/sign-in-officer'
import { auditBy } from '../store/audit-entry'
import type { ApplicationDoc, AuditDoc, StaffDoc } from '../store/documents'
import { pressOf, wasDone } from '../store/idempotency-key'
import { carryOutAct, surroundingsAfter, surroundingsOf } from './act-on-case'
import { readCommand } from './read-act-input'
import { relatedTo, twinsIn } from './related-cases'
import { applicantLines } from './views/lines'
import { outcomeViews } from './views/outcome-views'
import { deskOf, type OfficerDesk, staffCase } from './views/staff-case'

/** A case of one's own office; any other is not there. */
export async function openCaseDesk(services: Services, staff: StaffDoc, id: string): Promise<OfficerDesk> {
  const doc = await services.store.get<ApplicationDoc>('applications', staff.partition, id)
  if (doc?.office === staff.office) return deskOf(services, staff, { doc, around: await surroundingsOf(services, doc) })
  throw new Failure('not-found', '本机关没有这件申请。')
}

export async function readCase(services: Services, staff: StaffDoc, { id }: { id: string }): Promise<StaffCase> {
  return staffCase(services, await openCaseDesk(services, staff, id))
}

type RequestedAct = { id: string; version: number; move: string; input: TypedForm; password?: string; key?: string }

export async function recordActOnCase(
  services: Services,
  who: SignedIn,
  asked: RequestedAct,
): Promise<StaffCase | Refusal> {
  const { staff } = who
  const desk = await openCaseDesk(services, staff, asked.id)
  const { move, version } = asked
  if (!isOfficeAct(move)) throw new Failure('unknown-move', '没有这一步。')
  if (!mayAct(staff.roles, move)) throw new Failure('forbidden', describeRefusal({ code: 'not-your-role' }))
  const press = pressOf(services, staff, { key: asked.key, content: { id: asked.id, move, input: asked.input } })
  if (await wasDone(services.store, press)) return readCase(services, staff, asked)
  const chosen = actCalled(move)
  if (chosen.asksPassword) await askPassword(services, who, asked.password)
  const command = readCommand(chosen, asked.input, desk.form)
  const { actor } = desk.context
  const uploader = { office: staff.office }
  const identity = identityIn(asked.input)
  const { doc: before, around } = desk
  const after = await carryOutAct(services, { doc: before, around, version, actor, uploader, command, identity, press })
  if (isRefusal(after)) return after
  const aroundNow = await surroundingsAfter(services, around, { before, after })
  return staffCase(services, deskOf(services, staff, { doc: after, around: aroundNow }))
}

/** Typed in a supplement; beside any other move it counts for nothing. */
function identityIn({ idKind = '', idNumber = '' }: TypedForm) {
  return typeof idKind === 'string' && typeof idNumber === 'string' ? { idKind, idNumber } : null
}

/** Who looked at whose identity, and why, stays on record. */
export async function unmaskApplicant(services: Services, staff: StaffDoc, asked: { id: string; reason: string }) {
  const { doc } = await openCaseDesk(services, staff, asked.id)
  const audit = auditBy(services, staff, { what: 'case.unmask', on: doc._id, reason: asked.reason.trim() })
  await services.store.transact(staff.partition, (tx) => tx.create<AuditDoc>('audit', audit))
  const lines: Line[] = applicantLines(services.vault, doc, 'open')
  return { lines }
}

export async function findRelatedCases(services: Services, staff: StaffDoc, { id }: { id: string }): Promise<Related> {
  return relatedTo(services, await openCaseDesk(services, staff, id))
}

type Outcomes = OfficeApi['outcome.list']['out']

const ACT_WORDS = Object.fromEntries(OFFICE_ACTS.map(({ name, button, article }) => [name, { label: button, article }]))

export async function listOutcomes(services: Services, staff: StaffDoc, { id }: { id: string }): Promise<Outcomes> {
  const desk = await openCaseDesk(services, staff, id)
  const { scene, context } = desk
  const related = await relatedTo(services, desk)
  const known = listKnowledge(scene.state, context, twinsIn(related))
  return {
    outcomes: outcomeViews(desk),
    guide: { known, met: listMetPreconditions(scene.state, context), acts: ACT_WORDS },
    related,
  }
}

type Preview = OfficeApi['letter.preview']

/** The reply as it would be issued if it were drafted now with these facts. */
export async function previewLetter(
  services: Services,
  staff: StaffDoc,
  asked: Preview['in'],
): Promise<Preview['out']> {
  const { doc, scene, around, names } = await openCaseDesk(services, staff, asked.id)
  const { leaf } = asked
  if (!isLeafCode(leaf)) throw new Failure('fields', '请选择办理结果。', { leaf: '请选择办理结果。' })
  const facts = Object.fromEntries(
    Object.entries(asked.facts).map(([name, value]) => [name.replace(/^fact\./, ''), value]),
  )
  const claimable = await claimableFiles(services, doc.partition, {
    ids: asked.files,
    by: { office: staff.office },
    application: doc._id,
  })
  const fileIds = [...new Set(claimable)]
  const source = openCaseSource(services.vault, {
    doc,
    events: scene.events,
    calendar: around.calendar,
    office: around.office,
    names: { officers: names, files: await loadGivenFiles(services, doc, fileIds) },
    seenBy: 'office',
  })
  const { letter, missing } = previewReply({ on: scene.today, actor: staff._id, leaf, facts, fileIds }, source)
  return {
    letter,
    fields: Object.fromEntries(Object.entries(missing).map(([name, text]) => [factFieldName(name), text])),
  }
}
