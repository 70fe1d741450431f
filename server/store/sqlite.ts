import Database from 'libsql'
import { type CursorKey, encodeCursor } from '../../service/store/cursor'
import { requireGroup, toCell } from '../../service/store/declared-indexes'
import { planOf } from '../../service/store/query-plan'
import { Damaged, Unwritable } from '../../service/store/storage-errors'
import type { CollectionName, Doc, Group, GroupCount, Page, Query, Scalar } from '../../service/store/store'
import { asBytes, decodeBytes, documentIn, textIn } from './columns'
import { toNamedError, withNamedErrors } from './database-errors'
import { everyRow } from './every-document'
import { commitTogether } from './group-commit'
import type { ServerStore } from './server-store'
import { type Cached, cacheStatements, type Prepare } from './statements'
import { layOutTables } from './tables'
import { byId, transactionOn } from './transaction'

const CLOSED = 'the store is closed'
const NEXT = 'INSERT INTO numbers VALUES (?, ?, 1) ON CONFLICT (partition, id) DO UPDATE SET n = n + 1 RETURNING n'

/** The Store port on one SQLite file: documents as JSON text, indexed fields as plain columns, every commit on the disk. */
export function openSqlite(file: string): ServerStore {
  const writer = openDatabaseFile(file)
  layOutTables(writer)
  // From here on group-commit waits, without holding up everything else.
  writer.exec('PRAGMA busy_timeout = 100')
  const reader = openDatabaseFile(file)
  const read = cacheStatements(reader)
  const write = cacheStatements(writer)
  const commit = commitTogether(writer)
  let closed = false
  // A closed libsql connection ends the whole process when it is used.
  const inTurn = <R>(run: () => Promise<R>): Promise<R> =>
    closed ? Promise.reject(new Error(CLOSED)) : commit(run).catch(forgetOnDamage(write))
  return {
    get: async (coll, partition, id) => readOrForget(read, () => documentIn(read(byId(coll)).get(partition, id))),
    query: async (coll, query) => readOrForget(read, () => queryPage(read, coll, query)),
    group: async (coll, group) => readOrForget(read, () => countGroups(read, coll, group)),
    next: (partition, id) => inTurn(async () => numberIn(write(NEXT).get(partition, id), 'n')),
    transact: (partition, fn) => inTurn(() => fn(transactionOn(write, partition))),
    backup: async (to) => withNamedErrors(() => void reader.prepare('VACUUM INTO ?').run(to)),
    integrity: async () => integrityOf(reader),
    soundness: async () => withNamedErrors(() => textIn(reader.prepare('PRAGMA quick_check(1)').get(), 'quick_check')),
    rows: (coll, lost) => everyRow((sql) => reader.prepare(sql), coll, lost),
    count: async (coll) => readOrForget(read, () => numberIn(read(`SELECT COUNT(*) AS n FROM ${coll}`).get(), 'n')),
    inOneProcess: (work) => work(),
    close: async () => {
      const settled = inTurn(async () => null)
      closed = true
      await settled.catch(() => undefined)
      bringIn(writer)
      reader.close()
      writer.close()
    },
  }
}

function readOrForget<R>(statements: Cached, work: () => R): R {
  try {
    return work()
  } catch (error) {
    return forgetOnDamage(statements)(error)
  }
}

const forgetOnDamage = (statements: Cached) => (error: unknown) => {
  const known = toNamedError(error)
  if (known instanceof Damaged || known instanceof Unwritable) statements.forget()
  throw known
}

/** 'ok', or what is damaged, by the name of its table or index instead of the number of its first page. */
function integrityOf(db: Database.Database): string {
  const told = textIn(db.prepare('PRAGMA integrity_check').get(), 'integrity_check')
  const names = db.prepare('SELECT rootpage, name FROM sqlite_schema').raw().all() as [number, string][]
  const name = (text: string, root: string) => names.find(([page]) => page === Number(root))?.[1] ?? text
  return told.replace('*** in database main ***\n', '').replace(/Tree (\d+)/g, name)
}

/** After a stop everything stands in the one file, whoever copies it; what cannot be brought in now is so at the next start. */
function bringIn(db: Database.Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (toNamedError(error) === error) throw error
  }
}

/** 32 MB of log between two checkpoints: a commit seldom waits for one, and pages written often are copied once. */
const CHECKPOINT_PAGES = 8000

function openDatabaseFile(file: string): Database.Database {
  const db = new Database(file)
  // The wait comes first: after a crash, changing to WAL may find the file locked while its log is brought in.
  db.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  return db
}

const COMPARE = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

type SqliteWhereClause = { sql: string[]; values: (string | number)[] }

function makeWhereClause({
  partition,
  eq = {},
  range = {},
}: Pick<Query, 'partition' | 'eq' | 'range'>): SqliteWhereClause {
  const clause: SqliteWhereClause = { sql: ['partition = ?'], values: [partition] }
  const add = (sql: string, value: Scalar) => {
    clause.sql.push(sql)
    clause.values.push(toCell(value))
  }
  for (const [field, value] of Object.entries(eq)) add(`"${field}" = ?`, value)
  for (const [field, bounds] of Object.entries(range)) {
    for (const [bound, value] of Object.entries(bounds) as [keyof typeof COMPARE, Scalar][]) {
      add(`"${field}" ${COMPARE[bound]} ?`, value)
    }
  }
  return clause
}

function queryPage<T extends Doc>(read: Prepare, coll: CollectionName, query: Query): Page<T> {
  const { ordered, direction, after, limit } = planOf(coll, query)
  const { sql, values } = makeWhereClause(query)
  const order = ordered ? [`"${ordered}"`, 'id'] : ['id']
  if (after) {
    sql.push(`(${order.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${order.map(() => '?').join(', ')})`)
    values.push(...after)
  }
  const by = order.map((field) => `${field} ${direction}`).join(', ')
  const fields = ['doc', ...(ordered ? [ordered] : []), 'id'].map(asBytes).join(', ')
  const found: unknown[] = read(`SELECT ${fields} FROM ${coll} WHERE ${sql.join(' AND ')} ORDER BY ${by} LIMIT ?`)
    .raw()
    .all(...values, limit + 1)
  const rows = found.slice(0, limit).map((row) => (row as unknown[]).map(decodeBytes))
  const next = found.length > limit ? encodeCursor((rows.at(-1) ?? []).slice(1) as CursorKey) : null
  return { items: rows.map(([doc]) => JSON.parse(String(doc)) as T), next }
}

function countGroups(read: Prepare, coll: CollectionName, group: Group): GroupCount[] {
  requireGroup(coll, group)
  const { sql, values } = makeWhereClause(group)
  const by = group.by.map((field) => `"${field}"`).join(', ')
  const rows: unknown[] = read(
    `SELECT ${group.by.map(asBytes).join(', ')}, COUNT(*) FROM ${coll} WHERE ${sql.join(' AND ')} GROUP BY ${by} ORDER BY ${by}`,
  )
    .raw()
    .all(...values)
  return rows.map((row) => {
    const cells = (row as unknown[]).map(decodeBytes) as Scalar[]
    return { key: cells.slice(0, -1), count: Number(cells[cells.length - 1]) }
  })
}

function numberIn(row: unknown, field: string): number {
  return Number(Reflect.get(Object(row), field))
}
