import type { ClientBase } from 'pg'
import type { CollectionName } from '../../../service/store/store'
import type { ServerStore, Row as StoredRow } from '../server-store'
import { type Numbers, writeCopy } from '../sqlite-copy'
import { newClient, type PostgresRow } from './connect'
import { meaningOf } from './errors'
import { everyRow } from './queries'
import { fieldsOf, insertManyText, quoteName } from './sql-texts'
import type { Cell } from './statement'
import { listCollections } from './tables'

const ROWS = 200

/** One snapshot of all collections as a new SQLite file: a backup of one engine restores into the other. */
export function copyToSqlite(url: string, file: string): Promise<void> {
  return runAlone(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (client) =>
    writeCopy(file, async (copy) => {
      const read = async (text: string, ...values: Cell[]) => (await client.query<PostgresRow>(text, values)).rows
      for (const coll of listCollections()) for await (const row of everyRow(read, coll)) copy.add(coll, row)
      const { rows } = await client.query<Numbers>('SELECT partition, id, n FROM numbers ORDER BY partition, id')
      for (const number of rows) copy.addNumber(number)
    }),
  )
}

/** Puts all rows of another store into an empty database, all or none. False, and nothing done, where it is not empty. */
export function copyFrom(url: string, from: ServerStore, numbers: Numbers[]): Promise<boolean> {
  return runAlone(url, 'BEGIN', async (client) => {
    for (const coll of listCollections()) {
      await client.query(`LOCK TABLE ${quoteName(coll)} IN EXCLUSIVE MODE`)
      const { rows } = await client.query(`SELECT 1 FROM ${quoteName(coll)} LIMIT 1`)
      if (rows.length > 0) return false
    }
    for (const coll of listCollections()) await copyRows(client, coll, from)
    const values = [numbers.map(({ partition }) => partition), numbers.map(({ id }) => id), numbers.map(({ n }) => n)]
    await client.query('DELETE FROM numbers')
    await client.query(
      'INSERT INTO numbers (partition, id, n) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])',
      values,
    )
    return true
  })
}

async function copyRows(client: ClientBase, coll: CollectionName, from: ServerStore): Promise<void> {
  const waiting: StoredRow[] = []
  const flush = async () => {
    const rows = waiting.splice(0)
    const columns = fieldsOf(coll).map((field) => rows.map((row) => row[field]))
    if (rows.length > 0) await client.query(insertManyText(coll), columns)
  }
  for await (const row of from.rows(coll)) {
    waiting.push(row)
    if (waiting.length === ROWS) await flush()
  }
  await flush()
}

/** On a connection of its own, whatever time it takes. */
async function runAlone<R>(url: string, begin: string, work: (client: ClientBase) => Promise<R>): Promise<R> {
  const client = await newClient(url)
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    throw meaningOf(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
