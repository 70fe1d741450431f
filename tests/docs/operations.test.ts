import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../server/config'
import { CHECKS } from '../../server/readiness'

const MANUAL = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8')

/** `| \`NAME\` | \`default\` | … |`, the default empty where there is none. */
const rows = [...MANUAL.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)?[^|]*\| [^|]+ \|$/gm)]
const settings = new Map(rows.map(([, name = '', usual]) => [name, usual]))

function namesRead(): string[] {
  const names = new Set<string>()
  const get = (_: object, name: string | symbol) => void names.add(String(name))
  readConfig(new Proxy({}, { get }), '/')
  return [...names]
}

describe('docs/operations.md', () => {
  it('tells every setting that the program reads, and no other', () => {
    expect([...settings.keys()].sort()).toEqual(namesRead().sort())
  })

  it.each([...settings].filter(([, usual]) => usual))('tells the true default of %s: %s', (name, usual) => {
    expect(readConfig({ [name]: usual }, '/')).toEqual(readConfig({}, '/'))
  })

  it('says what to do about each check of /readyz', () => {
    for (const check of CHECKS) expect(MANUAL).toMatch(new RegExp(`^\\| \`${check}\` \\|`, 'm'))
  })
})
