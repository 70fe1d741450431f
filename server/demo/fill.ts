import type { Vault } from '../../service/sealing/vault'
import type { Services } from '../../service/services'
import type { MarkDoc, OfficeDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import { Duplicate, type Store } from '../../service/store/store'
import { type YearSpec, ZHONGTONGJIE, ZITENG } from './figures'
import { DISTRICT, OFFICES } from './offices'
import { type DemoAccount, makeDemoAccounts } from './people'
import { makeReportDoc } from './reports'

const REPORTED_YEARS: Record<string, Record<number, YearSpec>> = { zhongtongjie: ZHONGTONGJIE, ziteng: ZITENG }

/** Fills an empty database with the demo district and marks it: true. Leaves any other database as it is: false. */
export async function fillDemo({ store, vault }: Pick<Services, 'store' | 'vault'>): Promise<boolean> {
  const isUsed = (await store.get<MarkDoc>('marks', INSTALLATION, 'districts')) !== null
  if (isUsed) return false
  await fillDistrict(store, vault)
  // From what is stored: where another process that started at the same time was faster, the accounts are its own.
  const value = (await store.get<MarkDoc>('marks', DISTRICT, 'accounts'))?.value ?? ''
  await store.transact(INSTALLATION, async (tx) => {
    await tx.put<MarkDoc>('marks', { _id: 'demo', partition: INSTALLATION, value })
    await tx.put<MarkDoc>('marks', { _id: 'districts', partition: INSTALLATION, value: DISTRICT })
  })
  return true
}

/** Everything is written in one transaction, and only once. */
async function fillDistrict(store: Store, vault: Vault): Promise<void> {
  const { accounts, staff } = await makeDemoAccounts(vault)
  const filling = store.transact(DISTRICT, async (tx) => {
    await tx.create<MarkDoc>('marks', { _id: 'accounts', partition: DISTRICT, value: JSON.stringify(accounts) })
    for (const office of OFFICES) await tx.create('offices', office)
    for (const person of staff) await tx.create('staff', person)
    for (const report of OFFICES.flatMap((office) => makeReports(vault, office))) await tx.create('reports', report)
  })
  await filling.catch((error: unknown) => {
    if (!(error instanceof Duplicate)) throw error
  })
}

/** The accounts of a demo database; null in any other. */
export async function readDemoAccounts(store: Store): Promise<DemoAccount[] | null> {
  const mark = await store.get<MarkDoc>('marks', INSTALLATION, 'demo')
  return mark ? (JSON.parse(mark.value) as DemoAccount[]) : null
}

function makeReports(vault: Vault, office: OfficeDoc) {
  return Object.entries(REPORTED_YEARS[office._id] ?? {}).map(([year, spec]) =>
    makeReportDoc(vault, office, { year: Number(year), spec }),
  )
}
