import { JobEnded, jobsInThread, type ThreadRules } from '../../../server/threads/run-in-thread'
import { Failure } from '../../../service/respond'

const RULES: ThreadRules = { longestMs: 20_000, heapMegabytes: 64, waiting: 3 }
const WORKER = "import { parentPort, workerData } from 'node:worker_threads'\n"
const jobs = (source: string, rules: Partial<ThreadRules> = {}) =>
  jobsInThread<unknown, unknown>(new URL(`data:text/javascript,${encodeURIComponent(WORKER + source)}`), {
    ...RULES,
    ...rules,
  })

describe('a job in a thread', () => {
  it('answers what the thread posts', async () => {
    expect(await jobs('parentPort.postMessage(workerData * 2)')(21)).toBe(42)
  })

  it('that goes on for ever is ended, and the next one is done', async () => {
    const run = jobs('if (workerData) for (;;) {}\nparentPort.postMessage(1)', { longestMs: 500 })
    const [first, second] = await Promise.allSettled([run(true), run(false)])
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(JobEnded) })
    expect(second).toEqual({ status: 'fulfilled', value: 1 })
  })

  it('that takes memory without end is ended, and the next one is done', async () => {
    const run = jobs('const all = []\nif (workerData) for (;;) all.push([...Array(9999)])\nparentPort.postMessage(1)')
    const [first, second] = await Promise.allSettled([run(true), run(false)])
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(JobEnded) })
    expect(second).toEqual({ status: 'fulfilled', value: 1 })
  })

  it('is refused where too many wait for their turn', async () => {
    const run = jobs('parentPort.postMessage(1)', { waiting: 2 })
    const [first, second, third] = await Promise.allSettled([run(1), run(2), run(3)])
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(third).toMatchObject({ status: 'rejected', reason: expect.any(Failure) })
    expect(await run(4)).toBe(1)
  })
})
