import { columnsOf } from '../../../service/store/declared-indexes'
import { type CollectionName, NUMERIC_FIELDS } from '../../../service/store/store'

/** The order of code points, which is that of SQLite too; a language's own order would make cursors lose rows. */
const TEXT = 'text COLLATE "C"'

/** All columns of a collection. The partition comes first: engines that shard by the first column shard by it. */
export function fieldsOf(coll: CollectionName): string[] {
  return ['partition', 'id', ...columnsOf(coll), 'doc']
}

export function kindOf(field: string): 'text' | 'bigint' {
  return NUMERIC_FIELDS.has(field) ? 'bigint' : 'text'
}

export const quoteName = (field: string) => `"${field}"`

export function columnText(field: string): string {
  return `${quoteName(field)} ${NUMERIC_FIELDS.has(field) ? 'bigint' : TEXT}`
}

export function listOf(fields: readonly string[]): string {
  return fields.map(quoteName).join(', ')
}

/** Plain INSERT and UPDATE only: not every relative of PostgreSQL knows ON CONFLICT. */
export function insertText(coll: CollectionName): string {
  const fields = fieldsOf(coll)
  return `INSERT INTO ${quoteName(coll)} (${listOf(fields)}) VALUES (${fields.map((_, index) => `$${index + 1}`).join(', ')})`
}

/** With the partition, so that a sharded engine sends it to one place; the parameters are those of the insert. */
export function updateText(coll: CollectionName): string {
  const set = fieldsOf(coll).flatMap((field, index) =>
    field === 'partition' || field === 'id' ? [] : [`${quoteName(field)} = $${index + 1}`],
  )
  return `UPDATE ${quoteName(coll)} SET ${set.join(', ')} WHERE partition = $1 AND id = $2`
}

export function lockText(coll: CollectionName): string {
  return `SELECT doc FROM ${quoteName(coll)} WHERE partition = $1 AND id = $2 FOR UPDATE`
}

export function removeText(coll: CollectionName): string {
  return `DELETE FROM ${quoteName(coll)} WHERE partition = $1 AND id = $2`
}

/** Many rows in one statement: each parameter is the array of one column. */
export function insertManyText(coll: CollectionName): string {
  const fields = fieldsOf(coll)
  const arrays = fields.map((field, index) => `$${index + 1}::${kindOf(field)}[]`).join(', ')
  return `INSERT INTO ${quoteName(coll)} (${listOf(fields)}) SELECT * FROM unnest(${arrays})`
}
