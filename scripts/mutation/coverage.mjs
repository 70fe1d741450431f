// Which test runs which function: a mutant inside a function is looked for by the tests that enter it.
import { parseSync, Visitor } from 'oxc-parser'

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** The functions of a file in the order of their start. */
export function functionsOf(file, text) {
  const found = []
  const keep = ({ start, end, body }) => {
    if (body) found.push({ start, end, body })
  }
  new Visitor(Object.fromEntries(FUNCTIONS.map((type) => [type, keep]))).visit(parseSync(file, text).program)
  return found.sort((a, b) => a.start - b.start)
}

/** The file with a mark at the beginning of each function: `entered('file:n')`. */
export function markFunctions(file, text) {
  const inserts = functionsOf(file, text).flatMap(({ body }, n) => {
    const mark = `globalThis.entered('${file}:${n}')`
    if (body.type === 'BlockStatement') return [{ at: body.start + 1, code: `${mark};` }]
    return [
      { at: body.start, code: `(${mark},` },
      { at: body.end, code: ')' },
    ]
  })
  inserts.sort((a, b) => b.at - a.at)
  return inserts.reduce((code, { at, code: added }) => code.slice(0, at) + added + code.slice(at), text)
}

/** The name that `marked` gives to the innermost function around a mutant, or null where it is read while loading. */
export function functionAround(file, text, { start, end }) {
  const around = functionsOf(file, text).findLastIndex((one) => one.body.start <= start && one.body.end >= end)
  return around < 0 ? null : `${file}:${around}`
}
