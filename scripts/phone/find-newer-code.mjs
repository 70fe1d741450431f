// What Safari on iOS 14.0 cannot read or does not have. One such line in a script stops the whole bundle there.
import { parseSync, Visitor } from 'oxc-parser'

/** Came later, and older-browsers.js gives it to every page. */
const GIVEN = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'randomUUID', 'Object.hasOwn']
/** Came later: methods by their name, static functions with what they stand on, and functions that stand alone. */
const NEWER = [
  ...['toSpliced', 'isWellFormed', 'toWellFormed', 'showModal', 'showPopover', 'checkVisibility'],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference'],
  ...['Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try'],
  ...['AbortSignal.timeout', 'AbortSignal.any', 'URL.canParse', 'URL.parse', 'Response.json'],
  ...['structuredClone', 'reportError', 'requestIdleCallback', 'WeakRef', 'FinalizationRegistry'],
  ...['BroadcastChannel', 'CompressionStream', 'DecompressionStream'],
]
const NEWER_FLAGS = /[dv]/
const NEWER_GROUPS = [
  [/\(\?<[=!]/, 'lookbehind'],
  [/\(\?[a-z-]+:/, 'flags inside a regular expression'],
]

/**
 * Sentences `file:line: iOS 14 has no …` for one script. A built bundle is read whole; `source` leaves out the syntax
 * that the build lowers. `given`: older-browsers.js stands before it. What a script asks the `typeof` of it may call: it
 * knows that it may be missing.
 */
export function findNewerCode(file, text, { source = false, given = true } = {}) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) return [`${file}: ${errors[0].message}`]
  const found = []
  const tell = (node, what) => found.push(`${file}:${lineOf(text, node.start)}: iOS 14 has no ${what}`)
  const allowed = new Set([...(given ? GIVEN : []), ...namesAskedFor(program)])
  const checkCall = (node) => {
    checkConstructed(node, tell)
    checkCalled(node, allowed, tell)
  }
  new Visitor({
    ...(source ? {} : newerSyntax(tell)),
    Literal(node) {
      if (node.regex) checkPattern(node, node.regex, tell)
    },
    NewExpression(node) {
      checkCall(node)
    },
    CallExpression(node) {
      checkCall(node)
    },
  }).visit(program)
  return found
}

const lineOf = (text, offset) => text.slice(0, offset).split('\n').length

function newerSyntax(tell) {
  let depth = 0
  const enter = () => {
    depth += 1
  }
  const leave = () => {
    depth -= 1
  }
  const visitor = {
    StaticBlock(node) {
      tell(node, 'static blocks')
    },
    PropertyDefinition(node) {
      if (node.static) tell(node, 'static fields')
      if (node.key.type === 'PrivateIdentifier') tell(node, 'private fields')
    },
    MethodDefinition(node) {
      if (node.key.type === 'PrivateIdentifier') tell(node, 'private methods')
    },
    BinaryExpression(node) {
      if (node.left.type === 'PrivateIdentifier') tell(node, '`#name in`')
    },
    ExportAllDeclaration(node) {
      if (node.exported) tell(node, '`export * as`')
    },
    AwaitExpression(node) {
      if (depth === 0) tell(node, 'await outside functions')
    },
  }
  for (const kind of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']) {
    visitor[kind] = enter
    visitor[`${kind}:exit`] = leave
  }
  return visitor
}

function checkConstructed({ callee, arguments: given }, tell) {
  if (callee.name !== 'RegExp') return
  const [pattern = '', flags = ''] = given.map(textOf)
  checkPattern(callee, { pattern, flags }, tell)
}

function checkPattern(node, { pattern, flags }, tell) {
  for (const what of newerGroupsIn(pattern)) tell(node, what)
  if (NEWER_FLAGS.test(flags)) tell(node, `flag among “${flags}” of a regular expression`)
}

/** What is too new in a pattern. A bracket inside `[…]` or after a backslash opens no group. */
export function newerGroupsIn(pattern) {
  const groups = pattern.replaceAll(/\\./gs, '').replaceAll(/\[[^\]]*\]/g, '')
  return NEWER_GROUPS.filter(([sign]) => sign.test(groups)).map(([, what]) => what)
}

/** As much of a string as stands in the source. */
function textOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type === 'TemplateLiteral') return node.quasis.map((part) => part.value.cooked).join('')
  return node.type === 'BinaryExpression' ? textOf(node.left) + textOf(node.right) : ''
}

function checkCalled({ callee, arguments: given }, allowed, tell) {
  const names = namesOf(callee)
  // The one of a <dialog> takes nothing; the one of a mini-program takes its words.
  if (names.includes('showModal') && given.length > 0) return
  const newer = names.find((name) => NEWER.includes(name) || GIVEN.includes(name))
  if (newer && !names.some((name) => allowed.has(name))) tell(callee, newer)
}

/** How a called function may be listed: `Object.hasOwn` and `hasOwn`, or its name alone. */
function namesOf(callee) {
  if (callee.type === 'Identifier') return [callee.name]
  if (callee.type !== 'MemberExpression' || callee.computed) return []
  const { name } = callee.property
  return [`${callee.object.name}.${name}`, name]
}

function namesAskedFor(program) {
  const asked = []
  new Visitor({
    UnaryExpression({ operator, argument }) {
      if (operator === 'typeof') asked.push(argument.property?.name ?? argument.name)
    },
  }).visit(program)
  return asked
}
