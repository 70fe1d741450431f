import type { Services, Vault } from '../../service/services'
import type { MarkDoc, OfficeDoc } from '../../service/store/documents'
import { Duplicate, type Store } from '../../service/store/store'
import { type YearSpec, ZHONGTONGJIE, ZITENG } from './figures'
import { DISTRICT, OFFICES } from './offices'
import { type Account, demoAccounts } from './people'
import { reportDoc } from './reports'

const YEARS: Record<string, Record<number, YearSpec>> = { zhongtongjie: ZHONGTONGJIE, ziteng: ZITENG }

/** Fills an empty database with the demo district and marks it: true. Leaves any other database as it is: false. */
export async function fillDemo({ store, vault }: Pick<Services, 'store' | 'vault'>): Promise<boolean> {
  const isUsed = (await store.get<MarkDoc>('marks', 'districts')) !== null
  if (isUsed) return false
  const { accounts, staff } = await demoAccounts(vault)
  const filling = store.transact(async (tx) => {
    await tx.create<MarkDoc>('marks', { _id: 'demo', partition: DISTRICT, value: JSON.stringify(accounts) })
    await tx.create<MarkDoc>('marks', { _id: 'districts', partition: DISTRICT, value: DISTRICT })
    for (const office of OFFICES) await tx.create('offices', office)
    for (const person of staff) await tx.create('staff', person)
    for (const report of OFFICES.flatMap((office) => reportsOf(vault, office))) await tx.create('reports', report)
  })
  return filling.then(
    () => true,
    (error: unknown) => {
      // Another process that started at the same time was faster.
      if (error instanceof Duplicate) return false
      throw error
    },
  )
}

/** The accounts of a demo database; null in any other. */
export async function accountsOf(store: Store): Promise<Account[] | null> {
  const mark = await store.get<MarkDoc>('marks', 'demo')
  return mark ? (JSON.parse(mark.value) as Account[]) : null
}

function reportsOf(vault: Vault, office: OfficeDoc) {
  return Object.entries(YEARS[office._id] ?? {}).map(([year, spec]) =>
    reportDoc(vault, office, { year: Number(year), spec }),
  )
}
