import type { Browser } from 'playwright-core'
import { renderHtml } from '../../domain/report/render/html'
import { ZHONGTONGJIE } from '../../server/demo/figures'
import { OFFICES } from '../../server/demo/offices'
import { makeReportDoc } from '../../server/demo/reports'
import { openVault } from '../../service/sealing/vault'
import { openBrowser, type Person, personAt } from './harness/browser'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
let visitor: Person

beforeAll(async () => {
  site = await startSite('2026-11-10')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const vault = openVault({ root: Buffer.alloc(32), current: 'k1', master: { k1: Buffer.alloc(32) } })

/** The demo report of a year as a published page, one figure changed where asked. */
function published(
  year: number,
  change: (report: ReturnType<typeof makeReportDoc>['report']) => void = () => {},
): string {
  const [office] = OFFICES
  const spec = ZHONGTONGJIE[year]
  if (!office || !spec) throw new Error(`no demo report of ${year}`)
  const { report } = makeReportDoc(vault, office, { year, spec })
  change(report)
  return renderHtml(report, { demo: true })
}

describe.each(['phone', 'desktop'] as const)('a visitor at a %s who checks a published report', (size) => {
  beforeEach(async () => {
    visitor = await personAt(browser, size)
    await visitor.page.goto(`${site.url}/check/`)
  })
  afterEach(async () => {
    expect(visitor.problems).toEqual([])
    await visitor.context.close()
  })

  it('drops the file and reads that every sum holds', async () => {
    const { page } = visitor
    const file = { name: '2025.html', mimeType: 'text/html', buffer: Buffer.from(published(2025)) }
    await page.locator('#file').setInputFiles(file)
    await page.getByRole('button', { name: '读取并核对' }).click()
    await page
      .getByText(/没有发现|全部相符|成立/)
      .first()
      .waitFor()
    expect(await page.locator('#result').textContent()).toContain('三、收到和处理政府信息公开申请情况')
    await visitor.shot('check-sound')
  })

  it('is shown the place of a sum that fails', async () => {
    const { page } = visitor
    const broken = published(2025, ({ tables }) => {
      tables.three.rows.F.person += 1
      tables.three.rows.F.total += 1
    })
    await page.locator('#file').setInputFiles({ name: '2025.html', mimeType: 'text/html', buffer: Buffer.from(broken) })
    await page.getByRole('button', { name: '读取并核对' }).click()
    await page
      .getByText(/自然人.*不相等/)
      .first()
      .waitFor()
    await visitor.shot('check-broken')
  })

  it('is told what was not found in a text without tables, and keeps the text', async () => {
    const { page } = visitor
    await page
      .getByRole('textbox', { name: /粘贴全文/ })
      .first()
      .fill('这里没有表格。')
    await page.getByRole('button', { name: '读取并核对' }).click()
    await page
      .getByText(/没有找到|没有读到|缺少/)
      .first()
      .waitFor()
    await visitor.shot('check-nothing')
    expect(
      await page
        .getByRole('textbox', { name: /粘贴全文/ })
        .first()
        .inputValue(),
    ).toBe('这里没有表格。')
  })
})
