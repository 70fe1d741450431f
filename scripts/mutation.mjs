// Changes domain/ in one place at a time and looks whether a test of domain/ notices. Looked at, never a gate.
//   node scripts/mutation.mjs [path patterns]
// --draw N --seed N   as many of them, the same for the same seed
// --one-line          only changes within one line
// --tests FOLDERS     which tests may notice, with commas between (tests/domain)
// --property-runs N   how many cases a property is tried with at most (150)
// --again FILE        only what survived by the output of an earlier run
// --kills             also says which test killed each
// --root FOLDER       another checkout
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawItems } from './mutation/draw.mjs'
import { mutantsOf, placeOf } from './mutation/mutants.mjs'
import { reasonFor } from './mutation/reasons.mjs'
import { runRounds } from './mutation/rounds.mjs'
import { openRunner } from './mutation/run.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draw: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'one-line': { type: 'boolean', default: false },
    kills: { type: 'boolean', default: false },
    again: { type: 'string' },
    tests: { type: 'string', default: 'tests/domain' },
    'property-runs': { type: 'string', default: '150' },
    root: { type: 'string', default: '.' },
  },
})
const root = resolve(values.root)
const patterns = positionals.map((pattern) => new RegExp(pattern))

function listTracked(...folders) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter(Boolean)
}

/** Tests that replace modules or clocks need all of jest. */
function testFiles() {
  const files = listTracked(...values.tests.split(',')).filter((file) => file.endsWith('.test.ts'))
  return files.filter((file) => !/\bjest\./.test(readFileSync(join(root, file), 'utf8')))
}

function wantedMutants(files, texts) {
  const all = files.flatMap((file) => {
    const text = texts.get(file)
    return mutantsOf(file, text).map((mutant) => ({ file, text, ...mutant, ...placeOf(text, mutant) }))
  })
  const wanted = all.filter((mutant) => !values['one-line'] || mutant.oneLine)
  if (values.again) return wanted.filter(survivedIn(readFileSync(values.again, 'utf8')))
  return values.draw ? drawItems(wanted, Number(values.draw), Number(values.seed)) : wanted
}

/** Lines move while one mends: a file and its change are enough to know a survivor again. */
function survivedIn(output) {
  const known = new Set(
    [...output.matchAll(/^survived: (.+?):\d+:\d+ (.+)$/gm)].map(([, file, how]) => `${file} ${how}`),
  )
  return ({ file, change }) => known.has(`${file} ${change}`)
}

async function runMutation() {
  const sources = listTracked('domain').filter((file) => file.endsWith('.ts'))
  const wanted = sources.filter((file) => patterns.length === 0 || patterns.some((one) => one.test(file)))
  const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const mutants = wantedMutants(wanted, texts)
  const runner = openRunner({ root, testFiles: testFiles(), propertyRuns: Number(values['property-runs']), texts })
  const { tests: tried, whileLoading } = await runner.dryRun()
  for (const { path, failure } of tried) if (failure) console.log(`left out: ${path} fails here (${failure.message})`)
  const tests = tried.filter((test) => !test.failure)
  console.log(`${mutants.length} mutants of ${wanted.length} files, ${tests.length} test files`)
  const survivors = await runRounds(mutants, {
    texts,
    tests,
    whileLoading,
    failureOf: runner.failureOf,
    onKill: tellKill,
  })
  runner.close()
  for (const mutant of survivors) if (!reasonFor(mutant)) console.log(`survived: ${nameOf(mutant)}`)
  printReport(mutants, survivors)
}

function tellKill(mutant, test, failure) {
  if (values.kills) console.log(`killed: ${nameOf(mutant)} by ${test.path}: ${failure.name ?? failure.message}`)
}

function nameOf({ file, line, column, change }) {
  return `${file}:${line}:${column} ${change}`
}

function printReport(mutants, survivors) {
  console.log('\nkilled survived file')
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const all = mutants.filter((mutant) => mutant.file === file).length
    const survived = survivors.filter((mutant) => mutant.file === file).length
    console.log(`${String(all - survived).padStart(6)} ${String(survived).padStart(8)} ${file}`)
  }
  const killed = mutants.length - survivors.length
  const unexplained = survivors.filter((mutant) => !reasonFor(mutant)).length
  console.log(`\n${killed} of ${mutants.length} killed (${((100 * killed) / mutants.length).toFixed(1)} %)`)
  console.log(
    `survived: ${survivors.length}, explained: ${survivors.length - unexplained}, unexplained: ${unexplained}`,
  )
}

await runMutation()
