import type { Pool } from 'pg'
import { type CursorKey, encodeCursor } from '../../../service/store/cursor'
import { isIndexable, requireGroup, toCell } from '../../../service/store/declared-indexes'
import { planOf } from '../../../service/store/query-plan'
import { Damaged } from '../../../service/store/storage-errors'
import type { CollectionName, Doc, Group, GroupCount, Page, Query, Scalar } from '../../../service/store/store'
import { documentIn, textIn } from '../columns'
import type { Lost } from '../server-store'
import { type PostgresRow, rowsOf } from './connect'
import { listOf, quoteName } from './sql-texts'
import { type Cell, isStorable } from './statement'

const COMPARE = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

type WhereClause = { sql: string[]; values: Cell[] }

export async function queryPage<T extends Doc>(pool: Pool, coll: CollectionName, query: Query): Promise<Page<T>> {
  const { ordered, direction, after, limit } = planOf(coll, query)
  const clause = makeWhereClause(query)
  if (!clause) return { items: [], next: null }
  const order = ordered ? [ordered, 'id'] : ['id']
  if (after) addCursor(clause, { order, after, sign: direction === 'asc' ? '>' : '<' })
  const by = order.map((field) => `${quoteName(field)} ${direction}`).join(', ')
  const text = `SELECT ${listOf(order)}, doc FROM ${quoteName(coll)} WHERE ${clause.sql.join(' AND ')} ORDER BY ${by}`
  const rows = await rowsOf(pool, `${text} LIMIT $${clause.values.length + 1}`, ...clause.values, limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = last && rows.length > limit ? encodeCursor(order.map((field) => last[field] as Cell)) : null
  return { items: items.map((row) => documentIn<T>(row)).filter((doc) => doc !== null), next }
}

export async function countGroups(pool: Pool, coll: CollectionName, group: Group): Promise<GroupCount[]> {
  requireGroup(coll, group)
  const clause = makeWhereClause(group)
  if (!clause) return []
  const by = listOf(group.by)
  const text = `SELECT ${by}, COUNT(*) AS n FROM ${quoteName(coll)} WHERE ${clause.sql.join(' AND ')} GROUP BY ${by} ORDER BY ${by}`
  const rows = await rowsOf(pool, text, ...clause.values)
  return rows.map((row) => ({ key: group.by.map((field) => row[field] as Scalar), count: Number(row.n) }))
}

/** Null where a value is none that the column can hold: then nothing is found. */
function makeWhereClause({
  partition,
  eq = {},
  range = {},
}: Pick<Query, 'partition' | 'eq' | 'range'>): WhereClause | null {
  const clause: WhereClause = { sql: ['partition = $1'], values: [partition] }
  const all = [
    ...Object.entries(eq).map(([field, value]) => ({ field, sign: '=', value })),
    ...Object.entries(range).flatMap(([field, bounds]) =>
      Object.entries(bounds).map(([bound, value]) => ({ field, sign: COMPARE[bound as keyof typeof COMPARE], value })),
    ),
  ]
  for (const { field, sign, value } of all) {
    if (!(isIndexable(field, value) && isStorable(value))) return null
    clause.values.push(toCell(value))
    clause.sql.push(`${quoteName(field)} ${sign} $${clause.values.length}`)
  }
  return isStorable(partition) ? clause : null
}

/** A cursor comes back from outside: one that no page gave is refused here, not by the engine. */
function addCursor(
  clause: WhereClause,
  { order, after, sign }: { order: string[]; after: CursorKey; sign: string },
): void {
  const isOurs = order.every((field, index) => isIndexable(field, after[index]) && isStorable(after[index]))
  if (!isOurs) throw new RangeError('not a cursor of this query')
  const places = after.map((_, index) => `$${clause.values.length + 1 + index}`)
  clause.sql.push(`(${listOf(order)}) ${sign} (${places.join(', ')})`)
  clause.values.push(...after)
}

const ROWS = 200

/** Some hundred rows at a time, by partition and id; `read` says on which connection. Ends at a damaged page where `lost` is told. */
export async function* everyRow(
  read: (text: string, ...values: Cell[]) => Promise<PostgresRow[]>,
  coll: CollectionName,
  lost?: Lost,
): AsyncGenerator<{ id: string; doc: string } & PostgresRow> {
  const text = `SELECT * FROM ${quoteName(coll)} WHERE (partition, id) > ($1, $2) ORDER BY partition, id LIMIT ${ROWS}`
  for (let after: Cell[] = ['', '']; ; ) {
    const some = await read(text, ...after).catch((error: unknown) => orLost(error, lost))
    for (const row of some) yield { ...row, id: textIn(row, 'id'), doc: textIn(row, 'doc') }
    if (some.length < ROWS) return
    after = [textIn(some.at(-1), 'partition'), textIn(some.at(-1), 'id')]
  }
}

function orLost(error: unknown, lost: Lost | undefined): PostgresRow[] {
  if (!lost || !(error instanceof Damaged)) throw error
  lost('')
  return []
}
