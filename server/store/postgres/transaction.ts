import type { ClientBase, QueryResult } from 'pg'
import { columnsOf, indexValue } from '../../../service/store/declared-indexes'
import { requirePartition } from '../../../service/store/one-partition'
import {
  type CollectionName,
  Conflict,
  type Doc,
  Duplicate,
  NotFound,
  type Tx,
  Unavailable,
} from '../../../service/store/store'
import { Lost, meaningOf } from './errors'
import { insertText, lockText, removeText, updateText } from './sql-texts'
import { isStorable, nameStatement, type Statement } from './statement'

/** A transaction and how it ends; `end` is to be called once, whatever happened before. */
export type Open = { tx: Tx; end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> }

/**
 * Reads lock their row, so that two transactions on one document line up instead of failing each other; what was read
 * stays true to the end. Writes leave without being waited for: the server does them in order, and COMMIT after one
 * that failed rolls back.
 */
export function openTransaction(client: ClientBase, partition: string): Open {
  const line = inLine(client)
  /** What this transaction knows to be stored: the text of a document, or null. */
  const known = new Map<string, string | null>()
  const read = async (coll: CollectionName, id: string): Promise<string | null> => {
    const key = `${coll}/${id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const text = isStorable(id) ? await readLocked(line, coll, [partition, id]) : null
    known.set(key, text)
    return text
  }
  const write = (coll: CollectionName, doc: Doc) => {
    requirePartition(partition, doc)
    const key = `${coll}/${doc._id}`
    const before = known.get(key)
    const text = JSON.stringify(doc)
    line.push(makeWriteStatement(coll, doc, { text, isThere: typeof before === 'string' }), before === null)
    known.set(key, text)
  }
  const tx: Tx = {
    get: async <T extends Doc>(coll: CollectionName, id: string) => {
      const text = await read(coll, id)
      return text === null ? null : docOf<T>(text)
    },
    create: async (coll, doc) => {
      if (typeof known.get(`${coll}/${doc._id}`) === 'string') throw new Duplicate(`${coll} already has this id`)
      write(coll, doc)
    },
    put: async (coll, doc) => {
      await read(coll, doc._id)
      write(coll, doc)
    },
    patch: async (coll, id, set) => {
      const text = await read(coll, id)
      if (text === null) throw new NotFound(`${coll} has no such id`)
      write(coll, { ...docOf(text), ...set })
    },
    remove: async (coll, id) => {
      if (isStorable(id)) line.push(nameStatement(removeText(coll), partition, id), false)
      known.set(`${coll}/${id}`, null)
    },
  }
  return { tx, end: line.end }
}

const MAYBE = 'the connection was lost during COMMIT: whether it took place is not known'

type StatementLine = ReturnType<typeof inLine>

/** The statements of one transaction in their order, and the first error among them: all later ones only follow from it. */
function inLine(client: ClientBase) {
  const sent: Promise<unknown>[] = []
  const first: { error: unknown } = { error: null }
  const send = (one: Statement, wasAbsent: boolean): Promise<QueryResult> => {
    if (sent.length === 0) void watched(client.query('BEGIN ISOLATION LEVEL READ COMMITTED'), false)
    return watched(client.query(one), wasAbsent)
  }
  const watched = (answer: Promise<QueryResult>, wasAbsent: boolean): Promise<QueryResult> => {
    const noted = answer.catch((error: unknown) => {
      first.error ??= toConflictIfCreated(wasAbsent, meaningOf(error))
      throw first.error
    })
    sent.push(noted.catch(() => null))
    return noted
  }
  return {
    ask: (one: Statement) => send(one, false),
    push: (one: Statement, wasAbsent: boolean) => void send(one, wasAbsent).catch(() => null),
    async end(how: 'COMMIT' | 'ROLLBACK') {
      if (sent.length === 0) return
      const last = first.error ? 'ROLLBACK' : how
      const ended = watched(client.query(last), false)
      await Promise.all(sent)
      if (last === 'COMMIT' && first.error instanceof Lost) throw new Unavailable(MAYBE, { cause: first.error })
      if (first.error) throw first.error
      const { command } = await ended
      if (command !== how) throw new Conflict('the transaction was rolled back')
    },
  }
}

/** An id that was looked for in vain and is there now came from somebody else meanwhile: run again, `fn` will see it. */
function toConflictIfCreated(wasAbsent: boolean, meaning: unknown): unknown {
  if (!(wasAbsent && meaning instanceof Duplicate)) return meaning
  return new Conflict('the document was created meanwhile', { cause: meaning })
}

async function readLocked(
  line: StatementLine,
  coll: CollectionName,
  key: [partition: string, id: string],
): Promise<string | null> {
  const { rows } = await line.ask(nameStatement(lockText(coll), ...key))
  const doc: unknown = rows[0]?.doc
  return typeof doc === 'string' ? doc : null
}

function makeWriteStatement(
  coll: CollectionName,
  doc: Doc,
  { text, isThere }: { text: string; isThere: boolean },
): Statement {
  const columns = columnsOf(coll).map((field) => indexValue(doc, field))
  const texts = [doc.partition, doc._id, ...columns]
  if (!texts.every(isStorable)) throw new TypeError(`${coll}: an id or an indexed field holds U+0000`)
  return nameStatement(isThere ? updateText(coll) : insertText(coll), ...texts, text)
}

function docOf<T extends Doc>(text: string): T {
  return JSON.parse(text) as T
}
