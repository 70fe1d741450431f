import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { fileAsResident, fillBox, seeCase } from './harness/resident'
import { type Site, startSite } from './harness/server'

const REASON = '已经在区档案馆查到，不用再办'

let site: Site
let browser: Browser
let resident: Person
let clerk: Person
let receipt: string

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-04')
  resident = await personAt(browser, 'phone')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('an application that its applicant takes back', () => {
  it('asks why, with words that may stay as they are, before anything is sent', async () => {
    ;({ receipt } = await fileAsResident(resident, site, '二期工程的验收报告'))
    await seeCase(resident, site, receipt)
    const { page } = resident
    await page.getByRole('button', { name: '撤回申请' }).click()
    const reason = page.getByRole('textbox', { name: '撤回的理由' }).last()
    expect(await reason.inputValue()).toBe('申请人撤回')
    await resident.shot('withdrawal')
    await page.getByRole('button', { name: '不撤回了' }).click()
    await reason.waitFor({ state: 'detached' })
  })

  it('is withdrawn for the reason that the applicant wrote', async () => {
    const { page } = resident
    await page.getByRole('button', { name: '撤回申请' }).click()
    await fillBox(page, '撤回的理由', REASON)
    await page.getByRole('button', { name: '确认撤回' }).click()
    await page.getByText('申请人撤回了申请，不再办理。').waitFor()
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0)
    await resident.shot('withdrawn')
  })

  it('shows the reason to the office, in no clear text of the data', async () => {
    clerk = await signInOfficer(browser, site, 'lin')
    await clerk.page.goto(`${site.url}/admin/cases/${receipt}`)
    await clerk.page.getByText(REASON).waitFor()
    expect(await site.tracesOf([REASON])).toEqual([])
    expect([...clerk.problems, ...resident.problems]).toEqual([])
  })
})
