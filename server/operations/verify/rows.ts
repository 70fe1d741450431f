import { columnsOf, indexValue } from '../../../service/store/declared-indexes'
import { type CollectionName, type Doc, SCHEMA } from '../../../service/store/store'
import { documentIn } from '../../store/columns'
import type { Row, ServerStore } from '../../store/server-store'
import { countChecked, type Findings } from './findings'

/** A damaged page is reported once, by its table and its neighbouring keys; everything else is read. */
export function reportLostRows(store: ServerStore, { problems }: Findings): ServerStore {
  const told = new Set<string>()
  const tell = (coll: CollectionName) => (row: string) => {
    const id = row === '' ? coll : `${coll}/${row}`
    if (told.has(id)) return
    told.add(id)
    const message = row === '' ? '这张表有一部分在损坏的数据页上，读不出来。' : '这一条在损坏的数据页上，读不出来。'
    problems.push({ what: 'damaged', id, where: coll, message })
  }
  return { ...store, rows: (coll) => store.rows(coll, tell(coll)) }
}

/** Queries go by the plain columns, screens by the document: a row where they differ was changed outside the system. */
export async function checkRows(store: ServerStore, findings: Findings): Promise<void> {
  const sound = await store.integrity()
  if (sound !== 'ok') findings.problems.push({ what: 'database', id: '', where: 'integrity_check', message: sound })
  for (const coll of Object.keys(SCHEMA) as CollectionName[]) {
    for await (const row of store.rows(coll)) {
      countChecked(findings, 'documents')
      const where = findDifferingColumn(coll, row)
      if (where === null) continue
      const message = '索引列与文件内容不一致，或者内容无法读取。'
      findings.problems.push({ what: 'row', id: `${coll}/${row.id}`, where, message })
    }
  }
}

/** The first column that does not hold what the document says; null when all do. */
function findDifferingColumn(coll: CollectionName, row: Row): string | null {
  try {
    const doc = documentIn<Doc>(row)
    if (doc?._id !== row.id) return '_id'
    if (doc.partition !== row.partition) return 'partition'
    return columnsOf(coll).find((field) => indexValue(doc, field) !== row[field]) ?? null
  } catch {
    return 'doc'
  }
}

/** The documents of a collection that can be read; checkRows reports the others. */
export async function* readDocs<T extends Doc>(store: ServerStore, coll: CollectionName): AsyncGenerator<T> {
  for await (const row of store.rows(coll)) {
    const doc = parseRow<T>(row)
    if (doc) yield doc
  }
}

function parseRow<T extends Doc>(row: Row): T | null {
  try {
    return documentIn<T>(row)
  } catch {
    return null
  }
}
