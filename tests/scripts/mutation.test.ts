import { drawItems } from '../../scripts/mutation/draw.mjs'
import { mutantsOf } from '../../scripts/mutation/mutants.mjs'
import { reasonFor } from '../../scripts/mutation/reasons.mjs'
import { runRounds } from '../../scripts/mutation/rounds.mjs'

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
    expect(changed("export { a } from './a'")).toEqual([])
  })

  it('changes a value that is held to a type', () => {
    expect(changed("x = ['a'] as const satisfies string[]")).toHaveLength(2)
  })
})

describe('a run', () => {
  const file = 'domain/sample.ts'
  const mutants = [0, 10, 20, 30].map((start) => ({ file, start, end: start + 1, to: '' }))
  const slow = { path: 'tests/slow.test.ts', ms: 5000, files: [file], entered: new Set(), names: [] }
  const quick = { path: 'tests/quick.test.ts', ms: 5, files: [file], entered: new Set(), names: [] }

  /** `notices` says by its start which mutants each test notices. */
  async function run(notices: Record<string, number[]>) {
    const kills: string[] = []
    const asked: string[] = []
    const survivors = await runRounds(mutants, {
      texts: new Map([[file, ' '.repeat(40)]]),
      tests: [slow, quick],
      whileLoading: new Set(),
      failureOf: async (standing: { start: number }[], test: { path: string }) => {
        asked.push(test.path)
        return standing.some(({ start }) => notices[test.path]?.includes(start)) ? { name: 'a fact' } : null
      },
      onKill: ({ start }: { start: number }, test: { path: string }) => kills.push(`${start} ${test.path}`),
    })
    return { survivors: survivors.map(({ start }: { start: number }) => start), kills, asked }
  }

  it('tells each mutant that a slow test notices from those it stands with', async () => {
    const { survivors, kills } = await run({ [slow.path]: [10, 30] })
    expect(survivors).toEqual([0, 20])
    expect(kills).toEqual([`10 ${slow.path}`, `30 ${slow.path}`])
  })

  it('asks a slow test once where it notices none, and never of what a quick one notices', async () => {
    const { survivors, asked } = await run({ [quick.path]: [0, 10], [slow.path]: [0] })
    expect(survivors).toEqual([20, 30])
    expect(asked.filter((path) => path === slow.path)).toHaveLength(1)
  })
})

describe('a survivor', () => {
  it('may have a reason of its class', () => {
    const survivor = { file: 'domain/x.ts', source: 'if (!a) throw new Error(`no a`)', change: '`no a` → ``' }
    expect(reasonFor(survivor)).toContain('log')
    expect(reasonFor({ ...survivor, change: '! → (nothing)' })).toBeNull()
  })
})

describe('a draw', () => {
  const items = Array.from({ length: 50 }, (_, i) => i)

  it('is the same for the same seed, and another for another', () => {
    expect(drawItems(items, 10, 1)).toEqual(drawItems(items, 10, 1))
    expect(drawItems(items, 10, 2)).not.toEqual(drawItems(items, 10, 1))
  })

  it('takes no item twice', () => {
    expect(new Set(drawItems(items, 50, 3)).size).toBe(50)
  })
})
