import type { Browser } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { openMove, sendMove } from './harness/moves'
import { signIn, signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

let site: Site
let browser: Browser
let clerk: Person
let receipt: string

beforeAll(async () => {
  site = await startSite('2026-11-10')
  browser = await openBrowser()
  const resident = await personAt(browser, 'phone')
  ;({ receipt } = await fileAsResident(resident, site, '2025年度部门决算'))
  await resident.context.close()
  clerk = await signInOfficer(browser, site, 'lin')
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const caseOf = ({ page }: Person) => page.goto(`${site.url}/admin/cases/${receipt}`)
describe('an officer', () => {
  it('is told which field of a move is empty, with the cursor in it', async () => {
    await caseOf(clerk)
    await openMove(clerk.page, '确认收到')
    await sendMove(clerk.page, '确认收到')
    await clerk.page
      .getByText(/请填写|请选择/)
      .first()
      .waitFor()
    await clerk.shot('empty-field')
  })

  it('whose session ended while typing signs in on top of the page and loses nothing', async () => {
    const { page } = clerk
    await page.getByRole('textbox', { name: '与谁确认' }).fill('申请人的女儿')
    await page.getByText('当面', { exact: true }).click()
    // Enter in a box does nothing that cannot be taken back.
    await page.getByRole('textbox', { name: '与谁确认' }).press('Enter')
    await clerk.context.clearCookies()
    await sendMove(clerk.page, '确认收到')
    await page.getByRole('dialog').waitFor()
    await clerk.shot('session-ended')
    await signIn(page, site, 'lin')
    await page.getByText('已完成：确认收到').waitFor()
    expect(await page.getByRole('main').textContent()).toContain('申请人的女儿')
  })

  it('second to act on a case is told what changed, and keeps the text', async () => {
    const second = await signInOfficer(browser, site, 'zhou')
    await caseOf(second)
    await openMove(second.page, '备注')
    const note = second.page.getByRole('textbox').last()
    await note.fill('已与财政所电话沟通')
    await openMove(clerk.page, '备注')
    await clerk.page.getByRole('textbox').last().fill('先到的备注')
    await sendMove(clerk.page, '备注')
    await clerk.page.getByText('已完成：备注').waitFor()
    await sendMove(second.page, '备注')
    await second.page
      .getByText(/林晓芸/)
      .first()
      .waitFor()
    await second.shot('conflict')
    expect(await second.page.getByRole('textbox').last().inputValue()).toBe('已与财政所电话沟通')
    await second.context.close()
  })

  it('may not do what is another role’s, and is told whose it is', async () => {
    const { page } = clerk
    await page.getByText(/现在不能做的事/).click()
    expect(await page.getByRole('main').textContent()).toMatch(/由签发人办理：[^：]*延长期限/)
    await clerk.shot('not-allowed')
  })

  it('who signs in with a wrong password is told so without saying which part was wrong', async () => {
    const stranger = await personAt(browser, 'phone')
    await stranger.page.goto(`${site.url}/admin/`)
    await stranger.page.getByLabel('账号').fill('lin')
    await stranger.page.getByLabel('密码', { exact: true }).fill('wrong')
    await stranger.page.getByLabel('动态验证码').fill('000000')
    await stranger.page.getByRole('button', { name: '登录' }).click()
    await stranger.page.getByText(/账号、密码或者动态码不对/).waitFor()
    await stranger.shot('wrong-signin')
    await stranger.context.close()
  })
})
