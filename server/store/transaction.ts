import { columnsOf, indexValue } from '../../service/store/declared-indexes'
import { requirePartition } from '../../service/store/one-partition'
import { type CollectionName, type Doc, Duplicate, NotFound, type Tx } from '../../service/store/store'
import { DOC, documentIn } from './columns'
import type { Prepare } from './statements'

/** By id only, and within one partition: what every engine behind the port can do. */
export function transactionOn(prepare: Prepare, partition: string): Tx {
  const read = <T extends Doc>(coll: CollectionName, id: string): T | null =>
    documentIn<T>(prepare(byId(coll)).get(partition, id))
  const write = (sql: (coll: CollectionName) => string, coll: CollectionName, doc: Doc) => {
    requirePartition(partition, doc)
    const values = columnsOf(coll).map((field) => indexValue(doc, field))
    prepare(sql(coll)).run(doc.partition, doc._id, ...values, JSON.stringify(doc))
  }
  return {
    get: async (coll, id) => read(coll, id),
    create: async (coll, doc) => {
      if (read(coll, doc._id)) throw new Duplicate(`${coll} already has this id`)
      write(insertInto, coll, doc)
    },
    put: async (coll, doc) => write(putInto, coll, doc),
    patch: async (coll, id, set) => {
      const doc = read(coll, id)
      if (!doc) throw new NotFound(`${coll} has no such id`)
      write(putInto, coll, { ...doc, ...set })
    },
    remove: async (coll, id) => void prepare(`DELETE FROM ${coll} WHERE partition = ? AND id = ?`).run(partition, id),
  }
}

export function byId(coll: CollectionName): string {
  return `SELECT ${DOC} FROM ${coll} WHERE partition = ? AND id = ?`
}

function insertInto(coll: CollectionName): string {
  const columns = columnsOf(coll)
  return `INSERT INTO ${coll} VALUES (?, ?, ${columns.map(() => '?, ').join('')}?)`
}

/** An update in place touches only the indexes whose fields changed; replacing the row would touch them all. */
function putInto(coll: CollectionName): string {
  const fields = [...columnsOf(coll), 'doc'].map((field) => `"${field}" = excluded."${field}"`)
  return `${insertInto(coll)} ON CONFLICT (partition, id) DO UPDATE SET ${fields.join(', ')}`
}
