import type Database from 'libsql'

export type Prepare = (sql: string) => Database.Statement
/** `forget` has all prepared anew: libsql goes on throwing what a statement once threw, for one damaged page of many. */
export type Cached = Prepare & { forget(): void }

/** Statements are prepared once: the number of different texts is bounded by the schema and the queries in the code. */
export function cacheStatements(db: Database.Database): Cached {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return Object.assign(prepare, { forget: () => statements.clear() })
}
