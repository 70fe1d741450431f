import type { Browser } from 'playwright-core'
import { openBrowser, type Person } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-11-10')
}, 90_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('a record about oneself', () => {
  let clerk: Person
  let approver: Person

  it('is asked to be corrected: what is missing is told beside its field', async () => {
    clerk = await signInOfficer(browser, site, 'lin', 'phone')
    const { page } = clerk
    await page.goto(`${site.url}/admin/corrections`)
    await page.getByText('没有待处理的更正申请。').waitFor()
    await clerk.shot('corrections-empty')
    await page.getByRole('link', { name: '登记更正申请' }).click()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('请填写姓名或者名称。').waitFor()
    await clerk.shot('correction-missing')
  })

  it('is registered under a number of its own', async () => {
    const { page } = clerk
    for (const [name, text] of [
      ['姓名或者名称', '欧阳雁回'],
      ['证件号码', '440308199901101512'],
      ['联系电话', '13912345678'],
      ['要求更正哪一份政府信息', '2024年低收入家庭认定审核表'],
      ['记录哪里不准确', '家庭人口记为2人'],
      ['应当怎样记录', '家庭人口为3人'],
      ['有什么证据', '户口簿'],
    ] as const) {
      await page.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(text)
    }
    await clerk.shot('correction-form')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: /更登〔2026〕1号/ }).waitFor()
    await page.getByText('由签发人处理。').waitFor()
    await clerk.shot('correction-open')
  })

  it('is decided by the head of the disclosure unit, with its letter', async () => {
    approver = await signInOfficer(browser, site, 'fang')
    const { page } = approver
    await page.goto(`${site.url}/admin/corrections`)
    await approver.shot('corrections')
    await page.getByRole('link', { name: /更登〔2026〕1号/ }).click()
    await page.getByText('转送有权更正的机关', { exact: true }).click()
    await page.getByRole('textbox', { name: /更正的内容或者理由/ }).fill('该表由区民政局制作')
    await page.getByRole('textbox', { name: /转送给哪个机关/ }).fill('卫滨区民政局')
    await approver.shot('correction-decide')
    await page.getByRole('button', { name: '处理并告知' }).click()
    await page.getByText('更正政府信息告知书').waitFor()
    await approver.shot('correction-decided')
    await page.getByRole('button', { name: '转送函：发卫滨区民政局' }).click()
    await page.getByText('现转送贵机关处理').waitFor()
    await approver.shot('correction-forwarded')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /下载 Word 文件：更正政府信息申请转送函/ }).click()
    expect((await saved).suggestedFilename()).toBe('更正政府信息申请转送函 中同街依更〔2026〕2号.docx')
    await page.setViewportSize({ width: 390, height: 844 })
    await approver.shot('correction-forwarded-narrow')
  })

  it('stands among what was decided', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/corrections?state=decided`)
    await page.getByText('转送有权更正的机关').waitFor()
    await page.goto(`${site.url}/admin/disclosure`)
    await page.getByText('这一年公开的信息都考虑过了').waitFor()
    await clerk.shot('disclosure-empty')
    expect([clerk, approver].flatMap(({ problems }) => problems)).toEqual([])
  })
})
