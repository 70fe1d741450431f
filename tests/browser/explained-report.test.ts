import type { Browser } from 'playwright-core'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { passwordOf, signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

const REASON = '公布以后看了营业执照，更正了申请人类型'

let site: Site
let browser: Browser
let publisher: Person
let head: Person

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-12-30')
  const { receipt: id } = await fileAsResident(await personAt(browser, 'phone'), site, '社区养老服务补助发放名单')
  const clerk = await signInOfficer(browser, site, 'lin')
  publisher = await signInOfficer(browser, site, 'qin')
  head = await signInOfficer(browser, site, 'fang', 'phone')
  await actOn(clerk, id, 'confirm', { input: { confirmedWith: '申请人本人', how: '电话' } })
  const { version } = await callOf(publisher, 'report.live', { year: 2026 })
  await callOf(publisher, 'report.publish', { year: 2026, version, password: passwordOf(site, 'qin') })
  await actOn(clerk, id, 'reclassify', { input: { applicantKind: 'business', reason: '看了营业执照，是个体工商户' } })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('a report whose figures differ from last year’s', () => {
  it('cannot be published by the publisher alone, who reads why', async () => {
    const { page } = publisher
    await page.goto(`${site.url}/admin/report/2027`)
    await page.getByText(/现在不能公布：与上年公布的数字不一致/).waitFor()
    expect(await page.getByRole('button', { name: '签名说明' }).count()).toBe(0)
    await publisher.shot('report-differs')
  })

  it('is explained by the head of disclosure, who is asked for what is missing', async () => {
    const { page } = head
    await page.goto(`${site.url}/admin/report/2027`)
    await page.getByRole('button', { name: '签名说明' }).click()
    await page.getByText('请写明不一致的原因。').waitFor()
    await head.shot('report-explain')
    await page.getByLabel('不一致的原因').fill(REASON)
    await page.getByLabel('密码').fill(passwordOf(site, 'fang'))
    await page.getByRole('button', { name: '签名说明' }).click()
    await page.getByText(`与上年不一致的原因：${REASON}`).waitFor()
    await head.shot('report-explained')
  })

  it('is then published, and the version keeps the reason', async () => {
    const { page } = publisher
    await page.reload()
    await page.getByRole('button', { name: '公布 2027 年度报告' }).click()
    await page.getByLabel('密码').fill(passwordOf(site, 'qin'))
    await page.getByRole('button', { name: '确认公布' }).click()
    await page.locator('.versions').getByText(REASON).waitFor()
    await publisher.shot('report-with-reason')
  })
})
