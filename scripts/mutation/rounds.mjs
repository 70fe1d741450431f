// Which tests each mutant is shown to, in two rounds: alone to the quick ones that are likely to notice, then, what is
// left, many at a time to all the others. Most mutants fall in the first round, and those that nobody notices cost little.
import { functionAround } from './coverage.mjs'

const QUICK_TEST_MS = 250
const FIRST_ROUND_MS = 300
const TOGETHER = 24

/**
 * Calls `onKill(mutant, test, failure)` for each mutant that a test notices and answers the others.
 * `failureOf(mutants, test)` runs one test file; `tests` and `whileLoading` are what the dry run found.
 */
export async function runRounds(mutants, { texts, tests, whileLoading, failureOf, onKill }) {
  const kills = new Map()
  const kill = (mutant, test, failure) => {
    const key = `${mutant.file} ${test.path}`
    kills.set(key, (kills.get(key) ?? 0) + 1)
    onKill(mutant, test, failure)
  }
  const left = []
  for (const mutant of mutants) {
    const ranked = testsOf(mutant, texts.get(mutant.file), { tests, whileLoading }, kills)
    const first = quickOnes(ranked)
    if (await firstKill(mutant, namedAfter(mutant, ranked), failureOf, kill)) continue
    if (await firstKill(mutant, first.map(wholeFile), failureOf, kill)) continue
    left.push({ mutant, tests: new Set(ranked.filter((test) => !first.includes(test))) })
  }
  const survivors = []
  for (const group of groupsOf(left)) survivors.push(...(await runTogether(group, tests, failureOf, kill)))
  return survivors
}

async function firstKill(mutant, tests, failureOf, kill) {
  for (const { test, which } of tests) {
    const failure = await failureOf([mutant], test, which)
    if (failure) {
      kill(mutant, test, failure)
      return true
    }
  }
  return false
}

/** Of the test files that have tests with the name of the changed file, those tests: they are about it. */
function namedAfter({ file }, ranked) {
  const about = file.replace(/^.*\/|\.ts$/g, '')
  return ranked
    .filter(({ names }) => names.some((name) => name.includes(about)))
    .map((test) => ({ test, which: { about } }))
}

function wholeFile(test) {
  return { test, which: {} }
}

function quickOnes(ranked) {
  const chosen = []
  let total = 0
  for (const test of ranked) {
    if (test.ms > QUICK_TEST_MS || total + test.ms > FIRST_ROUND_MS) continue
    chosen.push(test)
    total += test.ms
  }
  return chosen
}

/** The survivors of a group; the slowest test comes last, when fewest are left. */
async function runTogether(group, tests, failureOf, kill) {
  let left = group
  for (const test of tests.toSorted((a, b) => a.ms - b.ms)) {
    const killed = await killedBy(
      left.filter((one) => one.tests.has(test)),
      { test, failureOf, kill },
    )
    left = left.filter((one) => !killed.includes(one))
  }
  return left.map(({ mutant }) => mutant)
}

/** Runs the file until it holds with what is left; only the test that failed is asked which mutants it notices. */
async function killedBy(group, { test, failureOf, kill }) {
  let left = group
  while (left.length > 0) {
    const failure = await failureOf(mutantsIn(left), test)
    if (!failure) break
    const killed = await noticedAmong(left, (some) => failureOf(mutantsIn(some), test, { only: failure.name }))
    for (const { mutant } of killed) kill(mutant, test, failure)
    // Two that fail only together are noticed by nobody alone.
    if (killed.length === 0) break
    left = left.filter((one) => !killed.includes(one))
  }
  return group.filter((one) => !left.includes(one))
}

/** Halves the group until each mutant that is noticed stands alone. */
async function noticedAmong(group, isNoticed) {
  if (!(await isNoticed(group))) return []
  if (group.length === 1) return group
  const half = Math.ceil(group.length / 2)
  const first = await noticedAmong(group.slice(0, half), isNoticed)
  return [...first, ...(await noticedAmong(group.slice(half), isNoticed))]
}

function mutantsIn(group) {
  return group.map(({ mutant }) => mutant)
}

/** Mutants that can stand at once: no two of them change the same place. */
export function groupsOf(left, size = TOGETHER) {
  const groups = []
  for (const one of left) {
    const fitting = groups.find((group) => group.length < size && !group.some((other) => overlap(one, other)))
    if (fitting) fitting.push(one)
    else groups.push([one])
  }
  return groups
}

function overlap({ mutant: one }, { mutant: other }) {
  return one.file === other.file && one.start <= other.end && other.start <= one.end
}

/** The tests that may notice a mutant: what killed others of this file first, then the nearest, then the quickest. */
function testsOf(mutant, text, { tests, whileLoading }, kills) {
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
