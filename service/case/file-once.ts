import type { CommandOf } from '../../domain/application/acts'
import { cardFactsOf } from '../../domain/application/card'
import { columnsOf } from '../../domain/application/columns'
import type { Actor, Context } from '../../domain/application/context'
import { decide } from '../../domain/application/decide'
import { foldCase } from '../../domain/application/fold'
import type { Acted } from '../../domain/application/state'
import { computeTimeline } from '../../domain/clock/timeline'
import { yearOf } from '../../domain/day'
import { sendLetters } from '../../domain/letters/send-letters'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { FilingDraft } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { claimFiles, type Uploader } from '../files/claim-files'
import { drawNumber } from '../letters/draw-numbers'
import { type CaseNames, openCaseFile } from '../letters/load-case-file'
import { queueMessages } from '../messages/queue-messages'
import { Failure } from '../respond'
import { withMac } from '../sealing/document-mac'
import { recordEvents } from '../sealing/event-chain'
import { sealApplicant } from '../sealing/seal-applicant'
import { sealCard } from '../sealing/seal-card'
import { sealRequest } from '../sealing/seal-request'
import type { Services } from '../services'
import { settingsInContext } from '../settings/office-settings'
import type { ApplicationDoc, FormerFilingDoc, OfficeDoc, RequestBody } from '../store/documents'
import { Duplicate, type Tx } from '../store/store'
import { applicantHashOf, hashOfFiling } from './filing-hash'
import { receiptFor } from './receipt'

/** How it came. `confirm`: where the channel says by itself on which day it was received (Art. 31). */
export type Arrival = Pick<CommandOf<'submit'>, 'channel' | 'submittedOn' | 'text' | 'fileIds'> & {
  confirm: CommandOf<'confirm'> | null
}

/** `uploader`: whose files may go with it; `sent`: the hash of all that came under the key. */
export type Filing = {
  key: string
  draft: FilingDraft
  caller: string
  uploader: Uploader
  actor: Actor
  office: OfficeDoc
  sent: string
  arrival: Arrival
}

/** Filing happens exactly once: a key that comes again gets the application it made. */
export async function fileOnce(services: Services, filing: Filing): Promise<ApplicationDoc | Refusal> {
  const calendar = await loadCalendar(services, filing.office.partition)
  try {
    return await services.store.transact(filing.office.partition, (tx) =>
      fileInTransaction(services, tx, { filing, calendar }),
    )
  } catch (error) {
    const first = error instanceof Duplicate ? await filedBefore(services, filing) : null
    if (first) return first
    throw error
  }
}

/** The application that was made under this key; throws where it was another one. */
export async function filedBefore(
  { store, vault }: Services,
  filing: Pick<Filing, 'key' | 'caller' | 'sent' | 'office'>,
): Promise<ApplicationDoc | null> {
  const { partition } = filing.office
  const receipt = receiptFor(vault, filing)
  const [filed, former] = await Promise.all([
    store.get<ApplicationDoc>('applications', partition, receipt),
    store.get<FormerFilingDoc>('formerFilings', partition, receipt),
  ])
  const doc = former ? await store.get<ApplicationDoc>('applications', partition, former.application) : filed
  if (!doc && !former) return null
  if (doc?.filedAs === filing.sent) return doc
  throw new Failure(
    'key-used',
    '这份申请已经提交过，内容与现在的不同。请到“我的申请”查看；要提交新的内容，请新建一份申请。',
  )
}

type Dated = { filing: Filing; calendar: Context['calendar'] }

async function fileInTransaction(
  services: Services,
  tx: Tx,
  { filing, calendar }: Dated,
): Promise<ApplicationDoc | Refusal> {
  const { office, arrival } = filing
  const year = yearOf(services.clock.today())
  const drawn = arrival.confirm ? await drawNumber(tx, office, { series: 'register', year }) : null
  const events = eventsOf(services, { filing, calendar }, drawn?.number ?? '')
  if (isRefusal(events)) return events
  await drawn?.keep()
  const doc = composeDocument(services, { filing, calendar }, events)
  if (isRefusal(doc)) return doc
  await tx.create<ApplicationDoc>('applications', doc)
  await claimAll(services, tx, { filing, application: doc._id })
  await queueMessages(services, tx, { after: doc, added: doc.events.length })
  return doc
}

