import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
let clerk: Person
let receipt: string

/** 2026-12-10: twenty working days from here end in 2027, whose notice is not in the system. */
beforeAll(async () => {
  site = await startSite('2026-12-10')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Invented for this test, in the manner of a notice; the days of 2027 are not known yet. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`

describe('a period that runs into a year without a notice', () => {
  it('is not guessed: the case says which notice is missing', async () => {
    const resident = await personAt(browser, 'phone')
    ;({ receipt } = await fileAsResident(resident, site, '2025年度部门决算'))
    clerk = await signInOfficer(browser, site, 'lin')
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${receipt}`)
    await page
      .getByRole('button', { name: /^确认收到/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: '与谁确认' }).fill('申请人本人')
    await page.getByText('电话', { exact: true }).click()
    await page.getByRole('button', { name: '确认收到', exact: true }).last().click()
    await page
      .getByText(/缺.*2027/)
      .first()
      .waitFor()
    await clerk.shot('missing-year')
  })

  it('is dated when the administrator pastes the notice, and the moved day is listed', async () => {
    const administrator = await signInOfficer(browser, site, 'shi')
    const { page } = administrator
    await page.getByRole('link', { name: '工作日历' }).click()
    await page.getByText(/2027/).first().waitFor()
    await administrator.shot('calendar')
    await page.getByRole('textbox').first().fill(NOTICE)
    await page.getByRole('button', { name: '读出日期' }).click()
    await page.getByRole('button', { name: '核对无误，添加' }).waitFor()
    await administrator.shot('calendar-check')
    await page.getByRole('button', { name: '核对无误，添加' }).click()
    await page.getByText('2027-01-08').first().waitFor()
    await administrator.shot('moved-days')
  })

  it('shows its reply day to the officer and to the resident', async () => {
    await clerk.page.reload()
    await clerk.page.getByText('2027-01-08').first().waitFor()
  })

  it('refuses a notice whose weekdays do not agree with its days', async () => {
    const administrator = await signInOfficer(browser, site, 'shi', 'phone')
    const { page } = administrator
    await page.goto(`${site.url}/admin/calendar`)
    await page.getByRole('textbox').first().fill(NOTICE.replace('1月1日（周五）', '1月1日（周四）'))
    await page.getByRole('button', { name: '读出日期' }).click()
    await page
      .getByText(/1月1日.*(周五|周四)/)
      .first()
      .waitFor()
    await administrator.shot('wrong-notice')
  })
})
