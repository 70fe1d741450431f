import { Worker } from 'node:worker_threads'
import { Failure } from '../../service/respond'

/**
 * What a job may take, and how many may wait for their turn. `totalMegabytes` counts what lies outside the heap of
 * JavaScript too, such as unpacked data: by so much the whole program may grow while the job runs.
 */
export type ThreadRules = { longestMs: number; heapMegabytes: number; totalMegabytes?: number; waiting: number }

const WATCH_MS = 50
const MEGABYTE = 1024 * 1024

/** A job was ended because it took longer or more memory than it may. */
export class JobEnded extends Error {
  override name = 'JobEnded'
}

/**
 * Runs jobs apart from the server, which meanwhile answers others: one after another, each in a thread of its own that
 * ends with it, so that its memory goes too. The thread finds its input as `workerData` and posts one message.
 */
export function jobsInThread<In, Out>(worker: URL, rules: ThreadRules): (input: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (input) => {
    if (waiting >= rules.waiting) {
      throw new Failure('busy', '现在要处理的太多，这一次没有办，已填写的内容还在。请稍后再试一次。', undefined, 30)
    }
    waiting += 1
    const done = last.then(() => inThread<In, Out>(worker, input, rules))
    last = done.catch(() => null)
    return done.finally(() => {
      waiting -= 1
    })
  }
}

/** Rejects where the thread throws, is ended or ends without an answer; the server itself goes on. */
function inThread<In, Out>(worker: URL, input: In, rules: ThreadRules): Promise<Out> {
  const { longestMs, heapMegabytes, totalMegabytes = Number.POSITIVE_INFINITY } = rules
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
    const thread = new Worker(worker, { workerData: input, resourceLimits })
    thread.unref()
    const end = (why: string) => {
      reject(new JobEnded(why))
      void thread.terminate()
    }
    const late = setTimeout(() => end(`longer than ${longestMs} ms`), longestMs)
    const most = process.memoryUsage.rss() + totalMegabytes * MEGABYTE
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) end(`more than ${totalMegabytes} MB`)
    }, WATCH_MS).unref()
    thread.once('message', resolve)
    thread.once('error', (error) => reject(isOutOfMemory(error) ? new JobEnded('out of memory') : error))
    thread.once('exit', () => {
      clearTimeout(late)
      clearInterval(watch)
      reject(new Error('the thread ended without an answer'))
    })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return Reflect.get(Object(error), 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
}
