import { measure } from '../../scripts/budgets.mjs'

const nested = `export function f(a: boolean) {\n${'if (a) {\n'.repeat(4)}${'}\n'.repeat(4)}}\n`

describe('the budgets', () => {
  it.each([
    ['a file of 301 lines', 'domain/long.ts', '\n'.repeat(301), '301 lines'],
    [
      'a function of 51 lines',
      'domain/f.ts',
      `export function f() {\n${'1\n'.repeat(49)}}\n`,
      'a function of 51 lines',
    ],
    ['nesting of four', 'domain/f.ts', nested, 'nesting 4'],
    ['a fifth folder', 'admin/a/b/c/d/e/f.ts', '', 'folders deep'],
    ['a package in the law', 'domain/f.ts', "import 'dayjs'", 'imports nothing outside itself'],
    ['an arrow that points back', 'domain/f.ts', "import { a } from '../server/a'", 'may not import server/'],
    ['a re-exported arrow', 'typings/f.ts', "export { a } from '../domain/a'", 'may not import domain/'],
    ['the calendar on the phone', 'miniprogram/f.ts', "import { a } from '../domain/calendar'", 'go to the phone'],
  ])('refuse %s', (_, file, text, sentence) => {
    expect(measure(file, text).broken.join()).toContain(sentence)
  })

  it('count an else-if chain as one level', () => {
    const chain = `export function f(a: number) {\n  if (a) return\n${'  else if (a) return\n'.repeat(6)}}\n`
    expect(measure('domain/f.ts', chain).broken).toEqual([])
  })

  it('let a describe block be as long as its facts', () => {
    const suite = `describe('x', () => {\n${'it()\n'.repeat(60)}})\n`
    expect(measure('tests/x.test.ts', suite).broken).toEqual([])
  })
})
