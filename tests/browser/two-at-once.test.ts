import type { Browser, Page, Route } from 'playwright-core'
import { openBrowser, PATIENCE_MS, type Person, personAt, type Size } from './harness/browser'
import { openMove, sendMove } from './harness/moves'
import { signInOfficer } from './harness/officer'
import { fileAsResident, fillBox, fillWhoIAm, goHome, goToNextStep, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

const lastText = (page: Page) => page.getByRole('textbox').last()

/** The server does what it is asked, and its answer never arrives; once. */
async function loseAnswer(page: Page, path: string, action: string): Promise<void> {
  const state = { lost: false }
  await page.route(`**${path}`, async (route: Route) => {
    const isWanted = !state.lost && (route.request().postData() ?? '').includes(`"${action}"`)
    if (!isWanted) return route.continue()
    state.lost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await startSite('2026-11-10')
  browser = await openBrowser()
}, 90_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe.each([
  { first: 'desktop', second: 'phone' },
  { first: 'phone', second: 'desktop' },
] as const)('two officers on one case, the second at a $second', ({ first, second }) => {
  let clerk: Person
  let late: Person
  let receipt: string
  beforeAll(async () => {
    const resident = await personAt(browser, first)
    ;({ receipt } = await fileAsResident(resident, site, '2025年度部门决算'))
    await resident.context.close()
    clerk = await signInOfficer(browser, site, 'lin', first)
    late = await signInOfficer(browser, site, 'zhou', second)
    for (const { page } of [clerk, late]) await page.goto(`${site.url}/admin/cases/${receipt}`)
  }, 120_000)
  afterAll(async () => {
    for (const { context } of [clerk, late]) await context.close()
  })

  it('the second is told who did what, sees what differs, and goes on with their text in one press', async () => {
    await openMove(late.page, '备注')
    await lastText(late.page).fill('已与财政所电话沟通')
    await openMove(clerk.page, '确认收到')
    await clerk.page.getByRole('textbox', { name: '与谁确认' }).fill('申请人')
    await clerk.page.getByText('电话', { exact: true }).click()
    await sendMove(clerk.page, '确认收到')
    await clerk.page.getByText('已完成：确认收到').waitFor()
    await sendMove(late.page, '备注')
    const told = late.page.getByRole('region', { name: '期间的变化' })
    await told.getByRole('button', { name: '看最新情况' }).waitFor()
    const words = (await told.textContent()) ?? ''
    for (const word of ['林晓芸', '现在有什么不同', '登记号', '办理中']) expect(words).toContain(word)
    expect(await lastText(late.page).inputValue()).toBe('已与财政所电话沟通')
    await late.shot('meanwhile')
    await told.getByRole('button', { name: '按我填写的继续：备注' }).click()
    await late.page.getByText('已完成：备注').waitFor()
    const main = (await late.page.getByRole('main').textContent()) ?? ''
    expect(main).toContain('已与财政所电话沟通')
    expect(main).toContain('〔2026〕')
  })

  it('a step that a colleague took is no longer offered, and its text stays', async () => {
    const twin = await clerk.context.newPage()
    twin.setDefaultTimeout(PATIENCE_MS)
    await twin.goto(`${site.url}/admin/cases/${receipt}`)
    await clerk.page.goto(`${site.url}/admin/cases/${receipt}`)
    for (const page of [twin, clerk.page]) {
      await openMove(page, '要求补正')
      await page
        .getByRole('textbox', { name: '需要补正的事项' })
        .fill(page === twin ? '请写明年份' : '请写明是哪个科室')
    }
    await sendMove(twin, '要求补正')
    await twin.getByText('已完成：要求补正').waitFor()
    await sendMove(clerk.page, '要求补正')
    await clerk.page.getByText(/这一步现在不能办了/).waitFor()
    expect(await clerk.page.getByRole('button', { name: /按我填写的继续/ }).count()).toBe(0)
    expect(await clerk.page.getByRole('textbox', { name: '需要补正的事项' }).inputValue()).toBe('请写明是哪个科室')
    await clerk.shot('meanwhile-refused')
    await twin.close()
  })

  it('a step whose answer was lost is done once when it is sent again', async () => {
    const { page } = late
    await page.goto(`${site.url}/admin/cases/${receipt}`)
    await loseAnswer(page, '/api/office', 'case.act')
    await openMove(page, '备注')
    await lastText(page).fill('只写一次的备注')
    await sendMove(page, '备注')
    await page.getByText(/不能确定这一步是否已经办成/).waitFor()
    await late.shot('lost-answer')
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByText('已完成：备注').waitFor()
    expect(await page.locator('.events').getByText('只写一次的备注').count()).toBe(1)
  })
})

describe.each(['desktop', 'phone'] as const)('two publishers on one report, at a %s', (size) => {
  it('each keeps their text, and the second decides place by place', async () => {
    const one = await signInOfficer(browser, site, 'qin', size)
    const other = await one.context.newPage()
    other.setDefaultTimeout(PATIENCE_MS)
    const year = size === 'desktop' ? 2026 : 2025
    for (const page of [one.page, other]) {
      await page.goto(`${site.url}/admin/report/${year}`)
      await page.getByRole('heading', { name: '填写表二和文字' }).waitFor()
    }
    const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first()
    await field(other, '行政许可 本年处理决定').fill('12')
    await field(other, '六、其他需要报告的事项').fill('同事写的一段')
    await sendMove(other, '保存')
    await other.getByText('已保存。').waitFor()
    await field(one.page, '行政处罚 本年处理决定').fill('3')
    await field(one.page, '六、其他需要报告的事项').fill('我写的一段')
    await sendMove(one.page, '保存')
    await one.page.getByText(/有1处两个人都改过/).waitFor()
    expect(await field(one.page, '六、其他需要报告的事项').inputValue()).toBe('我写的一段')
    expect(await field(one.page, '行政许可 本年处理决定').inputValue()).toBe('12')
    expect(await field(one.page, '行政处罚 本年处理决定').inputValue()).toBe('3')
    await one.page.getByText('同事写的一段').waitFor()
    await one.shot('report-two')
    await one.page.getByRole('button', { name: '改用同事的' }).click()
    expect(await field(one.page, '六、其他需要报告的事项').inputValue()).toBe('同事写的一段')
    await sendMove(one.page, '保存')
    await one.page.getByText('已保存。').waitFor()
    await one.context.close()
  })
})

describe.each<Size>(['phone', 'desktop'])('a resident with two phones, the second a %s', (size) => {
  it('whose supplement came from the first is told so on the second, which keeps the text', async () => {
    const first = await personAt(browser, 'phone')
    const { receipt, query } = await fileAsResident(first, site, '改造合同')
    const clerk = await signInOfficer(browser, site, 'lin')
    await clerk.page.goto(`${site.url}/admin/cases/${receipt}`)
    await openMove(clerk.page, '确认收到')
    await clerk.page.getByRole('textbox', { name: '与谁确认' }).fill('申请人')
    await clerk.page.getByText('电话', { exact: true }).click()
    await sendMove(clerk.page, '确认收到')
    await clerk.page.getByText('已完成：确认收到').waitFor()
    await openMove(clerk.page, '要求补正')
    await clerk.page.getByRole('textbox', { name: '需要补正的事项' }).fill('请写明是哪一期工程')
    await sendMove(clerk.page, '要求补正')
    await clerk.page.getByText('已完成：要求补正').waitFor()
    await clerk.context.close()

    const second = await personAt(browser, size)
    await goHome(second, site)
    for (const person of [first, second]) {
      await person.page.goto(`${site.url}/#/pages/track/track?receipt=${receipt}`)
      await fillBox(person.page, '回执编号', receipt)
      await fillBox(person.page, '查询码', query)
      await person.page.getByRole('button', { name: '查询', exact: true }).click()
      await person.page.getByText('请补充申请内容').waitFor()
      await fillBox(person.page, '补充的内容', person === first ? '二期工程' : '二期工程的施工合同')
    }
    const supplement = ({ page }: Person) => page.getByRole('button', { name: '提交补充内容' }).click()
    await loseAnswer(first.page, '/api/resident', 'application.supplement')
    await supplement(first)
    await first.page.getByText(/不能确定是否已经送到/).waitFor()
    await first.shot('supplement-lost-answer')
    await supplement(first)
    await first.page.getByText('请补充申请内容').waitFor({ state: 'hidden' })
    await supplement(second)
    await second.page.getByText(/申请人刚刚办理了/).waitFor()
    await second.page.getByText('重新读取').click()
    await second.page.getByText('您在这台设备上写的补充内容没有提交').waitFor()
    await second.page.getByText('二期工程的施工合同').waitFor()
    await second.shot('supplement-kept')
    for (const { context } of [first, second]) await context.close()
  })
})

describe.each<Size>(['phone', 'desktop'])('a resident at a %s whose network loses the answer', (size) => {
  it('is told that it is not sure, sends again, and has filed one application', async () => {
    const person = await personAt(browser, size)
    const { page } = person
    await goHome(person, site)
    await page.getByRole('button', { name: '我要申请' }).click()
    await fillWhoIAm(page)
    await fillBox(page, '手机或者电话', ZHANG.phone)
    await goToNextStep(page)
    await fillBox(page, '需要什么信息', '只申请一次的材料')
    await goToNextStep(page)
    await page.getByRole('radio', { name: '在本系统查看' }).click()
    await goToNextStep(page)
    await loseAnswer(page, '/api/resident', 'application.file')
    await page.getByRole('button', { name: '确认并提交' }).click()
    await page.getByText(/不能确定是否已经送到/).waitFor()
    await person.shot('filing-lost-answer')
    await page.getByRole('button', { name: '确认并提交' }).click()
    await page.getByText('申请已经提交').waitFor()
    await page.getByRole('button', { name: '我的申请' }).click()
    await page
      .getByRole('link', { name: /只申请一次的材料/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /只申请一次的材料/ }).count()).toBe(1)
    await person.context.close()
  })
})
