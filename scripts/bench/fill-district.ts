import { join } from 'node:path'
import { DISTRICT } from '../../server/demo/offices'
import { openSqlite } from '../../server/store/sqlite'
import { fillOffice } from './office-year'

/** So many invented cases beside those in the data folder of a demo; its server may run, as long as nobody files. */
export async function fillDistrict(folder: string, office: string, cases: number): Promise<void> {
  const store = openSqlite(join(folder, 'gongkai.db'))
  await fillOffice(store, { _id: office, partition: DISTRICT }, cases)
  await store.close()
}
