import Database from 'libsql'
import { columnsOf } from '../../service/store/declared-indexes'
import type { CollectionName } from '../../service/store/store'
import { textIn } from './columns'
import type { Row } from './server-store'
import { layOutTables } from './tables'

export type Numbers = { partition: string; id: string; n: number }
/** Takes the rows of another engine as they are, readable or not. */
export type Copy = { add(coll: CollectionName, row: Row): void; addNumber(number: Numbers): void }

/** A new SQLite file that is whole when `fill` is done, or not to be used. */
export async function writeCopy(file: string, fill: (copy: Copy) => Promise<void>): Promise<void> {
  const db = new Database(file)
  try {
    layOutTables(db)
    db.exec('BEGIN')
    await fill({
      add: (coll, row) => {
        const values = ['partition', 'id', ...columnsOf(coll), 'doc'].map((field) => row[field])
        db.prepare(`INSERT INTO ${coll} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
      },
      addNumber: ({ partition, id, n }) =>
        void db.prepare('INSERT INTO numbers VALUES (?, ?, ?)').run(partition, id, n),
    })
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

/** The counters outside transactions, which no collection holds. */
export function numbersIn(file: string): Numbers[] {
  const db = new Database(file)
  try {
    const rows: unknown[] = db.prepare('SELECT partition, id, n FROM numbers ORDER BY partition, id').all()
    return rows.map((row) => ({
      partition: textIn(row, 'partition'),
      id: textIn(row, 'id'),
      n: Number(textIn(row, 'n')),
    }))
  } finally {
    db.close()
  }
}
