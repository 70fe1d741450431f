import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '../..')
const PAGES = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')

const linksOf = (page: string) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)

describe('the documents', () => {
  it('link only to files that are there', () => {
    expect(PAGES).toContain('README.md')
    const lost = PAGES.flatMap((page) =>
      linksOf(page)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    )
    expect(lost).toEqual([])
  })

  it('give each record of a decision a number of its own, which its title repeats', () => {
    const records = readdirSync(join(ROOT, 'docs/adr')).sort()
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1))
    const titles = records.map((name) => readFileSync(join(ROOT, 'docs/adr', name), 'utf8').split('\n')[0])
    expect(titles).toEqual(records.map((_, index) => expect.stringMatching(new RegExp(`^# ${index + 1}\\. `))))
  })
})
