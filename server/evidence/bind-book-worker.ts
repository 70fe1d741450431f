import { parentPort, workerData } from 'node:worker_threads'
import { bindBook } from './bind-book'
import { FONT_FILE } from './book-font'
import type { PreparedBook } from './prepared-book'

/** A thread for one book: it ends with it, and the memory of its pages and its font goes too. */
const bytes = await bindBook(workerData as PreparedBook, new URL(FONT_FILE, import.meta.url))
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
