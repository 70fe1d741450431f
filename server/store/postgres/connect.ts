import { Client, type ClientConfig, Pool, type PoolClient, types } from 'pg'
import { Unavailable } from '../../../service/store/store'
import { Lost, meaningOf } from './errors'
import { nameStatement, type Statement } from './statement'

export type PostgresSettings = { url: string; connections: number }
export type PostgresRow = Record<string, unknown>

const CONNECT_MS = 5000
const STATEMENT_MS = 30_000
const LOCK_MS = 10_000
const IDLE_IN_TRANSACTION_MS = 30_000
const INT8 = 20

/** Whole numbers of ours are all safe ones. */
const asNumbers: NonNullable<ClientConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : types.getTypeParser(oid, format as 'text'),
}

const settingsOf = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'gongkai',
  connectionTimeoutMillis: CONNECT_MS,
  lock_timeout: LOCK_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  keepAlive: true,
  types: asNumbers,
})

/** Statements leave at once, without waiting for the answers of those before them. */
export function newPool({ url, connections }: PostgresSettings): Pool {
  const pool = new Pool({ ...settingsOf(url), statement_timeout: STATEMENT_MS, pipeline: true, max: connections })
  // An idle connection that breaks is replaced by the next one that is asked for.
  pool.on('error', () => undefined)
  return pool
}

/** A connection of its own for long work: a backup, a restore, a lock. Throws Unavailable. */
export async function newClient(url: string): Promise<Client> {
  const client = new Client({ ...settingsOf(url), idle_in_transaction_session_timeout: 0 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw toUnavailable(error)
  }
}

/** Runs the work on a connection of the pool; one that broke, or was left within a transaction, is thrown away. */
export async function withClient<R>(pool: Pool, work: (client: PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toUnavailable(error)
  })
  const broken: Error[] = []
  const onError = (error: Error) => void broken.push(error)
  client.on('error', onError)
  try {
    return await work(client)
  } finally {
    client.removeListener('error', onError)
    client.release(broken.length > 0 || client.getTransactionStatus() !== 'I')
  }
}

/** One read that is its own transaction: read again where a connection turns out to be dead. */
export async function rowsOf(pool: Pool, text: string, ...values: Statement['values']): Promise<PostgresRow[]> {
  const read = () =>
    withClient(pool, async (client) => (await client.query<PostgresRow>(nameStatement(text, ...values))).rows)
  try {
    return await read().catch((error: unknown) => {
      if (meaningOf(error) instanceof Lost) return read()
      throw error
    })
  } catch (error) {
    throw meaningOf(error)
  }
}

function toUnavailable(error: unknown): unknown {
  const meaning = meaningOf(error)
  return meaning instanceof Lost ? new Unavailable('the database cannot be reached', { cause: error }) : meaning
}
