import type { Browser } from 'playwright-core'
import type { EntryInput } from '../../typings/api'
import { fileOver } from '../server/running'
import { FILING } from '../service/stage'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person } from './harness/browser'
import { openGateway } from './harness/gateway'
import { signInOfficer } from './harness/officer'
import { type Site, startSite } from './harness/server'

const SEARCH = { scope: '财政所档案', method: '按年份查目录', result: 'found' }
const DRAFT = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2025年度部门决算表', files: [] }
const SIZES = ['desktop', 'phone'] as const

let browser: Browser
let gateway: Awaited<ReturnType<typeof openGateway>>
let site: Site
let clerk: Person
let atPhone: Person

beforeAll(async () => {
  browser = await openBrowser()
  gateway = await openGateway()
  site = await startSite('2026-06-01', gateway.settings)
  for (let n = 0; n < 2; n += 1) await fileOver(site.url)
  clerk = await signInOfficer(browser, site, 'lin')
  // Due on 26 May, 1 June and 3 June; the last one waits for the reviewer.
  for (const day of ['2026-04-24', '2026-04-30']) await entered(day)
  const drafted = await entered('2026-05-07')
  await actOn(clerk, drafted, 'record-search', { input: SEARCH })
  await actOn(clerk, drafted, 'draft-reply', { input: DRAFT })
  const asked = await entered('2026-05-08')
  await actOn(clerk, asked, 'request-supplement', {
    input: { items: '请写明年份', on: '2026-05-11', dueOn: '2026-05-25' },
  })
}, 120_000)
afterAll(async () => {
  expect(clerk.problems).toEqual([])
  await browser.close()
  await site.stop()
  await gateway.close()
})

/** An application handed in at the counter some weeks ago. */
async function entered(submittedOn: string): Promise<string> {
  const what = { description: `${submittedOn}交来：2025年度部门决算及“三公”经费明细`, proofFiles: [] }
  const how = { key: `entered-on-${submittedOn}`, channel: 'in-person', submittedOn, text: '', files: [] }
  return (await callOf(clerk, 'case.enter', { ...FILING, ...what, ...how } as unknown as EntryInput)).id
}

describe.each(SIZES)('what is due, at a %s', (size) => {
  it('stands in groups, the clerk’s own marked, and what comes soon opens', async () => {
    const person = size === 'desktop' ? clerk : await signInOfficer(browser, site, 'lin', size)
    atPhone = person
    const { page } = person
    await page.goto(`${site.url}/admin/`)
    const panel = page.getByRole('region', { name: '今天要办', exact: true })
    await panel.getByText('已经逾期').waitFor()
    await panel.getByText('还没有确认收到').waitFor()
    await panel.getByText('由您办理').first().waitFor()
    await person.shot('due-panel')
    await panel.getByText(/^即将到期/).click()
    await panel.getByText('由周建国办理').waitFor()
    await person.shot('due-soon-open')
  })
})

describe('a term that has ended without an answer, at a phone', () => {
  it('is decided by the clerk, who must say whether the applicant had a reason', async () => {
    const { page } = atPhone
    await page.getByRole('link', { name: '去拟写' }).click()
    const form = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^视为放弃 ?下一步/ }) })
    const press = () => form.getByRole('button', { name: '视为放弃', exact: true }).click()
    await press()
    await form.getByText('请选择申请人有没有说明理由。').waitFor()
    const why = form.getByRole('textbox', { name: /为什么不是正当理由/ })
    expect(await why.count()).toBe(0)
    await form.getByText('说明了理由，但不是正当理由').click()
    await why.waitFor()
    await form.scrollIntoViewIfNeeded()
    await atPhone.shot('abandonment-form')
    await form.getByText('没有说明理由', { exact: true }).click()
    await press()
    await page.getByText('已完成：视为放弃').waitFor()
    await page.getByText('等待审核：周建国').waitFor()
    await atPhone.shot('abandonment-drafted')
    expect(atPhone.problems).toEqual([])
  })
})

describe.each([
  ['desktop', 'zhou'],
  ['phone', 'fang'],
] as const)('the officer’s number, at a %s', (size, login) => {
  it('is refused where it is none, stays as typed, and is kept once it is right', async () => {
    const person = await signInOfficer(browser, site, login, size)
    const { page } = person
    await page.getByTitle('我的登录').click()
    const form = page.locator('section', { hasText: '到期提醒' })
    await form.getByLabel('接收提醒的手机号').fill('1380013')
    await form.getByRole('button', { name: '保存' }).click()
    await form
      .getByText(/请填写手机号/)
      .first()
      .waitFor()
    expect(await form.getByLabel('接收提醒的手机号').inputValue()).toBe('1380013')
    await person.shot('reminder-phone-refused')
    await form.getByLabel('接收提醒的手机号').fill('138 0013 8002')
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText('已保存，以后发到这个号码。').waitFor()
    await person.shot('reminder-phone')
    await page.reload()
    expect(await form.getByLabel('接收提醒的手机号').inputValue()).toBe('13800138002')
    expect(person.problems).toEqual([])
  })
})
