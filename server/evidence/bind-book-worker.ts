import { parentPort, workerData } from 'node:worker_threads'
import type { Book } from '../../service/evidence/book-binder'
import { bind } from './bind-book'

/** A thread for one book: it ends with it, and the memory of its pictures and its font goes too. */
const bytes = await bind(workerData as Book)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
