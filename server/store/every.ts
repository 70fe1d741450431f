import type { CollectionName } from '../../cloudfunctions/shared/store'
import { columnsOf } from '../../cloudfunctions/shared/store/indexed'
import { asBytes, decoded } from './columns'
import type { Row } from './server-store'
import type { Prepare } from './statements'

const ROWS = 200

/** Reads some hundred rows at a time, by id; a text that is no UTF-8 any more too. */
export async function* everyRow(read: Prepare, coll: CollectionName): AsyncGenerator<Row> {
  const names = ['id', 'partition', ...columnsOf(coll), 'doc']
  const rows = read(
    `SELECT ${names.map(asBytes).join(', ')} FROM ${coll} WHERE id > CAST(unhex(?) AS TEXT) ORDER BY id LIMIT ${ROWS}`,
  ).raw()
  for (let after = ''; ; ) {
    const some = rows.all(after) as unknown[][]
    for (const values of some) {
      yield Object.fromEntries(names.map((name, index) => [name, decoded(values[index])])) as Row
    }
    if (some.length < ROWS) return
    after = Buffer.from(some.at(-1)?.[0] as Uint8Array).toString('hex')
  }
}
