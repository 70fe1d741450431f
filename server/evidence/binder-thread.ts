import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Binder, Book } from '../../service/evidence/book-binder'
import { bind } from './binder'

/** Where scripts/gongkai.mjs lays the bundle of binder-worker.ts, seen from the bundle of the server. */
const WORKER = 'evidence/binder-worker.js'

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
  let last: Promise<unknown> = Promise.resolve()
  return {
    bind: (book) => {
      const made = last.then(() => inThread(worker, book))
      last = made.catch(() => null)
      return made
    },
  }
}

/** Rejects where the thread throws, runs out of memory or ends without a book; the server itself goes on. */
function inThread(worker: URL, book: Book): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: book })
    thread.unref()
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread ended without a book')))
  })
}
