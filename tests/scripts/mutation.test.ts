import { draw } from '../../scripts/mutation/draw.mjs'
import { mutantsOf } from '../../scripts/mutation/mutants.mjs'

/** The whole text after each change. */
function changed(text: string): string[] {
  return mutantsOf('domain/sample.ts', text).map(({ start, end, to }) => text.slice(0, start) + to + text.slice(end))
}

describe('the mutants of a file', () => {
  it.each([
    ['x = a < b', ['x = a <= b']],
    ['x = a === b', ['x = a !== b']],
    ['x = a && b', ['x = a || b']],
    ['x = a ?? b', ['x = a']],
    ['x = !a', ['x = a']],
    ['x = 20', ['x = 21']],
    ['x = true', ['x = false']],
    ["x = 'a'", ["x = ''"]],
    ["x = ''", ["x = 'mutant'"]],
    ['x = [a, b]', ['x = []', 'x = [b]', 'x = [a]']],
    ['x = { a }', ['x = {}']],
    ['x = /^a$/u', ['x = /a$/u', 'x = /^a/u']],
    ['x = a.some(b)', ['x = a.every(b)']],
    ['x = a.sort()', ['x = a']],
    ['add(a)', ['void 0']],
    ['if (a) b = c', ['if (!(a)) b = c']],
    ['x = a ? b : c', ['x = !(a) ? b : c']],
    ['function f() { return a }', ['function f() { return undefined }']],
    ['f = () => a', ['f = () => undefined']],
  ])('of %j are %j', (text, expected) => {
    expect(changed(text).toSorted()).toEqual([...expected].sort())
  })

  it('changes a literal that is returned once', () => {
    expect(changed('f = () => true')).toEqual(['f = () => false'])
    expect(changed('f = () => null')).toEqual([])
  })

  it('leaves types, imports and the names of properties alone', () => {
    const text = "import { a } from './a'\ntype A = 'b' | 1\nexport function f(x: A): x is 'b' {}\n"
    expect(changed(text)).toEqual([])
    expect(changed("x = { 'a': b }")).toEqual(['x = {}'])
  })

  it('changes a value that is held to a type', () => {
    expect(changed("x = ['a'] as const satisfies string[]")).toHaveLength(2)
  })
})

describe('a draw', () => {
  const items = Array.from({ length: 50 }, (_, i) => i)

  it('is the same for the same seed, and another for another', () => {
    expect(draw(items, 10, 1)).toEqual(draw(items, 10, 1))
    expect(draw(items, 10, 2)).not.toEqual(draw(items, 10, 1))
  })

  it('takes no item twice', () => {
    expect(new Set(draw(items, 50, 3)).size).toBe(50)
  })
})
