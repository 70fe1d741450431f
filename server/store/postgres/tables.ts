import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { columnsOf, indexValue } from '../../../service/store/declared-indexes'
import { INSTALLATION } from '../../../service/store/partitions'
import { type CollectionName, type Doc, SCHEMA } from '../../../service/store/store'
import { documentIn } from '../columns'
import type { PostgresRow } from './connect'
import { SERVING } from './hold'
import { everyRow } from './queries'
import { columnText, fieldsOf, kindOf, listOf, quoteName } from './sql-texts'

/** Beside the other locks of this program (hold.ts): processes that start together lay out one after another. */
const LAYOUT_LOCK = 'SELECT pg_advisory_xact_lock(26475, 1)'
/** Held by whoever only looks: PostgreSQL fails to describe an index that is dropped meanwhile. */
const LOOK_LOCK = 'SELECT pg_advisory_xact_lock_shared(26475, 1)'
const NAME_BYTES = 63
const ROWS = 500

/** `keys`: what the primary key of each table is made of. */
type Present = { columns: Map<string, string>; indexes: Set<string>; keys: Map<string, string> }

/**
 * Makes what is missing, so that a database of an earlier version opens with the schema of this one. Where nothing is
 * missing nothing is made, so that a user without the right to make tables can serve.
 */
export async function layOutTables(client: ClientBase): Promise<void> {
  if (await underLock(client, LOOK_LOCK, async () => isWhole(await presentIn(client)))) return
  await underLock(client, LAYOUT_LOCK, async () => {
    const present = await presentIn(client)
    if (isFormer(present) && (await isServed(client))) throw new StillServed()
    await layOutNumbers(client, present)
    for (const coll of listCollections()) await layOut(client, coll, present)
  })
}

