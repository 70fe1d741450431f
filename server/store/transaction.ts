import { columnsOf, indexValue } from '../../service/store/declared-indexes'
import { onePartition } from '../../service/store/one-partition'
import { type CollectionName, type Doc, Duplicate, NotFound, type Tx } from '../../service/store/store'
import { DOC, documentIn } from './columns'
import type { Prepare } from './statements'

/** By id only, and within one partition: what every engine behind the port can do. */
export function transactionOn(prepare: Prepare): Tx {
  const within = onePartition()
  const read = <T extends Doc>(coll: CollectionName, id: string): T | null => {
    const doc = documentIn<T>(prepare(`SELECT ${DOC} FROM ${coll} WHERE id = ?`).get(id))
    if (doc) within(doc)
    return doc
  }
  const write = (sql: (coll: CollectionName) => string, coll: CollectionName, doc: Doc) => {
    within(doc)
    const values = columnsOf(coll).map((field) => indexValue(doc, field))
    prepare(sql(coll)).run(doc._id, doc.partition, ...values, JSON.stringify(doc))
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
    remove: async (coll, id) => void prepare(`DELETE FROM ${coll} WHERE id = ?`).run(id),
  }
}

function insertInto(coll: CollectionName): string {
  const columns = columnsOf(coll)
  return `INSERT INTO ${coll} VALUES (?, ?, ${columns.map(() => '?, ').join('')}?)`
}

/** An update in place touches only the indexes whose fields changed; replacing the row would touch them all. */
function putInto(coll: CollectionName): string {
  const fields = ['partition', ...columnsOf(coll), 'doc'].map((field) => `"${field}" = excluded."${field}"`)
  return `${insertInto(coll)} ON CONFLICT (id) DO UPDATE SET ${fields.join(', ')}`
}
