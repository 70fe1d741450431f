// The budgets of the code base, refused when broken: file and function length, nesting, folder depth, arrows between folders.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

export const LIMITS = { file: 300, function: 50, jsx: 80, nesting: 3, depth: 4 }
const CODE = /\.(ts|tsx|mjs|cjs|wxml|wxss|wxs|css|html)$/
const PARSED = /\.(ts|tsx|mjs|cjs)$/
const EXEMPT = /^(domain\/calendar\/.*\.json|package-lock\.json|dist\/)/

/** Who may import whom. A folder that is not listed (tests, scripts) may import everything. */
export const ARROWS = {
  domain: ['domain'],
  typings: ['typings'],
  service: ['service', 'domain', 'typings'],
  cloudfunctions: ['cloudfunctions', 'service', 'domain', 'typings'],
  server: ['server', 'service', 'domain', 'typings'],
  admin: ['admin', 'domain', 'typings'],
  miniprogram: ['miniprogram', 'domain', 'typings'],
  web: ['web', 'typings'],
}
/** The pure files that are bundled into the mini-program; nothing else of domain/ may be. */
const ON_THE_PHONE = /^domain\/(form|words|identity|day|letters\/head)(\/|$)/

export function filesOf() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed.split('\n').filter((file) => CODE.test(file) && !EXEMPT.test(file))
}

/** Sentences for everything in one file that breaks a budget, and its measures. */
export function measure(file, text) {
  const lines = text.split('\n').length - 1
  const broken = []
  const functions = []
  if (lines > LIMITS.file) broken.push(`${file}: ${lines} lines, at most ${LIMITS.file}`)
  const folders = file.split('/').length - 2
  const deepest = LIMITS.depth + (file.startsWith('tests/') ? 1 : 0)
  if (folders > deepest) broken.push(`${file}: ${folders} folders deep, at most ${deepest}`)
  if (!PARSED.test(file)) return { broken, functions, lines }
  const { program, module } = parseSync(file, text)
  broken.push(...brokenArrows(file, module))
  walkFunctions(program, text, (found) => {
    functions.push(found.lines)
    const limit = found.jsx ? LIMITS.jsx : LIMITS.function
    const at = `${file}:${found.line}`
    if (found.lines > limit && !found.suite) broken.push(`${at}: a function of ${found.lines} lines, at most ${limit}`)
    if (found.nesting > LIMITS.nesting) broken.push(`${at}: nesting ${found.nesting}, at most ${LIMITS.nesting}`)
  })
  return { broken, functions, lines }
}

export function brokenArrows(file, module) {
  const from = file.split('/')[0]
  const allowed = ARROWS[from]
  if (!allowed) return []
  const sources = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value)),
  ].filter(Boolean)
  return sources.flatMap((source) => {
    if (!source.startsWith('.'))
      return from === 'domain' ? [`${file}: domain/ imports nothing outside itself, not ${source}`] : []
    const target = normalize(join(dirname(file), source))
    const to = target.split('/')[0]
    if (!allowed.includes(to)) return [`${file}: ${from}/ may not import ${to}/ (${source})`]
    if (from === 'miniprogram' && to === 'domain' && !ON_THE_PHONE.test(target)) {
      return [`${file}: ${target} is not one of the domain files that go to the phone`]
    }
    return []
  })
}

const NESTS = [
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]

function walkFunctions(program, text, report) {
  const open = []
  const suites = new Set()
  const lineOf = (offset) => text.slice(0, offset).split('\n').length
  const enter = (node) => open.push({ node, depth: 0, nesting: 0, jsx: false, suite: suites.has(node) })
  const leave = (node) => {
    const { nesting, jsx, suite } = open.pop()
    report({ line: lineOf(node.start), lines: lineOf(node.end) - lineOf(node.start) + 1, nesting, jsx, suite })
  }
  const inside = () => open[open.length - 1]
  const elseIfs = new Set()
  const down = (node) => {
    const current = inside()
    if (node.type === 'IfStatement' && node.alternate?.type === 'IfStatement') elseIfs.add(node.alternate)
    if (!current || elseIfs.has(node)) return
    current.depth += 1
    current.nesting = Math.max(current.nesting, current.depth)
  }
  const up = (node) => {
    const current = inside()
    if (current && !elseIfs.has(node)) current.depth -= 1
  }
  const markJsx = () =>
    open.forEach((one) => {
      one.jsx = true
    })
  const visitor = {
    CallExpression(node) {
      const name = text.slice(node.callee.start, node.callee.start + 8)
      if (name === 'describe') for (const argument of node.arguments) suites.add(argument)
    },
    JSXElement: markJsx,
    JSXFragment: markJsx,
  }
  for (const kind of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']) {
    visitor[kind] = enter
    visitor[`${kind}:exit`] = leave
  }
  for (const kind of NESTS) {
    visitor[kind] = down
    visitor[`${kind}:exit`] = up
  }
  new Visitor(visitor).visit(program)
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function main() {
  const measured = filesOf().map((file) => measure(file, readFileSync(file, 'utf8')))
  const broken = measured.flatMap((one) => one.broken)
  const files = measured.map((one) => one.lines).sort((a, b) => a - b)
  const functions = measured.flatMap((one) => one.functions).sort((a, b) => a - b)
  console.log(`files: ${files.length}, median ${at(files, 0.5)}, p90 ${at(files, 0.9)} lines (guides: 60, 150)`)
  console.log(
    `functions: ${functions.length}, median ${at(functions, 0.5)}, p90 ${at(functions, 0.9)} lines (guides: 7, 20)`,
  )
  for (const sentence of broken) console.error(sentence)
  if (broken.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) main()
