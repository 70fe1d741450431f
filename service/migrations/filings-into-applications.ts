import { receiptFor } from '../case/receipt'
import { withChange } from '../sealing/document-mac'
import type { ApplicationDoc, FilingDoc, FormerFilingDoc } from '../store/documents'
import type { Tx } from '../store/store'
import type { Migrated, Migration } from './migration'

/**
 * In version 0.1.0 a document of its own kept the key of a filing and the hash of its content. Now the application keeps
 * the hash, and its id tells the key; for those that have an id already, `formerFilings` leads from the one to the other.
 */
export const filingsIntoApplications: Migration = {
  name: 'filings-into-applications',
  collection: 'filings',
  isDue: () => true,
  bringOver: ({ store, vault }, filing) =>
    store.transact(filing.partition, (tx) => moveIntoApplication(tx, vault, filing as FilingDoc)),
}

async function moveIntoApplication(tx: Tx, vault: Migrated['vault'], filing: FilingDoc): Promise<void> {
  const { _id, partition, receipt: application, contentHash: filedAs } = filing
  const before = await tx.get<ApplicationDoc>('applications', application)
  if (before && before.filedAs !== filedAs) {
    const patch = withChange(vault, 'applications', { before, set: { filedAs } })
    await tx.patch<ApplicationDoc>('applications', application, patch)
  }
  const receipt = receiptFor(vault, partsOf(_id))
  await tx.put<FormerFilingDoc>('formerFilings', { _id: receipt, partition, application })
  await tx.remove('filings', _id)
}

/** 'web:abc/key': no caller has a stroke in its name, a key may. */
function partsOf(id: string): { caller: string; key: string } {
  const stroke = id.indexOf('/')
  return { caller: id.slice(0, stroke), key: id.slice(stroke + 1) }
}
