// Walks the functions of a parsed file and tells the length and nesting of each.
import { Visitor } from 'oxc-parser'

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

/** Calls `report` with { line, lines, nesting, jsx, suite } for every function; `suite` marks the body of a describe block. */
export function walkFunctions(program, text, report) {
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
