// The budgets of the code base, refused when broken: file and function length, nesting, folder depth, arrows between
// folders, import circles, and objects packed into one line. Default exports and `any` are refused by biome.json.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { findBrokenArrows } from './code/arrows.mjs'
import { crossesFolders, findCircles, readImportGraph } from './code/import-graph.mjs'
import { readNames } from './code/names.mjs'
import { walkFunctions } from './code/walk-functions.mjs'

export const LIMITS = { file: 300, function: 60, jsx: 80, nesting: 3, depth: 4 }
const CODE = /\.(ts|tsx|mjs|cjs|wxml|wxss|wxs|css|html)$/
const PARSED = /\.(ts|tsx|mjs|cjs)$/
const EXEMPT = /^(domain\/calendar\/.*\.json|package-lock\.json|dist\/)/

export function listFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed.split('\n').filter((file) => CODE.test(file) && !EXEMPT.test(file))
}

/** Sentences for everything in one file that breaks a budget, and its measures. */
export function measureFile(file, text) {
  const lines = text.split('\n').length - 1
  const broken = []
  const functions = []
  if (lines > LIMITS.file) broken.push(`${file}: ${lines} lines, at most ${LIMITS.file}`)
  const folders = file.split('/').length - 2
  const deepest = LIMITS.depth + (file.startsWith('tests/') ? 1 : 0)
  if (folders > deepest) broken.push(`${file}: ${folders} folders deep, at most ${deepest}`)
  if (!PARSED.test(file)) return { broken, functions, lines }
  const parsed = parseSync(file, text)
  broken.push(...findBrokenArrows(file, parsed), ...findPacking(file, text, parsed))
  walkFunctions(parsed.program, text, (found) => {
    functions.push(found.lines)
    broken.push(...judgeFunction(file, found))
  })
  return { broken, functions, lines, parsed }
}

function judgeFunction(file, { line, lines, nesting, jsx, suite }) {
  const broken = []
  const limit = jsx ? LIMITS.jsx : LIMITS.function
  if (lines > limit && !suite) broken.push(`${file}:${line}: a function of ${lines} lines, at most ${limit}`)
  if (nesting > LIMITS.nesting) broken.push(`${file}:${line}: nesting ${nesting}, at most ${LIMITS.nesting}`)
  return broken
}

function findPacking(file, text, { program }) {
  return readNames(program).packed.map((offset) => {
    const line = text.slice(0, offset).split('\n').length
    return `${file}:${line}: a packed object (\`...{ a, b }\`); give each property its own line`
  })
}

/** `parsed`: file → what oxc-parser returned. No circle carries a value, and none crosses a folder. */
export function findBrokenCircles(parsed) {
  const graph = readImportGraph(parsed)
  const carrying = findCircles(graph, ({ carriesValue }) => carriesValue)
  const crossing = findCircles(graph).filter(crossesFolders)
  return [
    ...carrying.map((one) => `an import circle carries a value: ${one.join(', ')}`),
    ...crossing.map((one) => `an import circle crosses folders: ${one.join(', ')}`),
  ]
}

const pickAtShare = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function runBudgets() {
  const measured = listFiles().map((file) => ({ file, ...measureFile(file, readFileSync(file, 'utf8')) }))
  const parsed = new Map(measured.filter((one) => one.parsed).map((one) => [one.file, one.parsed]))
  const broken = [...measured.flatMap((one) => one.broken), ...findBrokenCircles(parsed)]
  const files = measured.map((one) => one.lines).sort((a, b) => a - b)
  const functions = measured.flatMap((one) => one.functions).sort((a, b) => a - b)
  console.log(
    `files: ${files.length}, median ${pickAtShare(files, 0.5)}, p90 ${pickAtShare(files, 0.9)} lines (guides: 60, 150)`,
  )
  console.log(
    `functions: ${functions.length}, median ${pickAtShare(functions, 0.5)}, p90 ${pickAtShare(functions, 0.9)} lines (guides: 7, 20)`,
  )
  for (const sentence of broken) console.error(sentence)
  if (broken.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) runBudgets()
