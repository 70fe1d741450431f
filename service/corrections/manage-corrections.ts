import { randomUUID } from 'node:crypto'
import { NO_DAY } from '../../domain/application/columns'
import {
  CORRECTION_RESULTS,
  CORRECTION_TEXTS,
  type CorrectionDecision,
  type CorrectionTexts,
  listCorrectionPapers,
  refuseCorrection,
  refuseCorrectionResult,
} from '../../domain/correction/record-correction'
import { yearOf } from '../../domain/day'
import { type Refusal, refuse } from '../../domain/refusal'
import { holdsOneOf, type Role } from '../../domain/roles'
import type { CorrectionList, CorrectionState, CorrectionView, OfficeApi } from '../../typings/api'
import { type FilledForm, readFilledForm } from '../case/read-act-input'
import { officeBy } from '../district/find-offices'
import { claimFiles } from '../files/claim-files'
import { drawNumber, drawNumbers } from '../letters/draw-numbers'
import { Failure } from '../respond'
import { changed, withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, CorrectionDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { fromCursor } from '../store/every-document'
import { keepDone, type Press, pressOf, wasDone } from '../store/idempotency-key'
import { composeCorrectionLetter } from './compose-correction-letter'
import { correctionDecisionForm, correctionForm } from './correction-forms'
import { describeCorrection, describeCorrectionInList, describePerson } from './correction-view'
import { openCorrection, sealCorrection } from './seal-correction'

export const MAY_REGISTER_CORRECTIONS = ['clerk'] as const satisfies readonly Role[]

const PAGE = 50
const STATES: readonly CorrectionState[] = ['open', 'decided']

/** Art. 41: the register of corrections, the latest first. */
export async function listCorrections(
  services: Services,
  staff: StaffDoc,
  { state, cursor }: OfficeApi['correction.list']['in'],
): Promise<CorrectionList> {
  const { store, vault, clock } = services
  const { partition, office } = staff
  const [page, groups] = await Promise.all([
    fromCursor(() =>
      store.query<CorrectionDoc>('corrections', {
        partition,
        eq: { office, state },
        order: ['receivedOn', 'desc'],
        limit: PAGE,
        ...(cursor && { cursor }),
      }),
    ),
    store.group('corrections', { partition, eq: { office }, by: ['state'] }),
  ])
  const countOf = (one: CorrectionState) => groups.find(({ key }) => key[0] === one)?.count ?? 0
  return {
    corrections: page.items.map((doc) => describeCorrectionInList(vault, doc)),
    counts: Object.fromEntries(STATES.map((one) => [one, countOf(one)])) as CorrectionList['counts'],
    next: page.next,
    form: holdsOneOf(staff.roles, MAY_REGISTER_CORRECTIONS) ? correctionForm(clock.today()) : null,
  }
}

export async function readCorrection(services: Services, staff: StaffDoc, { id }: { id: string }) {
  return viewCorrection(services, staff, await loadOwnCorrection(services, staff, id))
}

/** A request of one's own office; any other is not there. */
async function loadOwnCorrection({ store }: Services, staff: StaffDoc, id: string): Promise<CorrectionDoc> {
  const doc = await store.get<CorrectionDoc>('corrections', staff.partition, id)
  if (doc && doc.office === staff.office) return doc
  throw new Failure('not-found', '本机关没有这件更正登记。')
}

async function viewCorrection(services: Services, staff: StaffDoc, doc: CorrectionDoc): Promise<CorrectionView> {
  const { partition, office: of } = staff
  const [office, { items }] = await Promise.all([
    officeBy(services, of),
    services.store.query<StaffDoc>('staff', { partition, eq: { office: of } }),
  ])
  return describeCorrection(services, doc, { staff, office, names: new Map(items.map(({ _id, name }) => [_id, name])) })
}

/** Numbered and kept in one act; a press that comes again finds what it made. */
export async function registerCorrection(
  services: Services,
  staff: StaffDoc,
  { input, key }: OfficeApi['correction.register']['in'],
): Promise<CorrectionView | Refusal> {
  const press = pressOf(services, staff, { key, content: { register: input } })
  const id = press ? services.vault.fingerprint(`correction ${press.id}`).slice(0, 32) : randomUUID()
  if (await wasDone(services.store, press)) return readCorrection(services, staff, { id })
  const { values, files } = readFilledForm(correctionForm(services.clock.today()), input)
  const texts = readTexts(values)
  const refusal = refuseCorrection({ receivedOn: values.receivedOn ?? '', files, ...texts }, services.clock.today())
  if (refusal) return refusal
  const office = await officeBy(services, staff.office)
  const doc = await saveCorrection(services, { staff, office, press, id, values, files, texts })
  return viewCorrection(services, staff, doc)
}

function readTexts(values: FilledForm['values']): CorrectionTexts {
  return Object.fromEntries(CORRECTION_TEXTS.map((name) => [name, (values[name] ?? '').trim()])) as CorrectionTexts
}

type Registering = Pick<FilledForm, 'values' | 'files'> & {
  staff: StaffDoc
  office: OfficeDoc
  press: Press | null
  id: string
  texts: CorrectionTexts
}

async function saveCorrection(services: Services, registering: Registering): Promise<CorrectionDoc> {
  const { staff, office, press, id, files } = registering
  const { store, clock } = services
  return store.transact(staff.partition, async (tx) => {
    const drawn = await drawNumber(tx, office, { series: 'own-record', year: yearOf(clock.today()) })
    const doc = composeCorrectionDoc(services, registering, drawn.number)
    await drawn.keep()
    await tx.create<CorrectionDoc>('corrections', doc)
    await claimFiles(services, tx, {
      ids: files,
      by: { office: staff.office },
      application: id,
      what: 'evidence',
      field: 'files',
    })
    await keepDone(tx, press, doc.registeredAt)
    return doc
  })
}

function composeCorrectionDoc({ vault, clock }: Services, registering: Registering, number: string): CorrectionDoc {
  const { staff, office, id, values, files, texts } = registering
  return withMac(vault, 'corrections', {
    _id: id,
    partition: office.partition,
    office: office._id,
    number,
    receivedOn: values.receivedOn ?? '',
    state: 'open',
    decidedOn: NO_DAY,
    result: '',
    letterNumber: '',
    sealed: sealCorrection(vault, { ...texts, text: '', agency: '' }, id),
    files,
    registeredBy: staff._id,
    registeredAt: clock.now(),
    decidedBy: '',
    decidedAt: '',
    version: 1,
    demo: office.demo,
  })
}

/** Decided and told once, under a number of its own. */
export async function decideCorrection(
  services: Services,
  staff: StaffDoc,
  { id, version, input, key }: OfficeApi['correction.decide']['in'],
): Promise<CorrectionView | Refusal> {
  const { store, clock } = services
  const press = pressOf(services, staff, { key, content: { id, decide: input } })
  const seen = await loadOwnCorrection(services, staff, id)
  if (await wasDone(store, press)) return viewCorrection(services, staff, seen)
  const today = clock.today()
  const decision = readDecision(readFilledForm(correctionDecisionForm(today), input).values)
  const refusal = refuseCorrectionResult(decision, { receivedOn: seen.receivedOn, today })
  if (refusal) return refusal
  const office = await officeBy(services, staff.office)
  const lacking = refuseIncomplete(services, office, { doc: seen, decision })
  if (lacking) return lacking
  const after = await store.transact(staff.partition, async (tx) => {
    const before = await tx.get<CorrectionDoc>('corrections', id)
    if (!before || before.version !== version || before.state !== 'open') throw failDecidedMeanwhile()
    const { length: count } = listCorrectionPapers(decision.result)
    const drawn = await drawNumbers(tx, office, { series: 'correction', year: yearOf(today), count })
    const set = composeDecision(services, { before, decision, by: staff._id, numbers: drawn.numbers })
    await drawn.keep()
    const patch = changed(services.vault, 'corrections', { before, set })
    await tx.patch<CorrectionDoc>('corrections', id, patch)
    await keepDone(tx, press, clock.now())
    return { ...before, ...patch }
  })
  return viewCorrection(services, staff, after)
}

/** A letter that lacks what the law asks of it is not issued, such as one with remedies and no lawful review body. */
function refuseIncomplete(
  { vault }: Services,
  office: OfficeDoc,
  { doc, decision }: { doc: CorrectionDoc; decision: CorrectionDecision },
): Refusal | null {
  const texts = openCorrection(vault, doc)
  const missing = listCorrectionPapers(decision.result).flatMap((paper) =>
    Object.values(composeCorrectionLetter(office, doc, { paper, texts, decision }).missing),
  )
  return missing.length === 0 ? null : refuse('fact-missing', '第四十一条', { detail: `${missing.join('；')}。` })
}

function failDecidedMeanwhile(): Failure {
  return new Failure('conflict', '在您填写期间，同事已经处理了这件更正。请看过最新情况，您填写的内容还在。')
}

function readDecision(values: FilledForm['values']): CorrectionDecision {
  const { result, decidedOn = '', text = '', agency = '', where = '' } = values
  const known = CORRECTION_RESULTS.find((one) => one === result)
  if (!known) throw new Failure('fields', '请选择处理的结果。', { result: '请选择处理的结果。' })
  return { result: known, decidedOn, text: text.trim(), agency: (agency || where).trim() }
}

type Deciding = { before: CorrectionDoc; decision: CorrectionDecision; by: string; numbers: string[] }

function composeDecision({ vault, clock }: Services, { before, decision, by, numbers }: Deciding) {
  const { result, decidedOn, text, agency } = decision
  const [letterNumber = '', forwardNumber] = numbers
  const sealed = sealCorrection(vault, { ...openCorrection(vault, before), text, agency }, before._id)
  return {
    state: 'decided' as const,
    result,
    decidedOn,
    letterNumber,
    sealed,
    ...(forwardNumber && { forwardNumber }),
    decidedBy: by,
    decidedAt: clock.now(),
    version: before.version + 1,
  }
}

/** Who looked at whose identity, and why, stays on record. */
export async function unmaskCorrection(services: Services, staff: StaffDoc, asked: { id: string; reason: string }) {
  const doc = await loadOwnCorrection(services, staff, asked.id)
  const audit = auditBy(services, staff, { what: 'correction.unmask', on: doc._id, reason: asked.reason.trim() })
  await services.store.transact(staff.partition, (tx) => tx.create<AuditDoc>('audit', audit))
  return { lines: describePerson(services.vault, doc, 'open') }
}
