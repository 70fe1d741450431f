import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { signInOfficer } from './harness/officer'
import { chooseFile, fillBox, goHome, goToNextStep, PDF, PROOF, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

const AUTHORITY = { name: '授权委托书.pdf', mimeType: 'application/pdf', buffer: PDF }

let site: Site
let browser: Browser
let agent: Person

beforeAll(async () => {
  site = await startSite('2026-03-04')
  browser = await openBrowser()
  agent = await personAt(browser, 'phone')
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('an agent files for somebody else', () => {
  it('names themself and shows the written authority before the applicant is asked for', async () => {
    const { page } = agent
    await goHome(agent, site)
    await page.getByRole('button', { name: '我要申请' }).click()
    await page.getByRole('radio', { name: '代理人，有授权委托书' }).click()
    await goToNextStep(page)
    await page.getByText('请上传授权委托书').first().waitFor()
    await agent.shot('agent-missing')
    await fillBox(page, '代理人或者代填人的姓名', '王律师')
    await fillBox(page, '代理人或者代填人的电话', '13900139000')
    await chooseFile(page, AUTHORITY)
    await page.getByText('授权委托书.pdf').waitFor()
    await agent.shot('agent')
    await goToNextStep(page)
  })

  it('fills in the rest for the applicant and gets a receipt', async () => {
    const { page } = agent
    await fillBox(page, '姓名', ZHANG.name)
    await fillBox(page, '证件号码', ZHANG.idNumber)
    await chooseFile(page, PROOF)
    await page.getByText('身份证.png').waitFor()
    await agent.shot('agent-applicant')
    await goToNextStep(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await goToNextStep(page)
    await fillBox(page, '需要什么信息', '2025年度部门决算')
    await goToNextStep(page)
    await page.getByRole('radio', { name: '在本系统查看' }).click()
    await goToNextStep(page)
    await page.getByText('王律师').waitFor()
    await agent.shot('agent-summary')
    await page.getByRole('button', { name: '确认并提交' }).click()
    await page.getByText('申请已经提交').waitFor()
  })

  it('is seen by the clerk, with the authority among the files', async () => {
    const clerk = await signInOfficer(browser, site, 'lin')
    const { page } = clerk
    await page.getByRole('link', { name: '尚未登记' }).first().click()
    await page.getByText('代理人，有授权委托书').waitFor()
    await page.getByRole('link', { name: '授权委托书.pdf' }).waitFor()
    await clerk.shot('agent-case')
  })
})
