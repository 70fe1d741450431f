import type { CollectionName } from '../../cloudfunctions/shared/store'
import { textIn } from './columns'
import type { Row } from './server-store'
import type { Prepare } from './statements'

const ROWS = 200

/** Reads some hundred rows at a time. */
export async function* everyRow(read: Prepare, coll: CollectionName): AsyncGenerator<Row> {
  const rows = read(`SELECT * FROM ${coll} WHERE id > ? ORDER BY id LIMIT ${ROWS}`)
  for (let after = ''; ; ) {
    const some: unknown[] = rows.all(after)
    for (const row of some) yield { ...Object(row), id: textIn(row, 'id'), doc: textIn(row, 'doc') }
    if (some.length < ROWS) return
    after = textIn(some.at(-1), 'id')
  }
}