async function claimAll(
  services: Services,
  tx: Tx,
  { filing, application }: { filing: Filing; application: string },
): Promise<void> {
  const { draft, uploader: by, arrival } = filing
  const claim = { by, application }
  await claimFiles(services, tx, { ...claim, ids: draft.proofFiles, what: 'proof', field: 'proofFiles' })
  await claimFiles(services, tx, {
    ...claim,
    ids: draft.authorisation,
    what: 'authorisation',
    field: 'authorisation',
  })
  await claimFiles(services, tx, { ...claim, ids: draft.attachments, what: 'attachment', field: 'attachments' })
  await claimFiles(services, tx, { ...claim, ids: arrival.fileIds ?? [], what: 'evidence', field: 'files' })
}

function eventsOf({ vault, clock }: Services, { filing, calendar }: Dated, number: string): Acted[] | Refusal {
  const { draft, office, actor, arrival } = filing
  const { confirm, ...how } = arrival
  const { through, applicantKind } = draft
  const contentHash = hashOfFiling(vault, { office: office._id, ...draft })
  const submit = { ...how, applicantKind, contentHash, ...(through !== 'self' && { through }) }
  const context = {
    today: clock.today(),
    actor,
    calendar,
    delivery: draft.delivery,
    number,
    ...settingsInContext(office),
    earlierReplies: [],
    nthOfMonth: 0,
  }
  const submitted = decide(foldCase([]), { act: 'submit', ...submit }, context)
  if (isRefusal(submitted) || !confirm) return isRefusal(submitted) ? submitted : submitted.events
  const confirmed = decide(foldCase(submitted.events), confirm, context)
  return isRefusal(confirmed) ? confirmed : [...submitted.events, ...confirmed.events]
}

/** A receipt names no officer and hands over no file. */
const NO_NAMES: CaseNames = { officers: new Map(), files: new Map() }

function composeDocument(services: Services, { filing, calendar }: Dated, added: Acted[]): ApplicationDoc | Refusal {
  const { draft, caller, office, arrival } = filing
  const { vault, clock } = services
  const receipt = receiptFor(vault, filing)
  const applicant = sealApplicant(vault, draft, receipt)
  const request = sealRequest(vault, requestOf(draft), receipt)
  const filed = {
    _id: receipt,
    partition: office.partition,
    office: office._id,
    receipt,
    caller,
    filedAs: filing.sent,
    submittedAt: clock.now(),
    submittedOn: arrival.submittedOn,
    channel: arrival.channel,
    applicant,
    applicantHash: applicantHashOf(vault, draft, receipt),
    request,
    proofFiles: draft.proofFiles,
    attachments: draft.attachments,
    ...(draft.through !== 'self' && { through: draft.through, authorisation: draft.authorisation }),
    demo: office.demo,
  }
  const file = openCaseFile(vault, { doc: filed, office, names: NO_NAMES, seenBy: 'office' })
  const events = sendLetters({ events: [], added, calendar, file })
  if (isRefusal(events)) return events
  const [state, timeline] = [foldCase(events), computeTimeline(events, calendar)]
  return withMac(vault, 'applications', {
    ...filed,
    ...recordEvents(services, { receipt, events: [], head: '' }, events),
    version: 1,
    ...columnsOf(state, timeline),
    card: { ...cardFactsOf(state, timeline), sealed: sealCard(vault, { receipt, applicant, request }) },
  })
}

function requestOf(draft: FilingDraft): RequestBody {
  const { description, documentNumber, purpose, form, delivery, acceptOther } = draft
  return { description, documentNumber, purpose, form, delivery, acceptOther }
}
