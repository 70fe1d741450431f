import type { CollectionName } from '../../cloudfunctions/shared/store'
import { textIn } from './columns'
import type { Prepare } from './statements'

const ROWS = 200

/** A row as it lies in the file: its id, its plain columns and the text of its document. */
export type Row = { id: string; doc: string; [column: string]: unknown }

/** Every row of a collection, whatever its partition, by id; reads some hundred at a time. */
export function* everyRow(read: Prepare, coll: CollectionName): Generator<Row> {
  const rows = read(`SELECT * FROM ${coll} WHERE id > ? ORDER BY id LIMIT ${ROWS}`)
  for (let after = ''; ; ) {
    const some: unknown[] = rows.all(after)
    for (const row of some) yield { ...Object(row), id: textIn(row, 'id'), doc: textIn(row, 'doc') }
    if (some.length < ROWS) return
    after = textIn(some.at(-1), 'id')
  }
}
