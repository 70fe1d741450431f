import { setTimeout as pause } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { newClient } from './connect'

/** `serve` is held by any number of processes at once, `alone` by one and no other. */
export type How = 'serve' | 'alone'
export type DatabaseHold = { release(): Promise<void> }

/** Both numbers of an advisory lock: this program, and what is held (1 is the layout of tables). */
export const SERVING = '26475, 2'
const NIGHTLY = '26475, 3'
const TAKE: Record<How, string> = { serve: 'pg_try_advisory_lock_shared', alone: 'pg_try_advisory_lock' }
const AGAIN_MS = 1000

/**
 * Keeps the database to its holder as long as one connection lives, so it is let go however the process ends. Null where
 * another process holds it. A server takes it again after a broken connection.
 */
export async function holdDatabase(url: string, how: How): Promise<DatabaseHold | null> {
  const client = await takeHold(url, how)
  if (!client) return null
  const now = { client, isOver: false }
  if (how === 'serve') keepTaking(url, now)
  return {
    release: async () => {
      now.isOver = true
      await now.client.end().catch(() => undefined)
    },
  }
}

async function takeHold(url: string, how: How): Promise<Awaited<ReturnType<typeof newClient>> | null> {
  const client = await newClient(url)
  if (await isTaken(client, `${TAKE[how]}(${SERVING})`)) return client
  await client.end()
  return null
}

async function isTaken(client: ClientBase, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT ${lock} AS taken`)
  return rows[0]?.taken === true
}

type Now = { client: Awaited<ReturnType<typeof newClient>>; isOver: boolean }

function keepTaking(url: string, now: Now): void {
  now.client.once('end', () => void takeAgain(url, now))
}

async function takeAgain(url: string, now: Now): Promise<void> {
  while (!now.isOver) {
    const client = await takeHold(url, 'serve').catch(() => null)
    if (client) {
      now.client = client
      if (now.isOver) await client.end()
      return keepTaking(url, now)
    }
    await pause(AGAIN_MS, undefined, { ref: false })
  }
}

/** Runs the work in one process at a time; null, and nothing done, while another process runs it. */
export async function inOneProcess<R>(url: string, work: () => Promise<R>): Promise<R | null> {
  const client = await newClient(url)
  try {
    if (!(await isTaken(client, `pg_try_advisory_lock(${NIGHTLY})`))) return null
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}
