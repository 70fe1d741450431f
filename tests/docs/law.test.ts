import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const ROOT = join(__dirname, '../..')
const LAW = readFileSync(join(ROOT, 'docs/law.md'), 'utf8')
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const linked = [...LAW.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => posix.join('docs', to))

/** `[name](file): “sentence”; “sentence”`: what docs/law.md says a test file holds. */
const promised = [...LAW.matchAll(/\]\((\.\.\/tests\/[^)]+)\): (“[^|<]+”)/g)].flatMap(([, file = '', sentences = '']) =>
  [...sentences.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => [posix.join('docs', file), sentence] as const),
)

/** The rows of the tables whose last column names tests. */
const rows = LAW.split('\n').filter((line) =>
  /^\| (Art\.|C\d|X\d|R\d|\d+号文|235号|行政|法释|GB|全国|regulations|unit)/.test(line),
)

const DIGITS = '零一二三四五六七八九'
/** '三十六' → 36 */
function numberOf(words: string): number {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['零', words]
  return DIGITS.indexOf(tens || '一') * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}

function citedIn(path: string): number[] {
  return [...textOf(path).matchAll(/(?<![文法号])第([一二三四五六七八九十]+)条/g)].map(([, words = '']) =>
    numberOf(words),
  )
}

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)

describe('docs/law.md', () => {
  it('names no file that is not there', () => {
    expect(linked.length).toBeGreaterThan(100)
    expect(linked.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names no test that is not in its file', () => {
    expect(promised.length).toBeGreaterThan(80)
    expect(promised.filter(([path, sentence]) => !textOf(path).includes(`'${sentence}'`))).toEqual([])
  })

  it('has a file and a test in every row', () => {
    expect(rows.length).toBeGreaterThan(60)
    const lacking = rows.filter(
      (row) => !/\]\(\.\.\/(domain|service|cloudfunctions|server)\//.test(row) || !/: “/.test(row),
    )
    expect(lacking).toEqual([])
  })

  it.each([...filesIn('domain/application/acts'), ...filesIn('domain/outcome')])(
    'has a row for every article that %s cites',
    (path) => {
      expect(citedIn(path).filter((article) => !LAW.includes(`\n| Art. ${article} |`))).toEqual([])
    },
  )

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('has convention C%i', (n) => expect(LAW).toContain(`\n| C${n} |`))

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('has check X%i', (n) => expect(LAW).toContain(`\n| X${n} |`))
})
