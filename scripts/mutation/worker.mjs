// Runs the tests of one mutant after another in a process that may be ended when one never stops.
import { join } from 'node:path'
import fc from 'fast-check'
import { markFunctions } from './coverage.mjs'
import { openModules } from './modules.mjs'
import { firstFailure, listNames, openSuite } from './suite.mjs'

const { root, testFiles, propertyRuns } = JSON.parse(process.argv[2])
const suite = openSuite()
const modules = openModules(root, suite.globals, { 'fast-check': fewerRuns() })

/** The same cases for every mutant, fewer of them, and no search for the smallest one: that one fails is enough. */
function fewerRuns() {
  const limited = (given) => {
    return { ...given, numRuns: Math.min(given?.numRuns ?? propertyRuns, propertyRuns), seed: 1, endOnFailure: true }
  }
  const sampled = (given) => ({ ...given, numRuns: Math.min(given?.numRuns ?? 10, 4 * propertyRuns) })
  return {
    ...fc,
    assert: (property, given) => fc.assert(property, limited(given)),
    sample: (arbitrary, given) => fc.sample(arbitrary, sampled(given)),
  }
}

/** The files under change as they are, and those of them that read otherwise at the moment. */
let texts = new Map()
const standing = new Map()

function collectFile(path) {
  modules.forget(join(root, path))
  return suite.collect(() => modules.load(path))
}

/** `only`: the full name of the one test to run; `about`: what the names of those to run hold. */
async function runFile(path, { only, about } = {}) {
  return firstFailure(collectFile(path), (name) => (only ? name === only : name.includes(about ?? '')))
}

/** Every test file as it is: whether it passes, how long it takes, and which functions of the files it enters. */
async function dryRun() {
  const files = [...texts.keys()]
  let entered = new Set()
  globalThis.entered = (name) => entered.add(name)
  for (const [file, text] of texts) modules.replace(join(root, file), markFunctions(file, text))
  for (const file of files) modules.load(file)
  const whileLoading = entered
  const tests = []
  for (const path of testFiles) {
    entered = new Set()
    const began = process.cpuUsage()
    const failure = await runFile(path).catch((error) => ({ name: 'loading', message: String(error.message) }))
    const names = failure ? [] : listNames(collectFile(path))
    tests.push({ path, failure, ms: usedSince(began), entered, names })
  }
  const reached = new Map(files.map((file) => [file, modules.reach(join(root, file))]))
  for (const test of tests) test.files = files.filter((file) => reached.get(file).has(join(root, test.path)))
  for (const [file, text] of texts) modules.replace(join(root, file), text)
  return { tests, whileLoading }
}

/** What a test costs on whatever machine, however busy. */
function usedSince(began) {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** The files as these mutants leave them. */
function changedTexts(mutants) {
  const changed = new Map()
  const backwards = mutants.toSorted((a, b) => b.start - a.start)
  for (const { file, start, end, to } of backwards) {
    const text = changed.get(file) ?? texts.get(file)
    changed.set(file, text.slice(0, start) + to + text.slice(end))
  }
  return changed
}

/** Loads anew only what differs from the mutants before: several tests in a row look at the same ones. */
function letStand(wanted) {
  for (const file of [...standing.keys()].filter((one) => !wanted.has(one))) {
    standing.delete(file)
    modules.replace(join(root, file), texts.get(file))
  }
  for (const [file, text] of wanted) {
    if (standing.get(file) === text) continue
    standing.set(file, text)
    modules.replace(join(root, file), text)
  }
}

async function failureWith({ mutants, test, ...which }) {
  try {
    letStand(changedTexts(mutants))
    return { failure: await runFile(test, which) }
  } catch (error) {
    return { failure: { name: null, message: `does not load: ${String(error?.message).slice(0, 200)}` } }
  }
}

// What a changed file leaves unanswered outside of a test is no matter of the next one.
process.on('unhandledRejection', () => {})

process.on('message', async (message) => {
  if (message.texts) texts = message.texts
  else process.send(message.dryRun ? await dryRun() : await failureWith(message))
})
