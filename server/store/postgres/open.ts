import { randomInt } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import { type CollectionName, Duplicate } from '../../../service/store/store'
import { documentIn, textIn } from '../columns'
import type { ServerStore } from '../server-store'
import { newClient, newPool, type PostgresRow, type PostgresSettings, rowsOf, withClient } from './connect'
import { copyToSqlite } from './copy'
import { codeOf, meaningOf } from './errors'
import { inOneProcess } from './hold'
import { countGroups, everyRow, queryPage } from './queries'
import { quoteName } from './sql-texts'
import { isStorable, nameStatement, type Statement } from './statement'
import { layOutTables, StillServed } from './tables'
import { transactOn } from './transact'

/** What a database cannot be used for as it is; the message is a sentence for whoever set it up. */
export class UnusableDatabase extends Error {
  override name = 'UnusableDatabase'
}

const NO_PRIVILEGE = '42501'
const MAY_NOT_LAY_OUT =
  '数据库里的表还没有建好，或者来自旧的版本，而 DATABASE_URL 里的用户无权建表。请用有权建表的用户运行一次 verify，或者授权后再试。'

const STILL_SERVED = '还有旧版本的进程在用这个数据库。请先把它们全部停掉，再启动新版本；没有改动任何内容。'

/**
 * The Store port on PostgreSQL, for any number of processes. Reads and transactions have connections of their own: a
 * transaction that asks the store meanwhile never waits for a connection that only its own end would free.
 */
export async function openPostgres({ url, connections }: PostgresSettings): Promise<ServerStore> {
  await prepareDatabase(url)
  const half = Math.max(1, Math.floor(connections / 2))
  const [reads, writes] = [newPool({ url, connections: half }), newPool({ url, connections: half })]
  const ended: { pools: Promise<unknown> | null } = { pools: null }
  return {
    get: async (coll, partition, id) => documentIn((await rowById(reads, coll, [partition, id]))[0]),
    query: (coll, query) => queryPage(reads, coll, query),
    group: (coll, group) => countGroups(reads, coll, group),
    next: (partition, id) => nextNumber(writes, [partition, id]),
    transact: (partition, fn) => transactOn(writes, partition, fn),
    backup: (file) => copyToSqlite(url, file),
    integrity: () => integrityOf(reads),
    // PostgreSQL looks at each page itself when it reads it.
    soundness: async () => 'ok',
    rows: (coll, lost) => everyRow((text, ...values) => rowsOf(reads, text, ...values), coll, lost),
    count: async (coll) => Number((await rowsOf(reads, `SELECT COUNT(*) AS n FROM ${quoteName(coll)}`))[0]?.n),
    inOneProcess: (work) => inOneProcess(url, work),
    close: async () => {
      ended.pools ??= Promise.all([reads.end(), writes.end()])
      await ended.pools
    },
  }
}

const POOLED =
  'DATABASE_URL 前面的连接池（如 PgBouncer）按事务换连接，锁会失效，不能这样用。请改成 session 模式，或者直接连数据库。'

/** Checks what everything rests on, and lays out the tables. Throws Unavailable or UnusableDatabase. */
async function prepareDatabase(url: string): Promise<void> {
  const client = await newClient(url)
  try {
    const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
    const encoding = rows[0]?.server_encoding
    if (encoding !== 'UTF8')
      throw new UnusableDatabase(`数据库的编码要是 UTF8，现在是 ${encoding}。请用 UTF8 另建一个数据库。`)
    if (!(await isSession(client, url))) throw new UnusableDatabase(POOLED)
    await layOutTables(client)
  } catch (error) {
    throw explainLayout(error)
  } finally {
    await client.end()
  }
}

function explainLayout(error: unknown): unknown {
  if (error instanceof StillServed) return new UnusableDatabase(STILL_SERVED, { cause: error })
  return codeOf(error) === NO_PRIVILEGE ? new UnusableDatabase(MAY_NOT_LAY_OUT, { cause: error }) : meaningOf(error)
}

/**
 * Whether a connection keeps its session: a lock that one holds is refused to another. A pooler that changes sessions
 * between transactions hands both the same one. The number is of this look alone.
 */
async function isSession(client: ClientBase, url: string): Promise<boolean> {
  const lock = `26475, ${randomInt(1000, 2 ** 31)}`
  const other = await newClient(url)
  try {
    await client.query(`SELECT pg_advisory_lock(${lock})`)
    const { rows } = await other.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS taken`)
    if (rows[0]?.taken) await other.query(`SELECT pg_advisory_unlock(${lock})`)
    await client.query(`SELECT pg_advisory_unlock(${lock})`)
    return rows[0]?.taken !== true
  } finally {
    await other.end()
  }
}

type PrimaryKey = [partition: string, id: string]

async function rowById(pool: Pool, coll: CollectionName, key: PrimaryKey): Promise<PostgresRow[]> {
  return key.every(isStorable)
    ? rowsOf(pool, `SELECT doc FROM ${quoteName(coll)} WHERE partition = $1 AND id = $2`, ...key)
    : []
}

/** Each statement is its own transaction, so a number once drawn is never drawn again. */
async function nextNumber(pool: Pool, key: PrimaryKey): Promise<number> {
  for (;;) {
    const [row] = await queryOnce(
      pool,
      nameStatement(`UPDATE numbers SET n = n + 1 WHERE partition = $1 AND id = $2 RETURNING n`, ...key),
    )
    if (row) return Number(row.n)
    // Where another process was faster, the number is there for the next round.
    await queryOnce(pool, nameStatement('INSERT INTO numbers (partition, id, n) VALUES ($1, $2, 0)', ...key)).catch(
      (error: unknown) => {
        if (!(error instanceof Duplicate)) throw error
      },
    )
  }
}

async function queryOnce(pool: Pool, asked: Statement): Promise<PostgresRow[]> {
  try {
    return await withClient(pool, async (client) => (await client.query<PostgresRow>(asked)).rows)
  } catch (error) {
    throw meaningOf(error)
  }
}

/** Whether an index was left half built; pages are checked by PostgreSQL itself where its checksums are on. */
async function integrityOf(pool: Pool): Promise<string> {
  const rows = await rowsOf(
    pool,
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND NOT i.indisvalid`,
  )
  return rows.length === 0 ? 'ok' : `索引无效：${rows.map((row) => textIn(row, 'name')).join(', ')}`
}
