import type { Binder } from '../../service/evidence/book-binder'
import { jobsInThread, type ThreadRules } from '../threads/run-in-thread'
import { type PreparedBook, type PreparedFile, type PrepareFile, prepareBook, withoutFiles } from './prepared-book'

/** A case with dozens of scans takes a minute; what takes longer or more memory is no book. */
const BOOK_RULES: ThreadRules = { longestMs: 300_000, heapMegabytes: 2_048, waiting: 20 }
/** What a page of a telephone's camera or a scan of a hundred pages takes, several times over. */
const FILE_RULES: ThreadRules = { longestMs: 60_000, heapMegabytes: 512, totalMegabytes: 768, waiting: 1_000 }

/**
 * Makes books in threads of their own, so that the server answers others meanwhile: first each file of the book in one
 * that is ended where the file takes too much, then the book. `from`: the address of the program's bundle, beside which
 * scripts/gongkai.mjs lays those of the threads. Run from its sources, as tests do, it makes them where it runs.
 */
export function createBinder(from: string): Binder {
  if (from.endsWith('.ts')) return createBinderHere()
  return createThreadedBinder({
    prepareFile: new URL('evidence/prepare-file-worker.js', from),
    bindBook: new URL('evidence/bind-book-worker.js', from),
  })
}

export function createThreadedBinder(workers: { prepareFile: URL; bindBook: URL }, fileRules = FILE_RULES): Binder {
  const prepareFile: PrepareFile = jobsInThread<Parameters<PrepareFile>[0], PreparedFile>(
    workers.prepareFile,
    fileRules,
  )
  const bindBook = jobsInThread<PreparedBook, Uint8Array>(workers.bindBook, BOOK_RULES)
  return {
    bind: async (book) => {
      const prepared = await prepareBook(book, prepareFile)
      return bindBook(prepared).catch(() => bindBook(withoutFiles(prepared)))
    },
  }
}

/** The library and its font are loaded when a book is made, not when the program starts. */
function createBinderHere(): Binder {
  return {
    bind: async (book) => {
      const { prepareFile } = await import('./prepare-file')
      const { bindBook } = await import('./bind-book')
      const { FONT_FILE } = await import('./book-font')
      return bindBook(await prepareBook(book, prepareFile), new URL(FONT_FILE, import.meta.url))
    },
  }
}
