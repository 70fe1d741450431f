// Every small change of one file that a test should notice, found in its syntax tree.
import { parseSync } from 'oxc-parser'

const OPERATORS = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
}
const CALLS = { some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith', min: 'max', max: 'min' }
/** Methods that may be left out: what they are called on has the same kind of value. */
const LEFT_OUT = ['filter', 'sort', 'slice', 'trim', 'reverse', 'flat', 'concat', 'toSorted', 'toReversed', 'padStart']
/** Types hold no value that runs; within these nodes only the expression does. */
const HOLDS_A_VALUE = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']
const SKIPPED = ['ImportDeclaration', 'ExportAllDeclaration', 'ExportSpecifier', 'Directive']

/**
 * The mutants of one file, in the order of their place: `{ start, end, to, kind }`, where `to` replaces the text between.
 * Line and column are added by `placeOf`.
 */
export function mutantsOf(file, text) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0].message}`)
  const found = []
  walkTree(program, null, (node, parent) => {
    if (CHANGES[node.type] && isValue(node, parent)) found.push(...CHANGES[node.type](node, text))
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Where a mutant stands, as people name it. */
export function placeOf(text, mutant) {
  const before = text.slice(0, mutant.start)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', mutant.start)
  return {
    line: before.split('\n').length,
    column: mutant.start - lineStart + 1,
    source: text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trim(),
    change: `${shortenCode(text.slice(mutant.start, mutant.end))} → ${shortenCode(mutant.to)}`,
    oneLine: !text.slice(mutant.start, mutant.end).includes('\n'),
  }
}

function shortenCode(code) {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-16)}` : line || '(nothing)'
}

function walkTree(node, parent, visit) {
  if (node.type.startsWith('TS')) {
    if (HOLDS_A_VALUE.includes(node.type)) walkTree(node.expression, parent, visit)
    return
  }
  if (SKIPPED.includes(node.type) || isPassedOn(node)) return
  visit(node, parent)
  for (const [name, value] of Object.entries(node)) {
    if (name === 'typeAnnotation' || name === 'typeArguments' || name === 'typeParameters') continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walkTree(child, node, visit)
    }
  }
}

/** `export … from` names another file. */
function isPassedOn(node) {
  return node.type === 'ExportNamedDeclaration' && node.source !== null
}

/** A name of a property is no value: emptied, it would be another property. */
function isValue(node, parent) {
  if (parent?.type === 'Property' && parent.key === node && !parent.computed) return false
  if (parent?.type === 'MemberExpression' && parent.property === node && node.type === 'Literal') return false
  return true
}

const CHANGES = {
  IfStatement: (node, text) => [negateTest(node.test, text)],
  WhileStatement: (node, text) => [negateTest(node.test, text)],
  ConditionalExpression: (node, text) => [negateTest(node.test, text)],
  UnaryExpression: (node) =>
    node.operator === '!' ? [makeChange('condition', node.start, node.argument.start, '')] : [],
  BinaryExpression: changeComparison,
  LogicalExpression: changeLogic,
  ReturnStatement: (node) => (node.argument ? changeReturned(node.argument) : []),
  ArrowFunctionExpression: (node) => (node.expression ? changeReturned(node.body) : []),
  Literal: changeLiteral,
  TemplateLiteral: (node) => (node.end - node.start > 2 ? [makeChange('text', node.start, node.end, '``')] : []),
  ArrayExpression: changeArray,
  ObjectExpression: (node) => (node.properties.length > 0 ? [makeChange('object', node.start, node.end, '{}')] : []),
  CallExpression: changeCall,
  ExpressionStatement: (node) =>
    node.expression.type === 'CallExpression' ? [makeChange('call', node.start, node.end, 'void 0')] : [],
}

function makeChange(kind, start, end, to) {
  return { kind, start, end, to }
}

/** A literal is changed as such. */
function changeReturned({ type, start, end }) {
  return type === 'Literal' ? [] : [makeChange('return', start, end, 'undefined')]
}

function negateTest(test, text) {
  return makeChange('condition', test.start, test.end, `!(${text.slice(test.start, test.end)})`)
}

function changeComparison(node, text) {
  const to = OPERATORS[node.operator]
  const joinsTexts = node.operator === '+' && [node.left, node.right].some(isText)
  return to && !joinsTexts ? [changeOperator(node, text, to)] : []
}

function changeLogic(node, text) {
  if (node.operator === '??') return [makeChange('operator', node.left.end, node.right.end, '')]
  return [changeOperator(node, text, node.operator === '&&' ? '||' : '&&')]
}

function changeOperator(node, text, to) {
  const start = text.indexOf(node.operator, node.left.end)
  return makeChange('operator', start, start + node.operator.length, to)
}

function isText(node) {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
}

function changeLiteral(node) {
  const { value, start, end } = node
  if (node.regex) return changePattern(node)
  if (typeof value === 'string') return [makeChange('text', start, end, value === '' ? "'mutant'" : "''")]
  if (typeof value === 'boolean') return [makeChange('boolean', start, end, String(!value))]
  if (typeof value === 'number') return [makeChange('number', start, end, String(value + 1))]
  return []
}

/** A pattern that is not held at its ends finds more than it should. */
function changePattern({ regex, start, end }) {
  const { pattern, flags } = regex
  const loose = [pattern.replace(/^\^/, ''), pattern.replace(/\$$/, '')].filter((one) => one !== pattern && one !== '')
  return loose.map((one) => makeChange('pattern', start, end, `/${one}/${flags}`))
}

function changeArray({ elements, start, end }) {
  if (elements.length === 0 || elements.includes(null)) return []
  const emptied = makeChange('array', start, end, '[]')
  if (elements.length === 1) return [emptied]
  const without = elements.map((element, i) =>
    i === 0
      ? makeChange('element', element.start, elements[1].start, '')
      : makeChange('element', elements[i - 1].end, element.end, ''),
  )
  return [emptied, ...without]
}

function changeCall({ callee, end }) {
  if (callee.type !== 'MemberExpression' || callee.computed) return []
  const { object, property } = callee
  const other = CALLS[property.name]
  const swapped = other ? [makeChange('call', property.start, property.end, other)] : []
  const leftOut = LEFT_OUT.includes(property.name) ? [makeChange('call', object.end, end, '')] : []
  return [...swapped, ...leftOut]
}
