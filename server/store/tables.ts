import type Database from 'libsql'
import { columnsOf, indexValue } from '../../service/store/declared-indexes'
import { INSTALLATION } from '../../service/store/partitions'
import { type CollectionName, type Doc, SCHEMA } from '../../service/store/store'
import { documentIn } from './columns'

/** Makes what is missing, so that a database of an earlier version opens with the schema of this one. */
export function layOutTables(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    layOutNumbers(db)
    for (const coll of Object.keys(SCHEMA) as CollectionName[]) layOut(db, coll)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function layOut(db: Database.Database, coll: CollectionName): void {
  const present = namesIn(db, coll)
  const wanted = ['partition', 'id', ...columnsOf(coll), 'doc']
  if (present.length === 0) createTable(db, coll)
  else if (present.join() !== wanted.join()) writeAnew(db, coll)
  for (const index of SCHEMA[coll].indexes as readonly (readonly string[])[]) {
    const fields = ['partition', ...index, 'id'].map((field) => `"${field}"`).join(', ')
    db.exec(`CREATE INDEX IF NOT EXISTS "${coll}_${index.join('_')}" ON ${coll} (${fields})`)
  }
}

function namesIn(db: Database.Database, table: string): unknown[] {
  return db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').raw().all(table).flat()
}

const NUMBERS = `CREATE TABLE IF NOT EXISTS numbers
  (partition TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (partition, id))`

/** Before they had a partition, all numbers were those of the installation. */
function layOutNumbers(db: Database.Database): void {
  const present = namesIn(db, 'numbers')
  const isFormer = present.length > 0 && !present.includes('partition')
  if (isFormer) db.exec('ALTER TABLE numbers RENAME TO former_numbers')
  db.exec(NUMBERS)
  if (!isFormer) return
  db.prepare('INSERT INTO numbers SELECT ?, id, n FROM former_numbers').run(INSTALLATION)
  db.exec('DROP TABLE former_numbers')
}

function createTable(db: Database.Database, coll: CollectionName): void {
  const columns = columnsOf(coll).map((field) => `"${field}" NOT NULL`)
  const all = ['partition TEXT NOT NULL', 'id TEXT NOT NULL', ...columns, 'doc TEXT NOT NULL']
  db.exec(`CREATE TABLE ${coll} (${all.join(', ')}, PRIMARY KEY (partition, id))`)
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
    if (doc) insert.run(doc.partition, doc._id, ...columns.map((field) => indexValue(doc, field)), JSON.stringify(doc))
  }
  db.exec(`DROP TABLE ${former}`)
}
