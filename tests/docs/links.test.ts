import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '../..')
const PAGES = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')

const TRACKED = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
/** Where a term or a change is said to be found: `domain/clock/` or `domain/clock/timeline.ts`. */
const PLACE =
  /`((?:admin|cloudfunctions|domain|messages|miniprogram|scripts|server|service|tests|typings|web)\/[\w./-]*)`/g
/** The file that the worked example adds. */
const ADDED_BY_EXAMPLE = 'domain/application/acts/hear-expert.ts'

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

  it.each(['docs/glossary.md', 'CONTRIBUTING.md'])('%s names only places that are there', (page) => {
    const named = [...readFileSync(join(ROOT, page), 'utf8').matchAll(PLACE)].map(([, place = '']) => place)
    expect(named.length).toBeGreaterThan(0)
    const isThere = (place: string) =>
      TRACKED.some((file) => file === place || file.startsWith(place.replace(/\/?$/, '/')))
    expect(named.filter((place) => !isThere(place) && place !== ADDED_BY_EXAMPLE)).toEqual([])
  })

  it('give each record of a decision a number of its own, which its title repeats', () => {
    const records = readdirSync(join(ROOT, 'docs/adr')).sort()
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1))
    const titles = records.map((name) => readFileSync(join(ROOT, 'docs/adr', name), 'utf8').split('\n')[0])
    expect(titles).toEqual(records.map((_, index) => expect.stringMatching(new RegExp(`^# ${index + 1}\\. `))))
  })
})
