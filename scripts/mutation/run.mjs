// One mutant after another through the tests that reach it, in one process with a time limit.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { functionAround } from './coverage.mjs'

/** A busy machine takes its time: only what takes far longer than before stands still. */
const PATIENCE = { times: 20, ms: 30_000 }
const DRY_RUN_MS = 1_800_000
const MEMORY_MB = 1500
const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url))
/** Ends of a mutant after which the process is started anew. */
const LOST = ['time limit', 'the end of the process']

export function openRunner({ root, testFiles, propertyRuns }) {
  let child = null

  function start() {
    child = fork(WORKER, [JSON.stringify({ root, testFiles, propertyRuns })], {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: 'ignore',
    })
    child.setMaxListeners(0)
  }

  function ask(message, limit) {
    if (!child) start()
    const asked = child
    return new Promise((resolve) => {
      const timer = setTimeout(() => answerWith({ killedBy: 'time limit' }), limit)
      const onExit = () => answerWith({ killedBy: 'the end of the process' })
      const answerWith = (answer) => {
        clearTimeout(timer)
        asked.off('message', answerWith)
        asked.off('exit', onExit)
        if (LOST.includes(answer.killedBy)) close()
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

  async function run(mutant) {
    const usual = mutant.tests.reduce((sum, test) => sum + test.ms, 0)
    const tests = mutant.tests.map((test) => test.path)
    return ask({ mutant: { ...mutant, tests } }, PATIENCE.ms + PATIENCE.times * usual)
  }

  return { dryRun: (texts) => ask({ texts }, DRY_RUN_MS), run, close }
}

/** The tests that may notice a mutant: what killed others of this file first, then the nearest, then the quickest. */
export function testsOf(mutant, text, { tests, whileLoading }, kills) {
  const around = functionAround(mutant.file, text, mutant)
  const everybody = around === null || whileLoading.has(around)
  const able = tests.filter((test) => test.files.includes(mutant.file) && (everybody || test.entered.has(around)))
  const rank = (test) => [-(kills.get(`${mutant.file} ${test.path}`) ?? 0), -nearness(mutant.file, test.path), test.ms]
  return able
    .map((test) => ({ test, rank: rank(test) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .map(({ test }) => test)
}

/** How many folders, and the name, a test has in common with a file: tests mirror the code. */
function nearness(file, test) {
  const [own, other] = [file, test.replace(/^tests\//, '')].map((path) => path.replace(/(\.test)?\.ts$/, '').split('/'))
  const differs = own.findIndex((part, i) => part !== other[i])
  return differs < 0 ? own.length : differs
}
