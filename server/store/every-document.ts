import { columnsOf } from '../../service/store/declared-indexes'
import { Damaged } from '../../service/store/storage-errors'
import type { CollectionName } from '../../service/store/store'
import { asBytes, decodeBytes } from './columns'
import { withNamedErrors } from './database-errors'
import { AFTER, keyIn, type RowKey, rowsLeft } from './rows-left'
import type { Lost, Row } from './server-store'
import type { Prepare } from './statements'

const ROWS = 200

/** Reads some hundred rows at a time, by partition and id; a text that is no UTF-8 any more too. */
export async function* everyRow(prepare: Prepare, coll: CollectionName, lost?: Lost): AsyncGenerator<Row> {
  const names = ['partition', 'id', ...columnsOf(coll), 'doc']
  const fields = names.map(asBytes).join(', ')
  const rows = withNamedErrors(() =>
    prepare(`SELECT ${fields} FROM ${coll} WHERE ${AFTER} ORDER BY partition, id LIMIT ${ROWS}`).raw(),
  )
  for (let after: RowKey = ['', '']; ; ) {
    const some = unlessDamaged(() => rows.all(...after) as unknown[][], lost !== undefined)
    if (!some) return yield* rowsLeft(prepare, coll, { from: { names, after }, lost: lost ?? (() => undefined) })
    for (const values of some) {
      yield Object.fromEntries(names.map((name, index) => [name, decodeBytes(values[index])])) as Row
    }
    if (some.length < ROWS) return
    after = keyIn(some.at(-1) ?? [])
  }
}

/** Null for what a damaged page keeps, where that is to be gone around. */
function unlessDamaged(read: () => unknown[][], isGoneAround: boolean): unknown[][] | null {
  try {
    return withNamedErrors(read)
  } catch (error) {
    if (isGoneAround && error instanceof Damaged) return null
    throw error
  }
}
