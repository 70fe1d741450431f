import { existsSync } from 'node:fs'
import type { Binder, Book } from '../../service/evidence/book-binder'
import { jobsInThread, type ThreadRules } from '../threads/run-in-thread'
import { bind } from './bind-book'

/** Where scripts/gongkai.mjs lays the bundle of bind-book-worker.ts, seen from the bundle of the server. */
const WORKER = 'evidence/bind-book-worker.js'
/** A case with dozens of scans takes a minute; what takes longer or more memory is no book. */
const RULES: ThreadRules = { longestMs: 300_000, heapMegabytes: 2_048, waiting: 20 }

/**
 * Makes books in a thread of their own: a picture of many points is unpacked and packed again for seconds, and meanwhile
 * the server answers others. One book after another, because such pictures take much memory. `from`: the address of the
 * bundle; run from its sources, as tests do, the program has no bundle and makes them where it runs.
 */
export function binderBeside(from: string): Binder {
  const worker = new URL(WORKER, from)
  return existsSync(worker) ? binderIn(worker) : { bind }
}

export function binderIn(worker: URL): Binder {
  return { bind: jobsInThread<Book, Uint8Array>(worker, RULES) }
}
