import { parentPort, workerData } from 'node:worker_threads'
import { prepareFile } from './prepare-file'

/** A thread for one file of a book: what it does not survive, the book does. */
parentPort?.postMessage(await prepareFile(workerData as Parameters<typeof prepareFile>[0]))
