// What a file declares: the names of its bindings, types and functions, and a few habits that the measures count.
import { Visitor } from 'oxc-parser'

const IRREGULAR = `told kept sent given known shown held found left made done drawn written taken chosen bound built bought
caught cut dealt drawn driven forgotten gone grown heard hidden laid led lent lost meant met paid put read rewritten risen
run said seen set sold spent split stood struck sworn thrown torn understood withdrawn withheld won worn`
const PARTICIPLES = new Set(IRREGULAR.split(/\s+/))
const NOT_PARTICIPLES = new Set([
  'need',
  'feed',
  'seed',
  'speed',
  'embed',
  'proceed',
  'exceed',
  'read',
  'put',
  'set',
  'cut',
  'split',
  'run',
])

export const isOneWord = (name) => /^[a-z]+[0-9]*$/.test(name)
export const isParticiple = (name) =>
  isOneWord(name) && !NOT_PARTICIPLES.has(name) && (/ed$/.test(name) || PARTICIPLES.has(name))

/** Names, top-level functions, top-level types and packed spreads of one parsed file. */
export function readNames(program) {
  const found = { identifiers: [], functions: [], types: [], packed: [], partialRecords: [] }
  for (const statement of program.body) readTopLevel(statement, found)
  new Visitor(makeVisitor(found)).visit(program)
  return found
}

function readTopLevel(statement, found) {
  const node = /^Export(Named|Default)Declaration$/.test(statement.type)
    ? (statement.declaration ?? statement)
    : statement
  if (node.type === 'FunctionDeclaration' && node.id) found.functions.push(node.id.name)
  if (node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration') found.types.push(node.id.name)
  if (node.type !== 'VariableDeclaration') return
  for (const { id, init } of node.declarations) {
    if (id.type === 'Identifier' && isFunction(init)) found.functions.push(id.name)
  }
}

const isFunction = (node) => node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

function makeVisitor(found) {
  const declare = (pattern) => found.identifiers.push(...listBoundNames(pattern))
  const withParameters = (node) => {
    if (node.id) declare(node.id)
    node.params.forEach(declare)
  }
  const visitor = {}
  visitor.VariableDeclarator = (node) => declare(node.id)
  visitor.ClassDeclaration = (node) => node.id && declare(node.id)
  for (const kind of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']) {
    visitor[kind] = withParameters
  }
  for (const kind of ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration']) visitor[kind] = (node) => declare(node.id)
  visitor.ObjectExpression = (node) => found.packed.push(...findPackedSpreads(node))
  visitor.TSTypeReference = (node) => found.partialRecords.push(...findPartialRecordKeys(node))
  return visitor
}

function findPackedSpreads(node) {
  const spreads = node.properties.filter((one) => one.type === 'SpreadElement')
  return spreads.filter((one) => one.argument.type === 'ObjectExpression').map((one) => one.start)
}

function findPartialRecordKeys(node) {
  if (node.typeName.name !== 'Partial') return []
  const inner = node.typeArguments?.params[0]
  if (inner?.typeName?.name !== 'Record') return []
  return inner.typeArguments.params.slice(0, 1).map(({ start, end }) => ({ start, end }))
}

/** The names that a binding pattern binds. */
export function listBoundNames(pattern) {
  if (!pattern) return []
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === 'this' ? [] : [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => listBoundNames(one.type === 'RestElement' ? one.argument : one.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(listBoundNames)
    case 'AssignmentPattern':
      return listBoundNames(pattern.left)
    case 'RestElement':
      return listBoundNames(pattern.argument)
    case 'TSParameterProperty':
      return listBoundNames(pattern.parameter)
    default:
      return []
  }
}
