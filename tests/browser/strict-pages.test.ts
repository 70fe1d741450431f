import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { goHome } from './harness/resident'
import { type Site, startSite } from './harness/server'

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-04')
}, 90_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Opens pages one after another; what the browser then refused to load or to run. */
async function refusedOn(person: Person, paths: string[]): Promise<string[]> {
  for (const path of paths) {
    await person.page.goto(site.url + path)
    await person.page.waitForLoadState('networkidle')
  }
  return person.problems
}

describe('the browser finds nothing to refuse', () => {
  it('on the public pages', async () => {
    const person = await personAt(browser, 'desktop')
    const paths = ['/streets/zhongtongjie', '/streets/zhongtongjie/reports/2023', '/demo', '/nowhere']
    expect(await refusedOn(person, paths)).toEqual([])
    const heading = person.page.locator('h1')
    const size = await heading.evaluate((one) => String(one.computedStyleMap().get('font-size')))
    expect(size).toBe('25.6px')
  }, 60_000)

  it('on the check of a report', async () => {
    const person = await personAt(browser, 'desktop')
    expect(await refusedOn(person, ['/check/'])).toEqual([])
    await person.page.getByLabel('或者粘贴全文', { exact: true }).fill('不是报告')
    await person.page.getByRole('button', { name: '读取并核对' }).click()
    await person.page.locator('#result > *, #text-error:not([hidden])').first().waitFor()
    expect(person.problems).toEqual([])
  }, 60_000)

  it('in the mini-program', async () => {
    const person = await personAt(browser, 'phone')
    await goHome(person, site)
    await person.page.getByRole('button', { name: '我要申请' }).click()
    await person.page.getByRole('button', { name: '下一步' }).waitFor()
    expect(person.problems).toEqual([])
  }, 60_000)

  it.each([
    ['lin', ['/admin/queue', '/admin/report/2025', '/admin/own']],
    ['shi', ['/admin/calendar', '/admin/people']],
    ['gao', ['/admin/district']],
  ])(
    'in the staff page of %s',
    async (login, paths) => {
      const person = await signInOfficer(browser, site, login)
      expect(await refusedOn(person, paths)).toEqual([])
    },
    60_000,
  )
})
