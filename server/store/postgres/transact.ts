import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { Conflict, type Tx } from '../../../service/store/store'
import { withClient } from './connect'
import { Lost } from './errors'
import { openTransaction } from './transaction'

const TRIES = 12
const FIRST_PAUSE_MS = 8
const LONGEST_PAUSE_MS = 500

/**
 * Runs again after a conflict, and after a connection that was lost before COMMIT was sent: then nothing is stored. Once
 * COMMIT is on its way only the caller can tell whether it took place, so it is told Unavailable and nothing runs again.
 */
export async function transactOn<R>(pool: Pool, partition: string, fn: (tx: Tx) => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runOnce(pool, partition, fn)
    } catch (error) {
      const mayRunAgain = error instanceof Conflict || error instanceof Lost
      if (!mayRunAgain || tries === TRIES) throw error
    }
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries))
  }
}

function runOnce<R>(pool: Pool, partition: string, fn: (tx: Tx) => Promise<R>): Promise<R> {
  return withClient(pool, async (client) => {
    const { tx, end } = openTransaction(client, partition)
    const outcome = await settleWork(fn(tx))
    if (!outcome.ok) {
      // What failed on the server came before what `fn` made of it.
      await end('ROLLBACK')
      throw outcome.error
    }
    await end('COMMIT')
    return outcome.value
  })
}

type SettledWork<R> = { ok: true; value: R } | { ok: false; error: unknown }

async function settleWork<R>(work: Promise<R>): Promise<SettledWork<R>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    return { ok: false, error }
  }
}
