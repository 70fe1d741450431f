import type Database from 'libsql'
import { columnsOf, indexValue } from '../../service/store/declared-indexes'
import { type CollectionName, type Doc, SCHEMA } from '../../service/store/store'
import { documentIn } from './columns'

/** Makes what is missing, so that a database of an earlier version opens with the schema of this one. */
export function layOutTables(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec('CREATE TABLE IF NOT EXISTS numbers (id TEXT PRIMARY KEY, n INTEGER NOT NULL)')
    for (const coll of Object.keys(SCHEMA) as CollectionName[]) layOut(db, coll)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function layOut(db: Database.Database, coll: CollectionName): void {
  const present = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').raw().all(coll).flat()
  const wanted = ['id', 'partition', ...columnsOf(coll), 'doc']
  if (present.length === 0) createTable(db, coll)
  else if (present.join() !== wanted.join()) writeAnew(db, coll)
  for (const index of SCHEMA[coll].indexes as readonly (readonly string[])[]) {
    const fields = ['partition', ...index, 'id'].map((field) => `"${field}"`).join(', ')
    db.exec(`CREATE INDEX IF NOT EXISTS "${coll}_${index.join('_')}" ON ${coll} (${fields})`)
  }
}

function createTable(db: Database.Database, coll: CollectionName): void {
  const columns = columnsOf(coll).map((field) => `"${field}" NOT NULL`)
  const all = ['id TEXT PRIMARY KEY', 'partition TEXT NOT NULL', ...columns, 'doc TEXT NOT NULL']
  db.exec(`CREATE TABLE ${coll} (${all.join(', ')})`)
}

/** The plain columns are drawn from the documents, so a collection whose indexed fields changed loses nothing. */
function writeAnew(db: Database.Database, coll: CollectionName): void {
  const columns = columnsOf(coll)
  const former = `former_${coll}`
  db.exec(`ALTER TABLE ${coll} RENAME TO ${former}`)
  createTable(db, coll)
  const insert = db.prepare(
    `INSERT INTO ${coll} VALUES (${Array(columns.length + 3)
      .fill('?')
      .join(', ')})`,
  )
  for (const row of db.prepare(`SELECT doc FROM ${former}`).all()) {
    const doc = documentIn<Doc>(row)
    if (doc) insert.run(doc._id, doc.partition, ...columns.map((field) => indexValue(doc, field)), JSON.stringify(doc))
  }
  db.exec(`DROP TABLE ${former}`)
}
