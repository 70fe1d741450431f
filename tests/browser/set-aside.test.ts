import type { Browser, Page } from 'playwright-core'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { openMove, sendMove, typeDay } from './harness/moves'
import { confirmCase, type Office, openOffice, problemsOf, replyTo } from './harness/office'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

const WANTED = '2025年度绩效考核结果'
const REFUSED = {
  leaf: '3.3.5',
  'fact.what': '绩效考核结果',
  'fact.held': 'yes',
  'fact.heldWhere': '党政办公室考核材料',
  'fact.reason': '只用于机关内部人事考核',
}
const GIVEN = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2025年度绩效考核结果表' }

let site: Site
let browser: Browser
let resident: Person
let office: Office
let clerk: Person
let approver: Person
let id: string
let before: string[]

const pick = (page: Page, group: string, choice: RegExp) =>
  page
    .getByRole('group', { name: new RegExp(group) })
    .getByText(choice)
    .click()
async function tableThree(page: Page): Promise<string[]> {
  await page.locator('[data-table="three"] td').first().waitFor()
  return page.locator('[data-table="three"] td').allTextContents()
}

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-11-10')
  resident = await personAt(browser, 'phone')
  ;({ receipt: id } = await fileAsResident(resident, site, WANTED))
  office = await openOffice(browser, site, { approver: 'phone' })
  ;({ clerk, approver } = office)
  await confirmCase(office, id)
  await actOn(clerk, id, 'record-search', {
    input: { scope: '党政办公室考核材料', method: '按年份查目录', result: 'found' },
  })
  const internal = (await callOf(clerk, 'outcome.list', { id })).outcomes.find(({ leaf }) => leaf === '3.3.5')
  const [kind] = internal?.facts.find(({ name }) => name === 'fact.internal')?.choices ?? []
  await replyTo(office, id, { ...REFUSED, 'fact.internal': kind?.value ?? '' })
  await actOn(clerk, id, 'serve-letter')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('a refusal that a reconsideration overturns', () => {
  it('the clerk records the reconsideration, and is warned of a direct suit', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/report/2026`)
    before = await tableThree(page)
    await page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(page, '登记复议、诉讼')
    await page.getByText('行政复议法第二十三条').first().waitFor()
    await clerk.shot('open-proceeding')
    await page.getByText('行政复议', { exact: true }).last().click()
    await page.getByRole('textbox', { name: /受理的复议机关/ }).fill('新乡市卫滨区人民政府')
    await page.getByRole('textbox', { name: /案号/ }).fill('卫复〔2026〕3号')
    await sendMove(page, '登记复议、诉讼')
    await page.getByText('已完成：登记复议、诉讼').waitFor()
    await page.getByText('尚未审结').first().waitFor()
  })

  it('table four shows it pending, and its cell opens to the case', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/report/2026`)
    await page.getByRole('button', { name: /行政复议 · 尚未审结：1 件/ }).click()
    await page.getByRole('dialog').getByText(WANTED).waitFor()
    await clerk.shot('table-four-cell')
  })

  it('the decision overturns the refusal: the case comes back to the queue with the day of the decision', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(page, '登记复议、诉讼结果')
    await page.getByText(/^结果纠正/).click()
    await pick(page, '是否要求重新答复', /^是$/)
    // A day later than twenty working days needs the words of the decision; 5 December is a Saturday.
    await typeDay(page, /重新答复的最后一日/, '2026-12-25')
    await sendMove(page, '登记复议、诉讼结果')
    await page.getByText('请照抄决定书、判决书怎样写明期限').waitFor()
    await clerk.shot('redo-too-late')
    await typeDay(page, /重新答复的最后一日/, '2026-12-05')
    await clerk.shot('decide-proceeding')
    await sendMove(page, '登记复议、诉讼结果')
    await page.getByText('办结后续办').first().waitFor()
    await page.getByText('实际应在2026年12月4日（前一个工作日）前办完').first().waitFor()
    await clerk.shot('set-aside')
    await page.goto(`${site.url}/admin/queue?tab=open`)
    await page.getByText('重新作出答复').waitFor()
    await clerk.shot('queue-reopened')
  })

  it('the resident reads that the reply is made again', async () => {
    const { page } = resident
    await page.goto(`${site.url}/#/pages/case/case?receipt=${id}`)
    await page.getByText('原来的答复已被撤销').first().waitFor()
    await resident.shot('resident-set-aside')
  })

  it('the reply is made again and served, and the old one stays to be read', async () => {
    const found = { scope: '人事档案', method: '按年度查', result: 'found' }
    await actOn(clerk, id, 'record-search', { input: found })
    await replyTo(office, id, GIVEN)
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(page, '送达')
    await clerk.shot('serve-again')
    await sendMove(page, '送达')
    await page.getByText('已完成：送达').waitFor()
    await page.getByText('已被撤销的答复').waitFor()
    await page.locator('.former-reply summary').click()
    expect(await page.locator('[data-standing=set-aside]').textContent()).toContain('已被撤销（2026年11月10日）')
    await page.getByText('现本机关依照该决定重新答复').first().waitFor({ state: 'attached' })
    await clerk.shot('redone')
    await approver.page.goto(`${site.url}/admin/cases/${id}`)
    await approver.page.getByText('已被撤销的答复').waitFor()
    await approver.shot('redone')
  })

  it('the resident reads the new reply', async () => {
    const { page } = resident
    await page.reload()
    await page.getByText('予以公开').first().waitFor()
    const letters = page.locator('.entry').filter({ hasText: '政府信息不予公开告知书' })
    expect(await letters.last().textContent()).toContain('已被撤销（2026年11月10日）')
    await letters.last().scrollIntoViewIfNeeded()
    await resident.shot('resident-redone')
  })

  it('table four shows 结果纠正, and table three is as it was', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/report/2026`)
    await page.getByRole('button', { name: /行政复议 · 结果纠正：1 件/ }).waitFor()
    expect(await tableThree(page)).toEqual(before)
    await clerk.shot('table-four')
  })

  it('the resident suggests that everyone may read it, once', async () => {
    const { page } = resident
    await page.getByText('建议主动公开这份信息').click()
    await resident.shot('suggest-disclosure')
    await page.getByText('提出建议', { exact: true }).click()
    await page.getByText('申请人建议把公开的信息转为主动公开。').waitFor()
    expect(await page.getByText('建议主动公开这份信息').count()).toBe(0)
    await resident.shot('suggested')
  })

  it('what was disclosed waits to be considered for everyone, and is considered on its case', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/disclosure`)
    await page.getByText('申请人 2026-11-10 建议主动公开').waitFor()
    await clerk.shot('disclosure')
    await page.getByRole('link', { name: /〔2026〕1号/ }).click()
    await openMove(page, '考虑转主动公开')
    await page.getByText('不转为主动公开', { exact: true }).click()
    await page.getByRole('textbox', { name: /理由/ }).fill('只有一人申请，不涉及公众利益')
    await sendMove(page, '考虑转主动公开')
    await page.getByText('已完成：考虑转主动公开').waitFor()
    await clerk.shot('considered')
    await resident.page.reload()
    await resident.page.getByText(/不转为主动公开/).waitFor()
  })

  it('no page threw an error', () => {
    expect([...resident.problems, ...problemsOf(office)]).toEqual([])
  })
})
