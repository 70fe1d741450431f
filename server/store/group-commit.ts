import type Database from 'libsql'
import { Conflict, type Tx } from '../../cloudfunctions/shared/store'

/** Transactions that share one durable commit, at most: bounds how long the first of them waits. */
const GROUP = 64

type Job = { run(tx: Tx): Promise<unknown>; resolve(value: unknown): void; reject(error: unknown): void }
type Done = () => void

/**
 * Runs transactions one after another and commits those that are waiting together: each is a savepoint in one
 * BEGIN … COMMIT, and none is acknowledged before that commit is on the disk.
 */
export function commitTogether(db: Database.Database, begin: () => Tx): <R>(run: (tx: Tx) => Promise<R>) => Promise<R> {
  const waiting: Job[] = []
  let working = false

  const work = async () => {
    if (working) return
    working = true
    while (waiting.length > 0) await runGroup(db, waiting, begin)
    working = false
  }

  return <R>(run: (tx: Tx) => Promise<R>) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ run, resolve: (value) => resolve(value as R), reject })
      void work()
    })
}

async function runGroup(db: Database.Database, waiting: Job[], begin: () => Tx): Promise<void> {
  const outcomes: { job: Job; done: Done }[] = []
  try {
    db.exec('BEGIN IMMEDIATE')
    while (waiting.length > 0 && outcomes.length < GROUP) {
      const job = waiting.shift()
      if (job) outcomes.push({ job, done: await runOne(db, job, begin) })
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const failed = new Conflict('the transaction could not be committed', { cause: error })
    if (outcomes.length === 0) waiting.shift()?.reject(failed)
    for (const { job } of outcomes) job.reject(failed)
    return
  }
  for (const { done } of outcomes) done()
}

async function runOne(db: Database.Database, job: Job, begin: () => Tx): Promise<Done> {
  db.exec('SAVEPOINT one')
  try {
    const value = await job.run(begin())
    db.exec('RELEASE one')
    return () => job.resolve(value)
  } catch (error) {
    db.exec('ROLLBACK TO one; RELEASE one')
    return () => job.reject(error)
  }
}
