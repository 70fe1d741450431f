import { setTimeout as pause, setImmediate as turnEnds } from 'node:timers/promises'
import type Database from 'libsql'
import { Conflict } from '../../service/store/store'
import { toNamedError } from './database-errors'

/** Transactions that share one durable commit, at most: bounds how long the first of them waits. */
const GROUP = 64
const BEGIN_TRIES = 12
const LONGEST_PAUSE_MS = 500

type Job = { run(): Promise<unknown>; resolve(value: unknown): void; reject(error: unknown): void }
type OnDone = () => void
/** What is needed of a connection. */
export type Connection = Pick<Database.Database, 'exec' | 'inTransaction'>

/**
 * Runs transactions one after another and commits those that are waiting together: each is a savepoint in one
 * BEGIN … COMMIT, and none is acknowledged before that commit is on the disk.
 */
export function commitTogether(db: Connection): <R>(run: () => Promise<R>) => Promise<R> {
  const waiting: Job[] = []
  let working = false

  const work = async () => {
    if (working) return
    working = true
    while (waiting.length > 0) {
      // Requests that arrived in the same turn of the event loop reach their transactions in it, and share the commit.
      await turnEnds()
      await runGroup(db, waiting)
    }
    working = false
  }

  return <R>(run: () => Promise<R>) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ run, resolve: (value) => resolve(value as R), reject })
      void work()
    })
}

async function runGroup(db: Connection, waiting: Job[]): Promise<void> {
  const taken: Job[] = []
  const dones: OnDone[] = []
  try {
    await beginWriting(db)
    for (let job = waiting.shift(); job; job = taken.length < GROUP ? waiting.shift() : undefined) {
      taken.push(job)
      dones.push(await (taken.length === 1 ? runFirst(db, job) : runOne(db, job)))
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const failed = failureOf(error)
    for (const job of taken.length > 0 ? taken : waiting.splice(0)) job.reject(failed)
    return
  }
  for (const done of dones) done()
}

/** A full disk is no conflict: trying again at once would not help. */
function failureOf(error: unknown): unknown {
  const known = toNamedError(error)
  return known === error ? new Conflict('the transaction could not be committed', { cause: error }) : known
}

/** Another process may be writing: tried again with pauses that grow and differ, without standing in the way of reads. */
async function beginWriting(db: Connection): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      db.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (tries === BEGIN_TRIES || !isBusy(error)) throw error
    }
    await pause(Math.random() * Math.min(2 ** tries * 5, LONGEST_PAUSE_MS))
  }
}

function isBusy(error: unknown): boolean {
  return String(Reflect.get(Object(error), 'code')).startsWith('SQLITE_BUSY')
}

/** The first has nobody before it to protect: undoing all of it is undoing it, without the cost of a savepoint. */
async function runFirst(db: Connection, job: Job): Promise<OnDone> {
  try {
    const value = await job.run()
    return () => job.resolve(value)
  } catch (error) {
    // A full disk has ended the transaction already.
    if (db.inTransaction) db.exec('ROLLBACK')
    await beginWriting(db)
    return () => job.reject(toNamedError(error))
  }
}

async function runOne(db: Connection, job: Job): Promise<OnDone> {
  db.exec('SAVEPOINT one')
  try {
    const value = await job.run()
    db.exec('RELEASE one')
    return () => job.resolve(value)
  } catch (error) {
    // A full disk has ended the whole transaction, and with it all that shared it.
    if (!db.inTransaction) throw error
    db.exec('ROLLBACK TO one; RELEASE one')
    return () => job.reject(toNamedError(error))
  }
}
