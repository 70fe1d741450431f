import type { CorrectionEvent } from '../../domain/correction/events'
import type { CorrectionTexts } from '../../domain/correction/state'
import { recordCorrection } from '../corrections/correction-record'
import { macHolds, withMac } from '../sealing/document-mac'
import { SealBroken, type Vault } from '../sealing/vault'
import type { CorrectionDoc } from '../store/documents'
import type { Doc } from '../store/store'
import type { Migration } from './migration'

/** A request of Art. 41 as version 0.1.0 kept it: fields that were written over, each text sealed on its own. */
export type FormerCorrectionDoc = Omit<CorrectionDoc, 'events' | 'head'> & {
  sealed: CorrectionTexts & { text: string; agency: string }
  files: string[]
  registeredBy: string
  registeredAt: string
  decidedBy: string
  decidedAt: string
}

/** Version 0.1.0 kept a request to correct a record as fields; now it is a record of events, as an application is. */
export const correctionsIntoRecords: Migration = {
  name: 'corrections-into-records',
  collection: 'corrections',
  isDue: isWithoutEvents,
  bringOver: ({ store, vault }, { _id, partition }) =>
    store.transact(partition, async (tx) => {
      const before = await tx.get<FormerCorrectionDoc>('corrections', _id)
      if (before && isWithoutEvents(before)) await tx.put<CorrectionDoc>('corrections', recordOf(vault, before))
    }),
}

function isWithoutEvents(doc: Doc): boolean {
  return !Reflect.has(doc, 'events')
}

/** What other hands did stays to be found: a MAC that did not hold is kept, and so are texts that do not open. */
function recordOf(vault: Vault, before: FormerCorrectionDoc): CorrectionDoc {
  try {
    return readableRecordOf(vault, before)
  } catch (error) {
    if (error instanceof SealBroken) return damagedRecordOf(before)
    throw error
  }
}

function damagedRecordOf(before: FormerCorrectionDoc): CorrectionDoc {
  const { registeredBy: actor, registeredAt: at, receivedOn, number } = before
  const event = { type: 'correction-registered' as const, actor, at, receivedOn, number, mac: '' }
  return { ...before, events: [{ ...event, sealed: before.sealed.name }], head: '' }
}

function readableRecordOf(vault: Vault, before: FormerCorrectionDoc): CorrectionDoc {
  const { sealed: _, files, registeredBy, registeredAt, decidedBy, decidedAt, ...columns } = before
  const { registered, decided } = eventsOf(vault, before)
  let chain: Pick<CorrectionDoc, 'events' | 'head'> = { events: [], head: '' }
  for (const [at, event] of [[registeredAt, registered] as const, [decidedAt, decided] as const]) {
    if (event) chain = recordCorrection({ vault, clock: clockAt(at) }, { _id: before._id, ...chain }, [event])
  }
  const after = { ...columns, ...chain }
  const isAuthentic = macHolds(vault, 'corrections', before as unknown as CorrectionDoc)
  return isAuthentic ? withMac(vault, 'corrections', after) : after
}

type CorrectionActed = CorrectionEvent & { actor: string }

function eventsOf(
  vault: Vault,
  doc: FormerCorrectionDoc,
): { registered: CorrectionActed; decided: CorrectionActed | null } {
  const { text, agency, ...texts } = openTexts(vault, doc)
  const registered: CorrectionActed = {
    type: 'correction-registered',
    actor: doc.registeredBy,
    receivedOn: doc.receivedOn,
    number: doc.number,
    ...texts,
    ...(doc.files.length > 0 && { fileIds: doc.files }),
  }
  if (doc.state === 'open' || doc.result === '') return { registered, decided: null }
  const decided: CorrectionActed = {
    type: 'correction-decided',
    actor: doc.decidedBy,
    decidedOn: doc.decidedOn,
    result: doc.result,
    text,
    agency,
    letterNumber: doc.letterNumber,
    ...(doc.forwardNumber && { forwardNumber: doc.forwardNumber }),
  }
  return { registered, decided }
}

/** Throws SealBroken. */
function openTexts(vault: Vault, { _id, sealed }: FormerCorrectionDoc): FormerCorrectionDoc['sealed'] {
  const opened = Object.entries(sealed).map(([field, text]) => [
    field,
    text && vault.open(text, `correction ${_id}/${field}`),
  ])
  return Object.fromEntries(opened)
}

function clockAt(at: string) {
  return { now: () => at, today: () => at.slice(0, 10) }
}
