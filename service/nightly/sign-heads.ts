import { officesOf } from '../district/find-offices'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import type { ApplicationDoc, HeadsDoc, OfficeDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'

/** The heads of all chains of a district, signed: a case removed or rolled back whole is missed the next morning. */
export async function signHeads(services: Services, partition: string): Promise<number> {
  const { store, vault, clock } = services
  const lines: string[] = []
  for (const office of await officesOf(services, partition)) lines.push(...(await headsOf(services, office)))
  const heads = lines.sort().join('\n')
  const day = clock.today()
  const doc = withMac(vault, 'heads', { _id: `${partition}/${day}`, partition, day, heads })
  await store.transact(partition, (tx) => tx.put<HeadsDoc>('heads', doc))
  return lines.length
}

async function headsOf({ store }: Services, { _id, partition }: OfficeDoc): Promise<string[]> {
  const query = { partition, eq: { office: _id } }
  const docs = await everyDoc<ApplicationDoc>(store, 'applications', query)
  return docs.map((doc) => `${doc._id} ${doc.version} ${doc.head}`)
}
