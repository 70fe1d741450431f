import { foldCase } from '../../domain/application/fold'
import { isKeptLongEnough } from '../../domain/identity/retention'
import { applicantHashOf } from '../../service/case/filing-hash'
import { suppliedIn } from '../../service/case/supplied-identity'
import { withChange } from '../../service/sealing/document-mac'
import { sealCard } from '../../service/sealing/seal-card'
import { withoutTexts } from '../../service/sealing/seal-events'
import type { Services } from '../../service/services'
import { auditEntry } from '../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc, FileDoc } from '../../service/store/documents'
import type { Tx } from '../../service/store/store'
import type { Installation } from '../main'
import { readDocs } from './verify/rows'

type ExpiredCase = { id: string; number: string; office: string; closedYear: number }
type DocumentKey = { id: string; partition: string }
/** `over`: closed cases whose years are over and that still name their applicant; `waiting`: those before a court or review body. */
export type RetentionSummary = { years: number; over: ExpiredCase[]; waiting: ExpiredCase[]; removed: number }

/** Looks, and where `isApplied` takes the identity out of what is over. The record, its chain and all figures stay. */
export async function applyRetention(
  installation: Installation,
  { years, isApplied }: { years: number; isApplied: boolean },
) {
  const { clock } = installation.services
  const retention: RetentionSummary = { years, over: [], waiting: [], removed: 0 }
  const ended: DocumentKey[] = []
  for await (const doc of readDocs<ApplicationDoc>(installation.store, 'applications')) {
    if (doc.identityRemovedOn || !isKeptLongEnough(doc, years, clock.today())) continue
    const pending = isPending(doc)
    retention[pending ? 'waiting' : 'over'].push(describeExpired(doc))
    if (!pending) ended.push({ id: doc._id, partition: doc.partition })
  }
  if (!isApplied || ended.length === 0) return retention
  for (const key of ended) {
    await removeProofs(installation, key)
    await removeIdentity(installation, key)
    retention.removed += 1
  }
  return retention
}

/** Named by its receipt and its number alone. */
function describeExpired({ _id: id, number, office, closedYear }: ApplicationDoc): ExpiredCase {
  return { id, number, office, closedYear }
}

function isPending({ events }: ApplicationDoc): boolean {
  return foldCase(withoutTexts(events)).proceedings.some(({ decidedOn }) => decidedOn === null)
}

/** Those of the form, and those that a supplement of identity brought (Art. 30). */
const listProofs = ({ proofFiles, authorisation = [], events }: ApplicationDoc): string[] => [
  ...proofFiles,
  ...authorisation,
  ...(suppliedIn(events)?.fileIds ?? []),
]

/** First: cut short here, the case is still listed, and the next run does the rest. */
async function removeProofs({ store, services }: Installation, { id, partition }: DocumentKey): Promise<void> {
  const doc = await store.get<ApplicationDoc>('applications', partition, id)
  for (const file of doc ? listProofs(doc) : []) await services.files.remove(file)
}

/** All that names the applicant of one case, in one transaction. */
function removeIdentity({ store, services }: Installation, { id, partition }: DocumentKey): Promise<void> {
  const { vault, clock } = services
  return store.transact(partition, async (tx) => {
    const doc = await tx.get<ApplicationDoc>('applications', id)
    if (!doc || doc.identityRemovedOn) return
    const gone = { ...removeIdentityFields(doc), identityRemovedOn: clock.today() }
    const set = {
      ...gone,
      card: { ...doc.card, sealed: sealCard(vault, { ...doc, ...gone }) },
      applicantHash: applicantHashOf(vault, { idKind: '', idNumber: '' }, doc.receipt),
      version: doc.version + 1,
    }
    await tx.patch<ApplicationDoc>('applications', id, withChange(vault, 'applications', { before: doc, set }))
    for (const file of listProofs(doc)) await tx.remove('files', file)
    for (const file of listSentFiles(doc)) await forgetOwner(tx, vault, { file, owner: doc.caller })
    // Messages are named after the events they told, and hold who was told.
    for (const index of doc.events.keys()) await tx.remove('outbox', `${id}/${index}`)
    const entry = {
      partition: doc.partition,
      office: doc.office,
      actor: 'console',
      what: 'retention',
      on: id,
      reason: '',
    }
    await tx.create<AuditDoc>('audit', auditEntry(services, entry))
  })
}

function removeIdentityFields({ applicant }: ApplicationDoc) {
  const empty = Object.keys(applicant).map((field) => [field, ''])
  const nobody = Object.fromEntries(empty) as ApplicationDoc['applicant']
  return { applicant: nobody, caller: '', proofFiles: [], authorisation: [] }
}

const listSentFiles = ({ attachments, events }: ApplicationDoc): string[] => [
  ...new Set([...attachments, ...events.flatMap((event) => ('fileIds' in event ? (event.fileIds ?? []) : []))]),
]

async function forgetOwner(tx: Tx, vault: Services['vault'], { file, owner }: { file: string; owner: string }) {
  const before = await tx.get<FileDoc>('files', file)
  if (before?.owner !== owner) return
  await tx.patch<FileDoc>('files', file, withChange(vault, 'files', { before, set: { owner: '' } }))
}