/** Waits for the lock as long as another process takes to lay out a large database. */
async function underLock<R>(client: ClientBase, lock: string, work: () => Promise<R>): Promise<R> {
  await client.query('BEGIN')
  try {
    await client.query('SET LOCAL lock_timeout = 0')
    await client.query(lock)
    await client.query('SET LOCAL lock_timeout TO DEFAULT')
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** A process of the version before still serves the database, and would fail on tables that are not its own. */
export class StillServed extends Error {
  override name = 'StillServed'
}

function isFormer({ columns }: Present): boolean {
  return columns.has('numbers.n') && !columns.has('numbers.partition')
}

async function isServed(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_xact_lock(${SERVING}) AS taken`)
  return rows[0]?.taken !== true
}

export const listCollections = () => Object.keys(SCHEMA) as CollectionName[]

/** Columns as 'table.column' with their kind, and the names of all indexes. */
async function presentIn(client: ClientBase): Promise<Present> {
  const columns = await client.query<{ at: string; kind: string }>(
    `SELECT c.relname || '.' || a.attname AS at, format_type(a.atttypid, NULL) AS kind
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  )
  const indexes = await client.query<{ table: string; name: string; text: string }>(
    'SELECT tablename AS table, indexname AS name, indexdef AS text FROM pg_indexes WHERE schemaname = current_schema()',
  )
  const keys = indexes.rows.filter(({ table, name }) => name === `${table}_pkey`)
  return {
    columns: new Map(columns.rows.map(({ at, kind }) => [at, kind])),
    indexes: new Set(indexes.rows.map(({ name }) => name)),
    keys: new Map(keys.map(({ table, text }) => [table, /\((.*)\)$/.exec(text)?.[1] ?? ''])),
  }
}

function isWhole(present: Present): boolean {
  if (!present.columns.has('numbers.partition')) return false
  return listCollections().every((coll) => {
    if (present.keys.get(coll) !== KEY) return false
    const { missing, stale } = findDifferences(coll, present)
    return missing.length === 0 && stale.length === 0 && indexesOf(coll).every(({ name }) => present.indexes.has(name))
  })
}

async function layOut(client: ClientBase, coll: CollectionName, present: Present): Promise<void> {
  const { missing, stale } = findDifferences(coll, present)
  if (missing.length === fieldsOf(coll).length) await createTable(client, coll)
  else if (present.keys.get(coll) !== KEY) await changeKey(client, coll)
  if (missing.length < fieldsOf(coll).length && missing.length + stale.length > 0)
    await changeColumns(client, coll, { missing, stale })
  for (const { name, fields } of indexesOf(coll)) {
    await client.query(`CREATE INDEX IF NOT EXISTS ${quoteName(name)} ON ${quoteName(coll)} (${listOf(fields)})`)
  }
}

type Differences = { missing: string[]; stale: string[] }

/** A column of another kind is both: dropped and made anew. */
function findDifferences(coll: CollectionName, { columns }: Present): Differences {
  const wanted = fieldsOf(coll)
  const there = [...columns.keys()].filter((at) => at.startsWith(`${coll}.`)).map((at) => at.slice(coll.length + 1))
  return {
    missing: wanted.filter((field) => columns.get(`${coll}.${field}`) !== kindOf(field)),
    stale: there.filter((field) => !wanted.includes(field) || columns.get(`${coll}.${field}`) !== kindOf(field)),
  }
}

/** Begins with the partition: an engine that shards by it can keep such a key unique within one shard. */
const KEY = 'partition, id'

async function createTable(client: ClientBase, coll: CollectionName): Promise<void> {
  const columns = fieldsOf(coll).map((field) => `${columnText(field)} NOT NULL`)
  await client.query(`CREATE TABLE ${quoteName(coll)} (${columns.join(', ')}, PRIMARY KEY (${KEY}))`)
}

/** In version 0.1.0 the key was the id alone. */
async function changeKey(client: ClientBase, coll: CollectionName): Promise<void> {
  const table = `ALTER TABLE ${quoteName(coll)}`
  await client.query(`${table} DROP CONSTRAINT ${quoteName(`${coll}_pkey`)}, ADD PRIMARY KEY (${KEY})`)
}

const NUMBERS = `CREATE TABLE IF NOT EXISTS numbers
  (partition text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, n bigint NOT NULL, PRIMARY KEY (${KEY}))`

/** Before they had a partition, all numbers were those of the installation. */
async function layOutNumbers(client: ClientBase, present: Present): Promise<void> {
  await client.query(NUMBERS)
  if (!isFormer(present)) return
  await client.query(
    `ALTER TABLE numbers ADD COLUMN partition text COLLATE "C" NOT NULL DEFAULT '${INSTALLATION}', DROP CONSTRAINT numbers_pkey, ADD PRIMARY KEY (${KEY})`,
  )
}

/** The plain columns are drawn from the documents, so a collection whose indexed fields changed loses nothing. */
async function changeColumns(client: ClientBase, coll: CollectionName, { missing, stale }: Differences): Promise<void> {
  const added = columnsOf(coll).filter((field) => missing.includes(field))
  if (added.length < missing.length) throw new Error(`the table ${coll} is not one of this program`)
  const table = `ALTER TABLE ${quoteName(coll)}`
  for (const field of stale) await client.query(`${table} DROP COLUMN ${quoteName(field)}`)
  for (const field of added) await client.query(`${table} ADD COLUMN ${columnText(field)}`)
  if (added.length > 0) await fillColumns(client, coll, added)
  for (const field of added) await client.query(`${table} ALTER COLUMN ${quoteName(field)} SET NOT NULL`)
}

async function fillColumns(client: ClientBase, coll: CollectionName, added: string[]): Promise<void> {
  const arrays = added.map((field, index) => `$${index + 3}::${kindOf(field)}[]`).join(', ')
  const set = added.map((field) => `${quoteName(field)} = v.${quoteName(field)}`).join(', ')
  const text = `UPDATE ${quoteName(coll)} AS t SET ${set} FROM unnest($1::text[], $2::text[], ${arrays}) AS v(partition, id, ${listOf(added)}) WHERE t.partition = v.partition AND t.id = v.id`
  const read = async (sql: string, ...values: (string | number)[]) =>
    (await client.query<PostgresRow>(sql, values)).rows
  const docs: Doc[] = []
  const flush = async () => {
    const some = docs.splice(0)
    if (some.length === 0) return
    const values = added.map((field) => some.map((doc) => indexValue(doc, field)))
    await client.query(text, [some.map(({ partition }) => partition), some.map(({ _id }) => _id), ...values])
  }
  for await (const row of everyRow(read, coll)) {
    const doc = documentIn<Doc>(row)
    if (doc) docs.push(doc)
    if (docs.length === ROWS) await flush()
  }
  await flush()
}

function indexesOf(coll: CollectionName): { name: string; fields: string[] }[] {
  return SCHEMA[coll].indexes.map((index: readonly string[]) => ({
    name: nameOf([coll, ...index].join('_')),
    fields: ['partition', ...index, 'id'],
  }))
}

/** PostgreSQL cuts longer names, and two of them might then be one. */
function nameOf(full: string): string {
  if (full.length <= NAME_BYTES) return full
  const mark = createHash('sha256').update(full).digest('hex').slice(0, 8)
  return `${full.slice(0, NAME_BYTES - 9)}_${mark}`
}
