import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import type { Browser, Page } from 'playwright-core'
import { readDocxText } from '../../service/templates/docx/read-docx-text'
import { actOn } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

const ITEMS = '请写明要哪一年的补助发放名单'
const MAIN = 'word/document.xml'

let site: Site
let browser: Browser
let resident: Person
let clerk: Person
let administrator: Person
let id: string

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-04')
  resident = await personAt(browser, 'phone')
  ;({ receipt: id } = await fileAsResident(resident, site, '社区养老服务补助发放名单'))
  clerk = await signInOfficer(browser, site, 'lin')
  administrator = await signInOfficer(browser, site, 'shi', 'phone')
  await actOn(clerk, id, 'confirm', { input: { confirmedWith: '申请人本人', how: '电话' } })
  await actOn(clerk, id, 'request-supplement', { input: { items: ITEMS } })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** What the browser saved after a press. */
async function savedBy(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
const row = (page: Page) => page.locator('.templates > li').filter({ hasText: '补正告知书' })

/** The template that was downloaded, with another letterhead. */
function withLetterhead(bytes: Buffer): Buffer {
  const zip = new PizZip(bytes)
  zip.file(MAIN, (zip.file(MAIN)?.asText() ?? '').replace('{机关}', '示例信头　{机关}'))
  return zip.generate({ type: 'nodebuffer' })
}

describe('the letters of a case', () => {
  it('the officer reads one on screen as it goes out', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await page.getByRole('link', { name: '政府信息公开申请补正告知书' }).click()
    const letter = page.locator('.letter')
    await letter.getByText(ITEMS).waitFor()
    expect(await letter.textContent()).toContain('中同街依补〔2026〕1号')
    await clerk.shot('letter')
  })

  it('and takes it along as a Word file', async () => {
    const { page } = clerk
    const { name, bytes } = await savedBy(page, () => page.getByRole('button', { name: /Word 文件/ }).click())
    expect(name).toBe('政府信息公开申请补正告知书 中同街依补〔2026〕1号.docx')
    expect(readDocxText(bytes)).toContain(ITEMS)
    expect(readDocxText(bytes)).toContain('演示数据')
  })

  it('the resident reads it and downloads the same file', async () => {
    const { page } = resident
    await page.goto(`${site.url}/#/pages/case/case?receipt=${id}`)
    await page.getByText('看全文').first().click()
    await page.getByText('视为放弃申请，本机关不再处理').waitFor()
    await page.getByText('2026年3月4日', { exact: true }).waitFor()
    await resident.shot('resident-letter')
    const { name, bytes } = await savedBy(page, () => page.getByText('下载 Word 文件').first().click())
    expect(name).toContain('补正告知书')
    expect(readDocxText(bytes)).toContain(ITEMS)
  })
})

describe('the letterhead of the office', () => {
  it('that is no Word file is refused in a sentence beside its letter', async () => {
    const { page } = administrator
    await page.goto(`${site.url}/admin/templates`)
    const file = { name: '信头.docx', mimeType: 'application/msword', buffer: Buffer.from('hello') }
    await row(page).locator('input[type=file]').setInputFiles(file)
    await row(page).getByText('不是 Word 文档').waitFor()
    await administrator.shot('template-refused')
  })

  it('is downloaded, changed, uploaded, and stands on the next letter', async () => {
    const { page } = administrator
    const { bytes } = await savedBy(page, () => row(page).getByRole('button', { name: '下载模板' }).click())
    const file = { name: '信头.docx', mimeType: 'application/msword', buffer: withLetterhead(bytes) }
    await row(page).locator('input[type=file]').setInputFiles(file)
    await row(page).getByText('已经启用').waitFor()
    await administrator.shot('template-taken')
    const saved = await savedBy(clerk.page, () => clerk.page.getByRole('button', { name: /Word 文件/ }).click())
    expect(readDocxText(saved.bytes)).toContain('示例信头　')
  })

  it('goes back to the built-in one', async () => {
    const { page } = administrator
    await row(page).getByRole('button', { name: '恢复系统自带的' }).click()
    await row(page).getByText('系统自带的模板').waitFor()
  })
})
