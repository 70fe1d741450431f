// One test of one changed code base after another, in one process with a time limit.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Of the processor's time, which a busy machine gives slowly: only what takes far more than before stands still. */
const PATIENCE = { times: 20, ms: 10_000 }
const DRY_RUN_MS = 1_800_000
const LOOK_EVERY_MS = 500
/** By the clock a process may take so many times what it may use: one that waits for nothing uses none. */
const CLOCK_TIMES = 60
const MS_PER_TICK = 10
const MEMORY_MB = 1500
const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url))
const STOOD_STILL = { failure: { name: null, message: 'time limit' }, lost: true }
const ENDED = { failure: { name: null, message: 'the end of the process' }, lost: true }

/** `texts` holds the files that are changed, by path, as they are. */
export function openRunner({ root, testFiles, propertyRuns, texts }) {
  let child = null

  function start() {
    child = fork(WORKER, [JSON.stringify({ root, testFiles, propertyRuns })], {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: 'ignore',
    })
    child.setMaxListeners(0)
    child.send({ texts })
  }

  function ask(message, limit) {
    if (!child) start()
    const asked = child
    return new Promise((resolve) => {
      const spent = stopwatchOf(asked.pid)
      const timer = setInterval(() => spent() > limit && answerWith(STOOD_STILL), LOOK_EVERY_MS)
      const onExit = () => answerWith(ENDED)
      const answerWith = (answer) => {
        clearInterval(timer)
        asked.off('message', answerWith)
        asked.off('exit', onExit)
        if (answer.lost) close()
        resolve(answer)
      }
      asked.once('message', answerWith)
      asked.once('exit', onExit)
      asked.send(message)
    })
  }

  function close() {
    child?.kill('SIGKILL')
    child = null
  }

  /** What fails in a test file, or in some tests of it, while all these mutants stand; null when nothing does. */
  async function failureOf(mutants, test, which = {}) {
    const { failure } = await ask({ mutants, test: test.path, ...which }, PATIENCE.ms + PATIENCE.times * test.ms)
    return failure
  }

  return { dryRun: () => ask({ dryRun: true }, DRY_RUN_MS), failureOf, close }
}

/** How long a process was at work since now; where the system does not tell, by the clock. */
function stopwatchOf(pid) {
  const began = { work: workedMs(pid), clock: Date.now() }
  return () => {
    const clock = Date.now() - began.clock
    const work = workedMs(pid)
    return work === null || began.work === null ? clock : Math.max(work - began.work, clock / CLOCK_TIMES)
  }
}

/** Linux tells it in ticks, in the twelfth and thirteenth fields behind the name. */
function workedMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return null
  }
}
