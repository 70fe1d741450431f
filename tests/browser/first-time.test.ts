import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { actOn } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { replyTo } from './harness/office'
import { signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

const WANTED = '2025年度街道部门决算'
const CONFIRM = { confirmedWith: '申请人本人', how: '电话' }
const SEARCH = { scope: '财政所档案', method: '按年份查目录', result: 'found', findings: '' }
const DRAFT = { leaf: '3.1', 'fact.way': 'given', 'fact.given': WANTED, files: [] }

let site: Site
let browser: Browser
let resident: Person
let clerk: Person

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const answer = (page: Page, text: string | RegExp) => page.getByRole('button', { name: text, exact: true }).click()
const asks = (page: Page, text: string) => page.getByRole('heading', { level: 3, name: new RegExp(text) }).waitFor()

describe.each(['phone', 'desktop'] as const)('a first time at the office, at a %s', (desk) => {
  let first: string
  let second: string

  beforeAll(async () => {
    site = await startSite('2026-11-10')
    resident = await personAt(browser, 'phone')
    first = (await fileAsResident(resident, site, WANTED)).receipt
    clerk = await signInOfficer(browser, site, 'lin', desk)
    await actOn(clerk, first, 'confirm', { input: CONFIRM })
  })
  afterAll(() => site.stop())
  afterEach(() => expect([...resident.problems, ...clerk.problems]).toEqual([]))

  it('the questions know that nothing was searched yet, and lead to the form of the search', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${first}`)
    await page.getByRole('link', { name: '第一次办？一步一步来' }).click()
    await asks(page, '您查到了什么')
    await clerk.shot('first-time-question')
    expect(await page.getByRole('button', { name: '还没有查 案件里记着' }).count()).toBe(1)
    await answer(page, /^还没有查/)
    await asks(page, '先做这一步：登记检索')
    await clerk.shot('first-time-first-this')
    await page.getByRole('link', { name: '去登记检索' }).click()
    await page.getByRole('textbox', { name: /检索范围/ }).waitFor()
    await actOn(clerk, first, 'record-search', { input: SEARCH })
  })

  it('six answers by keyboard lead to the outcome, one can be taken back, and the result opens the draft', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${first}/draft?guide`)
    await page.getByRole('button', { name: /^找到了申请人要的信息/ }).focus()
    await page.keyboard.press('Enter')
    await asks(page, '不用这件申请也能得到')
    expect(await page.locator('h3:focus').count()).toBe(1)
    await answer(page, '都不是')
    await answer(page, '不是')
    await answer(page, '是现成的')
    await asks(page, '有没有不能给的内容')
    await clerk.shot('first-time-fifth')
    await answer(page, '全部不能给，也分不开')
    await asks(page, '为什么不能给')
    await clerk.shot('first-time-grounds')
    await answer(page, '← 上一问')
    await answer(page, '没有，可以全部给')
    await answer(page, '现在随告知书提供')
    await asks(page, '建议：我找到了，可以全部给')
    await clerk.shot('first-time-suggestion')
    await answer(page, '用这个结果拟写')
    await page.getByRole('heading', { name: /写清事实/ }).waitFor()
    expect(await page.getByRole('radio', { name: '现在随告知书提供' }).isChecked()).toBe(true)
    await clerk.shot('first-time-draft')
  })

  it('a second application while the first is pending is shown as no repetition', async () => {
    second = (await fileAsResident(resident, site, `请公开${WANTED}。`)).receipt
    await actOn(clerk, second, 'confirm', { input: CONFIRM })
    await clerk.page.goto(`${site.url}/admin/cases/${second}`)
    await clerk.page.getByText('还在办理，不算重复').waitFor()
    await clerk.shot('related-pending')
  })

  it('once the first is answered, the questions lead to 3.5.2 and its letter is chosen, not typed', async () => {
    await carryOut(first)
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${second}`)
    await page.getByText(/已经答复送达：中同街依复〔2026〕1号/).waitFor()
    await clerk.shot('related-answered')
    await page.goto(`${site.url}/admin/cases/${second}/draft?guide`)
    await page.getByText('本机关答复过同一申请人相似的申请').waitFor()
    await answer(page, /^要的其实不是一份信息/)
    await answer(page, /^同一申请人要过同样的信息/)
    await answer(page, /^已经答复送达，要的是相同的信息/)
    await answer(page, '用这个结果拟写')
    await page.getByText('中同街依复〔2026〕1号（2026-11-10 送达）').click()
    await page.getByText(/本机关已于2026年11月10日以“中同街依复〔2026〕1号”作出答复/).waitFor()
    await clerk.shot('repetition-draft')
    await page.getByRole('button', { name: '保存草稿，送审' }).click()
    await page.waitForURL(/cases\/[^/]+$/)
    await page.getByText('不予处理：重复申请').first().waitFor()
  })

  it('the whole case is handed over as one PDF whose name names nobody', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${first}`)
    await answer(page, '导出证据册')
    await answer(page, '生成 PDF')
    await page.getByText('请写明原因。').waitFor()
    await page.getByRole('textbox', { name: /为什么要导出/ }).fill('复议举证')
    await clerk.shot('evidence-pack')
    const [download] = await Promise.all([page.waitForEvent('download'), answer(page, '生成 PDF')])
    expect(download.suggestedFilename()).toBe('政府信息公开申请证据册 中同街依复登〔2026〕1号.pdf')
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

/** From the draft to the letter served, each step by the one whose it is. */
async function carryOut(id: string): Promise<void> {
  const reviewer = await signInOfficer(browser, site, 'zhou')
  const approver = await signInOfficer(browser, site, 'fang')
  await replyTo({ site, clerk, reviewer, approver }, id, DRAFT)
  await actOn(clerk, id, 'serve-letter')
  await Promise.all([reviewer, approver].map(({ context }) => context.close()))
}
