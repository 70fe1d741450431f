import { Damaged } from '../../service/store/storage-errors'
import type { CollectionName } from '../../service/store/store'
import { asBytes, decodeBytes } from './columns'
import { withNamedErrors } from './database-errors'
import type { Lost, Row } from './server-store'
import type { Prepare } from './statements'

/** The partition and the id of a row, each as bytes in hex: a damaged byte in them is no text any more. */
export type RowKey = [partition: string, id: string]
export const AFTER = '(partition, id) > (CAST(unhex(?) AS TEXT), CAST(unhex(?) AS TEXT))'

/** Of a row that was read as bytes and begins with its key. */
export function keyIn([partition, id]: readonly unknown[]): RowKey {
  return [hexOf(partition), hexOf(id)]
}

function hexOf(value: unknown): string {
  return Buffer.from(value as Uint8Array).toString('hex')
}

/** Where reading begins: after the last row that was read whole. */
export type From = { names: string[]; after: RowKey }
type RowPlace = { rowid: number; id: string }

/**
 * The rows of a damaged table that can still be read, one by one, and which cannot. Their ids are known from the index
 * of keys, which lies on other pages; where that one is damaged, rows go by their numbers. libsql goes on throwing what a
 * statement once threw, so each read has one of its own.
 */
export function* rowsLeft(prepare: Prepare, coll: CollectionName, { from, lost }: { from: From; lost: Lost }) {
  const { names, after } = from
  const { places, isWhole } = placesIn(prepare, coll, after)
  const read = (rowid: number) => {
    const fields = `${names.map(asBytes).join(', ')}`
    const sql = `SELECT ${fields} FROM ${coll} WHERE rowid = ? AND ${AFTER}`
    return withNamedErrors(() =>
      prepare(sql)
        .raw()
        .get(rowid, ...after),
    ) as unknown[] | undefined
  }
  for (const { rowid, id } of isWhole ? places : byNumber(prepare, coll, lost)) {
    const values = orLost(() => read(rowid))
    if (values === LOST) lost(id)
    else if (values) yield Object.fromEntries(names.map((name, index) => [name, decodeBytes(values[index])])) as Row
  }
}

const LOST = Symbol('lost')

function orLost<R>(read: () => R): R | typeof LOST {
  try {
    return read()
  } catch (error) {
    if (error instanceof Damaged) return LOST
    throw error
  }
}

/** By the index of keys alone; not whole where that is damaged. */
function placesIn(prepare: Prepare, coll: CollectionName, after: RowKey): { places: RowPlace[]; isWhole: boolean } {
  const sql = `SELECT rowid, CAST(id AS BLOB) FROM ${coll} WHERE ${AFTER} ORDER BY partition, id`
  const rows = orLost(() =>
    withNamedErrors(
      () =>
        prepare(sql)
          .raw()
          .all(...after) as unknown[][],
    ),
  )
  if (rows === LOST) return { places: [], isWhole: false }
  return { places: rows.map(([rowid, id]) => ({ rowid: Number(rowid), id: String(decodeBytes(id)) })), isWhole: true }
}

/** Rows get their numbers one after the other; one that was removed leaves a gap. */
function* byNumber(prepare: Prepare, coll: CollectionName, lost: Lost): Generator<RowPlace> {
  const last = orLost(() => withNamedErrors(() => prepare(`SELECT max(rowid) FROM ${coll}`).raw().get() as unknown[]))
  if (last === LOST) return lost('')
  for (let rowid = 1; rowid <= Number(last[0]); rowid += 1) yield { rowid, id: `rowid ${rowid}` }
}
