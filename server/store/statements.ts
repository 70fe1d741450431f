import type Database from 'libsql'

export type Prepare = (sql: string) => Database.Statement

/** Statements are prepared once: the number of different texts is bounded by the schema and the queries in the code. */
export function cached(db: Database.Database): Prepare {
  const statements = new Map<string, Database.Statement>()
  return (sql) => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
}
