import { randomUUID } from 'node:crypto'
import type { CorrectionAct } from '../../domain/correction/act'
import { decideCorrection as decideAct } from '../../domain/correction/acts/decide-correction'
import { registerCorrection as registerAct } from '../../domain/correction/acts/register-correction'
import { decideOnCorrection, foldCorrection } from '../../domain/correction/procedure'
import {
  type CorrectionDecision,
  type CorrectionState as CorrectionRecord,
  NO_CORRECTION,
} from '../../domain/correction/state'
import { listCorrectionPapers } from '../../domain/correction/vocabulary'
import { type Day, yearOf } from '../../domain/day'
import { drawForm } from '../../domain/record/form'
import { readForm, type TypedForm } from '../../domain/record/read-form'
import { isRefusal, type Refusal, refuse } from '../../domain/refusal'
import { holdsOneOf } from '../../domain/roles'
import type { CorrectionList, CorrectionStatus, CorrectionView, OfficeApi } from '../../typings/api'
import { refuseWrongFields } from '../case/read-act-input'
import { officeBy } from '../district/find-offices'
import { claimFiles } from '../files/claim-files'
import { drawNumber, drawNumbers } from '../letters/draw-numbers'
import { Failure } from '../respond'
import { withChange, withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, CorrectionDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { fromCursor } from '../store/every-document'
import { keepDone, type Press, pressOf, wasDone } from '../store/idempotency-key'
import { composeCorrectionLetter } from './compose-correction-letter'
import { correctionColumns, openCorrection, recordCorrection } from './correction-record'
import { describeCorrection, describeCorrectionInList, describePerson } from './correction-view'

const PAGE = 50
const STATES: readonly CorrectionStatus[] = ['open', 'decided']

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
  const countOf = (one: CorrectionStatus) => groups.find(({ key }) => key[0] === one)?.count ?? 0
  return {
    corrections: page.items.map((doc) => describeCorrectionInList(vault, doc)),
    counts: Object.fromEntries(STATES.map((one) => [one, countOf(one)])) as CorrectionList['counts'],
    next: page.next,
    form: holdsOneOf(staff.roles, registerAct.who)
      ? drawForm(registerAct.form, { state: NO_CORRECTION, today: clock.today() })
      : null,
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
  { input: typed, key }: OfficeApi['correction.register']['in'],
): Promise<CorrectionView | Refusal> {
  const press = pressOf(services, staff, { key, content: { register: typed } })
  const id = press ? services.vault.fingerprint(`correction ${press.id}`).slice(0, 32) : randomUUID()
  if (await wasDone(services.store, press)) return readCorrection(services, staff, { id })
  const input = readCorrectionForm(registerAct, { typed, state: NO_CORRECTION, today: services.clock.today() })
  const office = await officeBy(services, staff.office)
  const saved = await saveRegistration(services, { staff, office, press, id, input })
  return isRefusal(saved) ? saved : viewCorrection(services, staff, saved)
}

type Typed = { typed: TypedForm; state: CorrectionRecord; today: Day }

/** Throws a Failure that names each field and what to mend. */
function readCorrectionForm<Input>({ form }: CorrectionAct<string, Input>, { typed, state, today }: Typed): Input {
  const reading = readForm(form, { state, today }, typed)
  if ('fields' in reading) throw refuseWrongFields(reading.fields)
  return reading.input as Input
}

type Registration = {
  staff: StaffDoc
  office: OfficeDoc
  press: Press | null
  id: string
  input: Parameters<typeof registerAct.decide>[1]
}

async function saveRegistration(services: Services, registration: Registration): Promise<CorrectionDoc | Refusal> {
  const { staff, office, press, id, input } = registration
  const { store, clock, vault } = services
  return store.transact(staff.partition, async (tx) => {
    const drawn = await drawNumber(tx, office, { series: 'own-record', year: yearOf(clock.today()) })
    const context = { ...contextOf(services, staff), numbers: [drawn.number] }
    const events = decideOnCorrection(registerAct, { state: NO_CORRECTION, input, context })
    if (isRefusal(events)) return events
    await drawn.keep()
    const doc: CorrectionDoc = withMac(vault, 'corrections', {
      _id: id,
      partition: office.partition,
      office: office._id,
      ...correctionColumns(foldCorrection(events)),
      ...recordCorrection(services, { _id: id, events: [], head: '' }, events),
      version: 1,
      demo: office.demo,
    })
    await tx.create<CorrectionDoc>('corrections', doc)
    await claimFiles(services, tx, {
      ids: input.files ?? [],
      by: { office: staff.office },
      application: id,
      what: 'evidence',
      field: 'files',
    })
    await keepDone(tx, press, clock.now())
    return doc
  })
}

function contextOf({ clock }: Services, { _id: id, roles }: StaffDoc) {
  return { today: clock.today(), actor: { id, roles } }
}

/** Decided and told once, under a number of its own. */
export async function decideCorrection(
  services: Services,
  staff: StaffDoc,
  { id, version, input: typed, key }: OfficeApi['correction.decide']['in'],
): Promise<CorrectionView | Refusal> {
  const { store, clock, vault } = services
  const press = pressOf(services, staff, { key, content: { id, decide: typed } })
  const seen = await loadOwnCorrection(services, staff, id)
  if (await wasDone(store, press)) return viewCorrection(services, staff, seen)
  const state = openCorrection(vault, seen)
  const input = readCorrectionForm(decideAct, { typed, state, today: clock.today() })
  const office = await officeBy(services, staff.office)
  const context = { ...contextOf(services, staff), numbers: [] }
  const wanted = decideOnCorrection(decideAct, { state, input, context })
  if (isRefusal(wanted)) return seen.state === 'open' ? wanted : Promise.reject(failDecidedMeanwhile())
  const decided = foldCorrection([...state.events, ...wanted]).decision
  const lacking = decided && refuseIncomplete(office, { doc: seen, state, decision: decided })
  if (lacking) return lacking
  const after = await store.transact(staff.partition, async (tx) => {
    const before = await tx.get<CorrectionDoc>('corrections', id)
    if (!before || before.version !== version || before.state !== 'open') throw failDecidedMeanwhile()
    const { length: count } = listCorrectionPapers(input.result)
    const drawn = await drawNumbers(tx, office, { series: 'correction', year: yearOf(clock.today()), count })
    const events = decideOnCorrection(decideAct, { state, input, context: { ...context, numbers: drawn.numbers } })
    if (isRefusal(events)) return events
    await drawn.keep()
    const sent = withLetters(office, { doc: before, state, events })
    const set = {
      ...correctionColumns(foldCorrection([...state.events, ...sent])),
      ...recordCorrection(services, before, sent),
      version: before.version + 1,
    }
    const patch = withChange(vault, 'corrections', { before, set })
    await tx.patch<CorrectionDoc>('corrections', id, patch)
    await keepDone(tx, press, clock.now())
    return { ...before, ...patch }
  })
  return isRefusal(after) ? after : viewCorrection(services, staff, after)
}

type Deciding = { doc: CorrectionDoc; state: CorrectionRecord; events: CorrectionRecord['events'] }

/** The decision with the letters that it sends, each composed once and kept from then on. */
function withLetters(office: OfficeDoc, { doc, state, events }: Deciding): CorrectionRecord['events'] {
  const { decision, letterNumber, forwardNumber, texts } = foldCorrection([...state.events, ...events])
  if (!decision) return events
  const numbered = { ...doc, letterNumber, forwardNumber }
  const letters = listCorrectionPapers(decision.result).map((paper) => {
    const { code: _, ...text } = composeCorrectionLetter(office, numbered, { paper, texts, decision }).letter
    return [paper, text] as const
  })
  return events.map((event) =>
    event.type === 'correction-decided' ? { ...event, letters: Object.fromEntries(letters) } : event,
  )
}

/** A letter that lacks what the law asks of it is not issued, such as one with remedies and no lawful review body. */
function refuseIncomplete(
  office: OfficeDoc,
  { doc, state, decision }: { doc: CorrectionDoc; state: CorrectionRecord; decision: CorrectionDecision },
): Refusal | null {
  const missing = listCorrectionPapers(decision.result).flatMap((paper) =>
    Object.values(composeCorrectionLetter(office, doc, { paper, texts: state.texts, decision }).missing),
  )
  return missing.length === 0 ? null : refuse('fact-missing', '第四十一条', { detail: `${missing.join('；')}。` })
}

function failDecidedMeanwhile(): Failure {
  return new Failure('conflict', '在您填写期间，同事已经处理了这件更正。请看过最新情况，您填写的内容还在。')
}

/** Who looked at whose identity, and why, stays on record. */
export async function unmaskCorrection(services: Services, staff: StaffDoc, asked: { id: string; reason: string }) {
  const doc = await loadOwnCorrection(services, staff, asked.id)
  const audit = auditBy(services, staff, { what: 'correction.unmask', on: doc._id, reason: asked.reason.trim() })
  await services.store.transact(staff.partition, (tx) => tx.create<AuditDoc>('audit', audit))
  return { lines: describePerson(services.vault, doc, 'open') }
}
