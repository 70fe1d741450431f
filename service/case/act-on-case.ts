import { actCalled, type Command } from '../../domain/application/acts'
import { cardFactsOf } from '../../domain/application/card'
import { columnsOf } from '../../domain/application/columns'
import type { Actor, Context, EarlierReply } from '../../domain/application/context'
import { decide } from '../../domain/application/decide'
import { declarationOf } from '../../domain/application/event-list'
import { evolveCase, foldCase } from '../../domain/application/fold'
import type { Acted, CaseState } from '../../domain/application/state'
import type { Calendar } from '../../domain/calendar/calendar'
import { computeTimeline } from '../../domain/clock/timeline'
import type { FeeMonth } from '../../domain/fee/fee-month'
import { sendLetters, sendsLetters } from '../../domain/letters/send-letters'
import { isRefusal, type Refusal } from '../../domain/refusal'
import { loadCalendar } from '../calendar/load-calendar'
import { claimFiles, type Uploader } from '../files/claim-files'
import { drawNumberOfAct, numberLetters } from '../letters/draw-numbers'
import { loadCaseNames, openCaseFile } from '../letters/load-case-file'
import { queueMessages } from '../messages/queue-messages'
import { listOfficers } from '../people/responsible-officers'
import { Failure, NOT_FOUND } from '../respond'
import { withChange } from '../sealing/document-mac'
import { recordEvents } from '../sealing/event-chain'
import { openEvents } from '../sealing/seal-events'
import type { Services } from '../services'
import { settingsInContext } from '../settings/office-settings'
import type { ApplicationDoc, FileDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { keepDone, type Press, wasDoneIn } from '../store/idempotency-key'
import type { Tx } from '../store/store'
import { earlierRepliesIn, feeMonthOf, othersOf } from './same-applicant'
import { describeStaleVersion } from './stale-version'
import { checkedIdentity, type Identity, keptOf, withIdentity } from './supplied-identity'

/** Who acts on which case, from the version they saw. `uploader`: whose files they may hand in. */
export type ActOnCase = {
  doc: ApplicationDoc
  around: Surroundings
  version: number
  actor: Actor
  uploader: Uploader
  command: Command
  /** Of a supplement that brought one. */
  identity?: Identity | null
  press: Press | null
}

/** What a decision and a screen about one case rest on, read once for both. */
export type Surroundings = {
  office: OfficeDoc
  /** Everybody of the office. */
  officers: readonly StaffDoc[]
  calendar: Calendar
  /** The other applications of the same applicant. */
  others: readonly ApplicationDoc[]
  earlierReplies: readonly EarlierReply[]
  /** Null before receipt. */
  feeMonth: FeeMonth | null
}

export async function surroundingsOf(services: Services, doc: ApplicationDoc): Promise<Surroundings> {
  const { store } = services
  const [office, officers, calendar, others] = await Promise.all([
    store.get<OfficeDoc>('offices', doc.partition, doc.office),
    listOfficers(services, doc),
    loadCalendar(services, doc.partition),
    othersOf(services, doc),
  ])
  if (!office) throw new Error('an application names an office that is not there')
  return {
    office,
    officers,
    calendar,
    others,
    earlierReplies: earlierRepliesIn(others),
    feeMonth: feeMonthOf(doc, others),
  }
}

/** The same around the case as an act left it: read again only where the act told who applies. */
export function surroundingsAfter(
  services: Services,
  around: Surroundings,
  { before, after }: { before: ApplicationDoc; after: ApplicationDoc },
): Promise<Surroundings> | Surroundings {
  if (after.applicantHash !== before.applicantHash) return surroundingsOf(services, after)
  return { ...around, feeMonth: feeMonthOf(after, around.others) }
}

export function contextOf(
  { clock }: Services,
  doc: ApplicationDoc,
  { office, calendar, earlierReplies, feeMonth }: Surroundings,
): Omit<Context, 'actor' | 'number'> {
  const set = { ...settingsInContext(office), calendar, earlierReplies, nthOfMonth: feeMonth?.nth ?? 0 }
  return { today: clock.today(), delivery: doc.request.delivery, ...set }
}

/**
 * Decides and saves in one transaction; the case as it then stands, or the refusal that changed nothing. A press that
 * comes again after its answer was lost finds itself done.
 */
export async function carryOutAct(services: Services, asked: ActOnCase): Promise<ApplicationDoc | Refusal> {
  const { around } = asked
  return services.store.transact(asked.doc.partition, async (tx) => {
    const doc = await tx.get<ApplicationDoc>('applications', asked.doc._id)
    if (!doc) throw new Failure('not-found', NOT_FOUND)
    if (await wasDoneIn(tx, asked.press)) return doc
    if (doc.version !== asked.version) throw await describeStaleVersion(tx, doc, asked.version)
    const state = foldCase(openEvents(services.vault, doc))
    const drawn = await drawNumberOfAct(tx, around.office, {
      act: asked.command.act,
      today: services.clock.today(),
    })
    const context = { ...contextOf(services, doc, around), actor: asked.actor, number: drawn?.number ?? '' }
    const { command, person } = withPerson(services, doc, asked)
    const decision = decide(state, command, context)
    if (isRefusal(decision)) return decision
    const { office, calendar } = around
    const { events, keep } = await numberLetters(tx, office, { events: decision.events, today: context.today })
    const added = await writeLetters(services, { doc, around, state, events })
    if (isRefusal(added)) return added
    await drawn?.keep()
    await keep()
    await claimFiles(services, tx, {
      ...claimOf(decision.events),
      by: asked.uploader,
      application: doc._id,
      field: 'files',
    })
    await keepDone(tx, asked.press, services.clock.now())
    return saveEvents(services, tx, { doc, state, added, calendar, person })
  })
}

type Writing = { doc: ApplicationDoc; around: Surroundings; state: CaseState; events: Acted[] }

/** The events with the letters that they send; or which of them lacks what. */
async function writeLetters(
  services: Services,
  { doc, around, state, events: added }: Writing,
): Promise<Acted[] | Refusal> {
  if (!sendsLetters(state.events, added)) return added
  const { office, officers, calendar } = around
  const names = await loadCaseNames(services, doc, officers)
  const file = openCaseFile(services.vault, { doc, office, names, seenBy: 'office' })
  return sendLetters({ events: state.events, added, calendar, file })
}

type ApplicantToSet = Partial<Pick<ApplicationDoc, 'applicant' | 'applicantHash'>>

/** Art. 30: who applies is written into the application; the event keeps a keyed hash of it. */
function withPerson(
  { vault }: Services,
  doc: ApplicationDoc,
  asked: ActOnCase,
): { command: Command; person: ApplicantToSet } {
  const { command } = asked
  const identity = asked.identity ? checkedIdentity(doc, asked.identity) : null
  if (!identity || !Object.hasOwn(actCalled(command.act).supplied, 'identity')) return { command, person: {} }
  const kept = { ...command, identity: keptOf(vault, doc, identity) }
  return { command: kept, person: withIdentity(vault, doc, identity) }
}

type Saving = {
  doc: ApplicationDoc
  state: CaseState
  added: readonly Acted[]
  calendar: Calendar
  /** What a supplement tells of who applies. */
  person?: ApplicantToSet
}

/** Appends the events, folds the columns anew and moves the version on. */
export async function saveEvents(services: Services, tx: Tx, saving: Saving): Promise<ApplicationDoc> {
  const { doc, state, added, calendar, person } = saving
  const after = added.reduce(evolveCase, state)
  const timeline = computeTimeline(after.events, calendar)
  const set = {
    ...recordEvents(services, doc, added),
    ...columnsOf(after, timeline),
    // What is sealed of it no act changes: neither the name nor what was asked for.
    card: { ...cardFactsOf(after, timeline), sealed: doc.card.sealed },
    ...person,
    version: doc.version + 1,
  }
  const saved = await storeCase(services, tx, { doc, set })
  await queueMessages(services, tx, { after: saved, added: added.length })
  return saved
}

/** Stores a change of a case with the MAC that goes with it. */
export async function storeCase(
  { vault }: Services,
  tx: Tx,
  { doc, set }: { doc: ApplicationDoc; set: Partial<ApplicationDoc> },
): Promise<ApplicationDoc> {
  const patch = withChange(vault, 'applications', { before: doc, set })
  await tx.patch<ApplicationDoc>('applications', doc._id, patch)
  return { ...doc, ...patch }
}

/** Files named by the events of an act; all of one act are kept as the first of them says. */
function claimOf(events: readonly Acted[]): { ids: string[]; what: FileDoc['what'] } {
  const naming = events.flatMap((event) => ('fileIds' in event ? [event] : []))
  const [first] = naming
  return {
    ids: naming.flatMap(({ fileIds }) => fileIds ?? []),
    what: first ? declarationOf(first.type).filesAre(first) : 'answer',
  }
}
