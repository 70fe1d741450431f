// One test of one changed code base after another, in one process with a time limit.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A busy machine takes its time: only what takes far longer than before stands still. */
const PATIENCE = { times: 20, ms: 10_000 }
const DRY_RUN_MS = 1_800_000
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
      const timer = setTimeout(() => answerWith(STOOD_STILL), limit)
      const onExit = () => answerWith(ENDED)
      const answerWith = (answer) => {
        clearTimeout(timer)
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
