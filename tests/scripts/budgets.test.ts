import { parseSync } from 'oxc-parser'
import { findBrokenCircles, measureFile } from '../../scripts/budgets.mjs'

const nested = `export function f(a: boolean) {\n${'if (a) {\n'.repeat(4)}${'}\n'.repeat(4)}}\n`

const parseAll = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, parseSync(file, text)]))

describe('the budgets', () => {
  it.each([
    ['a file of 301 lines', 'domain/long.ts', '\n'.repeat(301), '301 lines'],
    [
      'a function of 61 lines',
      'domain/f.ts',
      `export function f() {\n${'1\n'.repeat(59)}}\n`,
      'a function of 61 lines',
    ],
    ['nesting of four', 'domain/f.ts', nested, 'nesting 4'],
    ['a fifth folder', 'admin/a/b/c/d/e/f.ts', '', 'folders deep'],
    ['a package in the law', 'domain/f.ts', "import 'dayjs'", 'imports nothing outside itself'],
    ['an arrow that points back', 'domain/f.ts', "import { a } from '../server/a'", 'may not import server/'],
    ['a re-exported arrow', 'typings/f.ts', "export { a } from '../server/a'", 'may not import server/'],
    ['a value in the contract', 'typings/f.ts', "export { a } from '../domain/a'", 'imports types only'],
    ['a page that is imported', 'admin/src/f.ts', "import { a } from './a/a-page'", 'nothing imports a page'],
    ['a packed object', 'admin/src/f.ts', 'export const a = { b: 1, ...{ c: 2, d: 3 } }', 'packed object'],
    ['the calendar on the phone', 'miniprogram/f.ts', "import { a } from '../domain/calendar'", 'go to the phone'],
  ])('refuse %s', (_, file, text, sentence) => {
    expect(measureFile(file, text).broken.join()).toContain(sentence)
  })

  it('count an else-if chain as one level', () => {
    const chain = `export function f(a: number) {\n  if (a) return\n${'  else if (a) return\n'.repeat(6)}}\n`
    expect(measureFile('domain/f.ts', chain).broken).toEqual([])
  })

  it('refuse a circle of imports that carries a value', () => {
    expect(
      findBrokenCircles(parseAll({ 'web/a.ts': "import { b } from './b'", 'web/b.ts': "import { a } from './a'" })),
    ).toEqual(['an import circle carries a value: web/a.ts, web/b.ts'])
  })

  it('refuse a circle of types that crosses folders, and allow one inside a folder', () => {
    const circle = { 'web/a.ts': "import type { b } from './c/b'", 'web/c/b.ts': "import type { a } from '../a'" }
    expect(findBrokenCircles(parseAll(circle))).toEqual(['an import circle crosses folders: web/a.ts, web/c/b.ts'])
    const inside = { 'web/a.ts': "import type { b } from './b'", 'web/b.ts': "import type { a } from './a'" }
    expect(findBrokenCircles(parseAll(inside))).toEqual([])
  })

  it('let a describe block be as long as its facts', () => {
    const suite = `describe('x', () => {\n${'it()\n'.repeat(60)}})\n`
    expect(measureFile('tests/x.test.ts', suite).broken).toEqual([])
  })
})
