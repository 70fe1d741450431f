import type { Browser, Page } from 'playwright-core'
import { FILING } from '../service/stage'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { passwordOf, signInOfficer } from './harness/officer'
import { fillBox } from './harness/resident'
import { type Site, startSite } from './harness/server'

const { office: _, ...PAPER } = { ...FILING, proofFiles: [], files: [], text: '', channel: 'in-person' }
const GIVEN = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2024年部门决算表', files: [] }

let site: Site
let browser: Browser
let clerk: Person
let resident: Person
let answered: { id: string; queryCode: string }
let unclear: { id: string; queryCode: string }

const open = (page: Page, move: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${move}`) })
    .first()
    .click()
const send = (page: Page, move: string) => page.getByRole('button', { name: move, exact: true }).last().click()
const enter = (more: object) => callOf(clerk, 'case.enter', { ...PAPER, ...more } as never)

async function follow({ id, queryCode }: { id: string; queryCode: string }): Promise<void> {
  const { page } = resident
  await page.goto(`${site.url}/#/pages/track/track`)
  await page.reload()
  await fillBox(page, '回执编号', id)
  await fillBox(page, '查询码', queryCode)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('办理经过').waitFor()
}

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-20')
  resident = await personAt(browser, 'phone')
  clerk = await signInOfficer(browser, site, 'lin')
  const reviewer = await signInOfficer(browser, site, 'zhou')
  const approver = await signInOfficer(browser, site, 'fang')
  answered = await enter({ key: 'a-letter-by-post', submittedOn: '2026-03-18', delivery: 'post', address: '健康路8号' })
  unclear = await enter({ key: 'a-late-notice', submittedOn: '2026-03-02', description: '所有的合同' })
  const { id } = answered
  await actOn(clerk, id, 'record-search', { input: { scope: '财政所', method: '按年份', result: 'found' } })
  await actOn(clerk, id, 'draft-reply', { input: GIVEN })
  await actOn(reviewer, id, 'pass-review')
  await actOn(approver, id, 'sign-reply', { password: passwordOf(site, 'fang') })
  await actOn(clerk, id, 'issue-letter')
  const late = { on: '2026-03-12', dueOn: '2026-03-19', items: '请写明哪一年、哪个项目的合同', lacking: 'description' }
  await actOn(clerk, unclear.id, 'request-supplement', { input: late })
}, 150_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('a letter', () => {
  it('that was misprinted is void with its reason, and its number is not used again', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${answered.id}`)
    await page.getByRole('button', { name: '查看完整信息' }).click()
    await page.getByRole('textbox', { name: /为什么要看/ }).fill('填写信封地址')
    await clerk.shot('unmask')
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByText(FILING.idNumber).waitFor()
    await open(page, '作废')
    await page.getByRole('textbox', { name: /作废的理由/ }).fill('收件人的姓名印错，要重新编号')
    await clerk.shot('void-letter')
    await page.getByRole('button', { name: /^作废/ }).last().click()
    await page.getByText('收件人的姓名印错，要重新编号').first().waitFor()
    await clerk.shot('voided')
    await follow(answered)
    expect(await resident.page.getByText('收件人的姓名印错，要重新编号').count()).toBe(0)
    await resident.shot('resident-voided')
  })

  it('that nobody fetched is not served, and the resident reads that', async () => {
    const { page } = clerk
    await actOn(clerk, answered.id, 'issue-letter')
    await page.goto(`${site.url}/admin/cases/${answered.id}`)
    await open(page, '登记没有送到')
    await page.getByText('到机关领取', { exact: true }).last().click()
    await page.getByRole('textbox', { name: /为什么没有送到/ }).fill('电话通知领取，没有来')
    await clerk.shot('record-failed-service')
    await send(page, '登记没有送到')
    await page.getByText('到机关领取：电话通知领取，没有来').first().waitFor()
    await clerk.shot('not-served')
    await follow(answered)
    await resident.page.getByText('告知书没有送到').first().waitFor()
    await resident.shot('resident-not-served')
  })

  it('that came back by post is served again by hand, and the resident reads both', async () => {
    const { page } = clerk
    await actOn(clerk, answered.id, 'serve-letter', { input: { means: 'posted', evidence: 'XA12345678941' } })
    await page.goto(`${site.url}/admin/cases/${answered.id}`)
    await open(page, '登记退回')
    await page.getByRole('textbox', { name: /退回的原因/ }).fill('查无此人')
    await clerk.shot('record-return')
    await send(page, '登记退回')
    await page.getByText('办结后续办').first().waitFor()
    await clerk.shot('returned')
    await follow(answered)
    await resident.page.getByText('告知书被退回').first().waitFor()
    await resident.shot('resident-returned')
    const again = { means: 'signed-for', evidence: '本人' }
    const { status } = await actOn(clerk, answered.id, 'serve-letter', { input: again })
    expect(status).toBe('closed')
  })
})

describe('a 补正 notice that came too late', () => {
  it('shows the supplement that did not come as the next act, long before the day of the reply', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/queue?tab=open`)
    const row = page.getByRole('row').filter({ hasText: '所有的合同' })
    await row.getByText('2026-03-19').first().waitFor()
    await page.getByText('今天没有到期的事').waitFor({ state: 'hidden' })
    await clerk.shot('lapsed-supplement')
    await page.goto(`${site.url}/admin/cases/${unclear.id}`)
    await page
      .getByRole('button', { name: /视为放弃|终止处理/ })
      .first()
      .waitFor()
    await clerk.shot('lapsed-case')
  })

  it('tells the resident that their period went on', async () => {
    await follow(unclear)
    await resident.page
      .getByText(/答复期限没有停/)
      .first()
      .waitFor()
    await resident.shot('resident-late-notice')
    expect([clerk, resident].flatMap(({ problems }) => problems)).toEqual([])
  })
})
