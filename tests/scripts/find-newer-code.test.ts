import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { parseSync } from 'oxc-parser'
import { listPhoneSources, olderBrowsers, refuseNewerCode } from '../../scripts/phone/check-phone-code.mjs'
import { findNewerCode } from '../../scripts/phone/find-newer-code.mjs'

describe('code that iOS 14 cannot read', () => {
  it.each([
    ['a lookbehind', 'const a = /(?<!\\d)1/', 'lookbehind'],
    ['a positive lookbehind in a call', "new RegExp('(?<=a)' + b)", 'lookbehind'],
    ['a lookbehind in a template', 'RegExp(`a(?<!b)`)', 'lookbehind'],
    ['a flag of indices', 'const a = /b/d', 'flag'],
    ['a flag in a call', "new RegExp('b', 'v')", 'flag'],
    ['flags of a group', 'const a = /(?i:b)/', 'flags inside'],
    ['a static block', 'class A { static { a() } }', 'static blocks'],
    ['a static field', 'class A { static a = 1 }', 'static fields'],
    ['a private field', 'class A { #a = 1 }', 'private fields'],
    ['a private method', 'class A { #a() {} }', 'private methods'],
    ['a private name asked for', 'class A { has(b) { return #a in b } #a = 1 }', '#name in'],
    ['await outside functions', 'await a()', 'await outside'],
    ['a namespace passed on', "export * as a from 'b'", 'export * as'],
    ['a newer method', 'a?.b.toSpliced(1)', 'toSpliced'],
    ['a newer static function', 'Object.groupBy(a, b)', 'Object.groupBy'],
    ['a newer global', 'structuredClone(a)', 'structuredClone'],
    ['a dialog of the browser', 'a.showModal()', 'showModal'],
  ])('is refused: %s', (_, text, sentence) => {
    expect(findNewerCode('a.js', `\n${text}`).join()).toMatch(/^a\.js:2: iOS 14 has no /)
    expect(findNewerCode('a.js', text).join()).toContain(sentence)
  })

  it.each([
    ['a named group and a look ahead', 'const a = /(?<year>\\d+)(?!\\d)(?=x)(?:y)/u'],
    ['a bracket that opens no group', 'const a = /[(?<=]\\(?<!/'],
    ['a public field', 'class A { a = 1 }'],
    ['a dialog of the mini-program', "wx.showModal({ title: '' })"],
    ['what was asked for first', "if (typeof structuredClone === 'function') structuredClone(a)"],
    ['what older-browsers.js gives', 'a.at(-1); a.findLast(b); Object.hasOwn(a, b); crypto.randomUUID()'],
    ['await inside a function', 'async () => { await a() }'],
  ])('is not %s', (_, text) => {
    expect(findNewerCode('a.js', text)).toEqual([])
  })

  it('is refused in the mini-program where a page would be given it', () => {
    expect(findNewerCode('a.js', 'a.at(-1)', { given: false })).toHaveLength(1)
  })

  it('is refused in sources only where the build does not lower it', () => {
    const text = 'class A { static { /(?<!a)b/.test(c) } }'
    expect(findNewerCode('a.ts', text, { source: true })).toEqual(['a.ts:1: iOS 14 has no lookbehind'])
  })

  it('is looked for in every file that a page or the mini-program imports, however far', () => {
    const sources = {
      'admin/a.ts': "import { b } from '../domain/b'\nimport type { d } from '../domain/d'",
      'domain/b.ts': "import { c } from './c'",
      'domain/c.ts': '',
      'domain/d.ts': '',
      'miniprogram/e.ts': "import { c } from '../domain/c'",
    }
    const parsed = new Map(Object.entries(sources).map(([file, text]) => [file, parseSync(file, text)]))
    expect(listPhoneSources(parsed)).toEqual([
      { file: 'miniprogram/e.ts', given: false },
      { file: 'domain/c.ts', given: false },
      { file: 'admin/a.ts', given: true },
      { file: 'domain/b.ts', given: true },
    ])
  })

  it('is refused in a built folder, with its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-built-'))
    writeFileSync(join(folder, 'app.js'), 'var a=1;\nvar b=/(?<!c)d/;')
    expect(() => refuseNewerCode(folder)).toThrow(`${join(folder, 'app.js')}:2: iOS 14 has no lookbehind`)
    rmSync(folder, { recursive: true })
  })
})

describe('the head of a bundle for older browsers', () => {
  const older = async (text: string): Promise<unknown> => {
    const context = createContext({ crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) } })
    const missing = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed'].map((name) => `'${name}'`)
    runInContext(`for (const name of [${missing}]) delete Array.prototype[name]`, context)
    runInContext('delete String.prototype.at; delete Object.hasOwn', context)
    return JSON.parse(runInContext(`${await olderBrowsers()};JSON.stringify(${text})`, context) as string)
  }

  it.each([
    ['[1, 2, 3].at(-1)', 3],
    ['[1, 2, 3].at(0)', 1],
    ["'abc'.at(-2)", 'b'],
    ['[1, 2, 3].findLast((one) => one < 3)', 2],
    ['[1, 2, 3].findLastIndex((one) => one > 5)', -1],
    ['[3, 1, 2].toSorted((a, b) => a - b)', [1, 2, 3]],
    ['[1, 2].toReversed()', [2, 1]],
    ["[Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')]", [true, false]],
    ['/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(crypto.randomUUID())', true],
  ])('gives %s', async (text, value) => {
    expect(await older(text)).toEqual(value)
  })

  it('adds nothing that a loop over a list or an object would meet', async () => {
    expect(await older('(() => { const met = []; for (const name in []) met.push(name); return met })()')).toEqual([])
  })

  it('leaves a method that is there as it is', async () => {
    const context = createContext({ crypto: {} })
    const before = runInContext('Array.prototype.at', context)
    runInContext(await olderBrowsers(), context)
    expect(runInContext('Array.prototype.at', context)).toBe(before)
  })

  it('reads on iOS 14 itself', () => {
    const file = 'scripts/phone/older-browsers.js'
    expect(findNewerCode(file, readFileSync(file, 'utf8'))).toEqual([])
  })
})
