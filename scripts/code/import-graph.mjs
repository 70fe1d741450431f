// The imports between the source files of a checkout, and the circles they form.
import { dirname, join, normalize } from 'node:path'

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '/index.ts', '/index.tsx']

/** `parsed`: file → what oxc-parser returned. Answers file → [{ to, carriesValue }]; packages are left out. */
export function readImportGraph(parsed) {
  const graph = new Map()
  for (const [file, { module, program }] of parsed) {
    const edges = []
    for (const { source, carriesValue } of listImports(module, program)) {
      const to = resolveImport(parsed, file, source)
      if (to && to !== file) edges.push({ to, carriesValue })
    }
    graph.set(file, edges)
  }
  return graph
}

/** What one file imports or passes on: [{ source, carriesValue }]. */
export function listImports(module, program) {
  const typesOnly = new Set(
    program.body
      .filter((one) => one.importKind === 'type' || one.exportKind === 'type')
      .map((one) => one.source?.start),
  )
  const imports = module.staticImports.map((one) => ({
    source: one.moduleRequest.value,
    carriesValue:
      !typesOnly.has(one.moduleRequest.start) &&
      (one.entries.length === 0 || one.entries.some((entry) => !entry.isType)),
  }))
  const exports = module.staticExports.flatMap((one) => one.entries)
  const passedOn = exports
    .filter((entry) => entry.moduleRequest)
    .map((entry) => ({ source: entry.moduleRequest.value, carriesValue: !entry.isType }))
  return [...imports, ...passedOn]
}

function resolveImport(parsed, file, source) {
  if (!source.startsWith('.')) return null
  const target = normalize(join(dirname(file), source))
  return ENDINGS.map((ending) => target + ending).find((path) => parsed.has(path)) ?? null
}

/** The strongly connected groups of more than one file (Tarjan's algorithm). */
export function findCircles(graph, follows = () => true) {
  const state = { graph, follows, order: new Map(), low: new Map(), stack: [], circles: [] }
  for (const file of graph.keys()) if (!state.order.has(file)) visitFile(state, file)
  return state.circles
}

function visitFile(state, file) {
  const { order, low, stack } = state
  order.set(file, order.size)
  low.set(file, order.get(file))
  stack.push(file)
  for (const edge of state.graph.get(file) ?? []) if (state.follows(edge)) lowerFrom(state, file, edge.to)
  if (low.get(file) !== order.get(file)) return
  const circle = stack.splice(stack.indexOf(file))
  if (circle.length > 1) state.circles.push(circle.sort())
}

function lowerFrom(state, file, to) {
  const { order, low, stack } = state
  if (!order.has(to)) {
    visitFile(state, to)
    low.set(file, Math.min(low.get(file), low.get(to)))
  } else if (stack.includes(to)) {
    low.set(file, Math.min(low.get(file), order.get(to)))
  }
}

export const crossesFolders = (circle) => new Set(circle.map((file) => dirname(file))).size > 1
