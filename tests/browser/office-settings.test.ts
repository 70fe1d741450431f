import type { Browser, Page } from 'playwright-core'
import type { EntryInput } from '../../typings/api'
import { FILING } from '../service/stage'
import { actOn, callOf } from './harness/act'
import { openBrowser, type Person, personAt } from './harness/browser'
import { replyTo } from './harness/office'
import { signInOfficer } from './harness/officer'
import { fileAsResident } from './harness/resident'
import { type Site, startSite } from './harness/server'

const BODY = '新乡市红旗区人民政府'
const UNIT = '中同街街道党政综合办公室'
const SEARCH = { scope: '财政所档案', method: '按年份查目录', result: 'found' }
const DRAFT = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2025年度部门决算表', files: [] }

let site: Site
let browser: Browser
let clerk: Person
/** The same person at a desk and at a phone. */
let atDesk: Person
let administrator: Person
let id: string

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-11-10')
  const resident = await personAt(browser, 'phone')
  ;({ receipt: id } = await fileAsResident(resident, site, '2025年度部门决算'))
  clerk = await signInOfficer(browser, site, 'lin')
  await actOn(clerk, id, 'confirm', { input: { confirmedWith: '申请人本人', how: '电话' } })
}, 120_000)
afterAll(async () => {
  expect(clerk.problems).toEqual([])
  await browser.close()
  await site.stop()
})

const caseOf = (page: Page) => page.goto(`${site.url}/admin/cases/${id}`)

describe('a day off of the district', () => {
  it('registered by the administrator moves the open case, and the moved day is listed', async () => {
    atDesk = await signInOfficer(browser, site, 'shi')
    // What is not the administrator's leads to what is.
    await atDesk.page.goto(`${site.url}/admin/queue`)
    await atDesk.page.waitForURL(/\/admin\/calendar$/)
    const { page } = atDesk
    await page.getByRole('link', { name: '工作日历' }).click()
    const local = page.getByRole('region', { name: '当地放假和调休' })
    await local.getByLabel('日期').fill('2026-11-21')
    await local.getByLabel('什么日子').fill('当地节日')
    await local.getByLabel('依据').fill('卫政办〔2026〕7号')
    await local.getByRole('button', { name: '登记并重新计算期限' }).click()
    await page.getByText('这一天本来就不上班，不用登记。').waitFor()
    expect(await local.getByLabel('什么日子').inputValue()).toBe('当地节日')
    await local.getByLabel('日期').fill('2026-11-20')
    await local.getByRole('button', { name: '登记并重新计算期限' }).click()
    await page.getByText('已登记2026-11-20 当地放假，1 件申请的期限有变化').waitFor()
    const moved = page.getByRole('row', { name: /答复期限/ })
    expect(await moved.textContent()).toContain('2026-12-082026-12-09')
    await atDesk.shot('local-day-moved')
  })

  it('is recorded on the case and named on its day sheet', async () => {
    const { page } = clerk
    await caseOf(page)
    await page.getByText('2026-12-09').first().waitFor()
    await page.getByText('登记了2026年11月20日当地放假：当地节日（卫政办〔2026〕7号）').waitFor()
    await page.getByRole('button', { name: '怎么算的' }).click()
    await page.getByText('当地放假：当地节日（卫政办〔2026〕7号）', { exact: true }).waitFor()
    await clerk.shot('local-day-sheet')
    await page.keyboard.press('Escape')
  })
})

describe('the day off taken back', () => {
  it('is given a reason, moves the case back, and both are on record with their moved days', async () => {
    administrator = await signInOfficer(browser, site, 'shi', 'phone')
    const { page } = administrator
    await page.getByRole('link', { name: '工作日历' }).click()
    const local = page.getByRole('region', { name: '当地放假和调休' })
    await local.getByText('当地节日').waitFor()
    await administrator.shot('local-day-listed')
    await local.getByRole('button', { name: '撤销' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '撤销并重新计算期限' }).click()
    await dialog.getByText('请写明撤销的理由。').first().waitFor()
    await administrator.shot('local-day-clearing')
    await dialog.getByLabel('撤销的理由').fill('区政府改了日子')
    await dialog.getByRole('button', { name: '撤销并重新计算期限' }).click()
    await page.getByText('已撤销2026-11-20 当地放假，1 件申请的期限有变化').waitFor()
    await local.getByText('没有登记当地放假或者调休。').waitFor()
    const record = page.getByRole('region', { name: '修改记录' })
    await record.getByText('中同街依复登〔2026〕1号：答复期限由2026年12月9日改为2026年12月8日').waitFor()
    await record.getByText(/^撤销了2026年11月20日当地放假.*理由：区政府改了日子$/).waitFor()
    await record.getByText('中同街依复登〔2026〕1号：答复期限由2026年12月8日改为2026年12月9日').waitFor()
    await administrator.shot('local-day-cleared')
    expect(administrator.problems).toEqual([])
  })
})

describe('a Saturday worked instead', () => {
  it('that leaves no day to an old case says so in the list', async () => {
    const filing = { ...FILING, proofFiles: [], key: 'entered-a-month-late', channel: 'in-person', text: '', files: [] }
    await callOf(clerk, 'case.enter', { ...filing, submittedOn: '2026-10-13' } as unknown as EntryInput)
    const { page } = atDesk
    const local = page.getByRole('region', { name: '当地放假和调休' })
    await local.getByLabel('日期').fill('2026-11-07')
    await local.getByText('当地调休上班', { exact: true }).click()
    await local.getByLabel('什么日子').fill('补班')
    await local.getByLabel('依据').fill('卫政办〔2026〕7号')
    await local.getByRole('button', { name: '登记并重新计算期限' }).click()
    await page.getByText('已登记2026-11-07 当地调休上班，1 件申请的期限有变化').waitFor()
    const [first] = await page.getByRole('row', { name: /答复期限/ }).allTextContents()
    expect(first).toMatch(/2026-11-102026-11-09已逾期$/)
    await atDesk.shot('moved-over')
    await local.getByRole('button', { name: '撤销' }).click()
    await page.getByLabel('撤销的理由').fill('不补班了')
    await page.getByRole('button', { name: '撤销并重新计算期限' }).click()
    await page.getByText('已撤销2026-11-07 当地调休上班，1 件申请的期限有变化').waitFor()
  })
})

describe('the review body of the office', () => {
  it('is refused where it is a department, and what was typed stays', async () => {
    const { page } = administrator
    await page.getByRole('link', { name: '机关设置' }).click()
    await page.getByLabel('行政复议机关').fill('新乡市自然资源局')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText(/复议机关应当是设立本街道办事处的区/).waitFor()
    expect(await page.getByLabel('行政复议机关').inputValue()).toBe('新乡市自然资源局')
    await page.getByLabel('行政复议机关').fill(BODY)
    await page.getByLabel('工作机构名称').fill(UNIT)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText(`行政复议机关：从“新乡市卫滨区人民政府”改为“${BODY}”`).waitFor()
    await administrator.shot('settings-history')
    await atDesk.page.getByRole('link', { name: '机关设置' }).click()
    await atDesk.page.getByText(new RegExp(`^工作机构名称：从“.+”改为“${UNIT}”$`)).waitFor()
    await atDesk.shot('settings-history')
  })

  it('saved by two at once loses nothing of either: both values stand there until one is taken', async () => {
    const phoneOf = ({ page }: Person) => page.getByLabel('联系电话')
    await atDesk.page.getByLabel('办公时间').fill('工作日 9:00—17:00')
    await phoneOf(atDesk).fill('0373-0000009')
    await phoneOf(administrator).fill('0373-0000008')
    await administrator.page.getByRole('button', { name: '保存' }).click()
    await administrator.page.getByText('已保存。').waitFor()
    await atDesk.page.getByRole('button', { name: '保存' }).click()
    await atDesk.page.getByText(/同事保存过机关设置。有1处两个人都改过/).waitFor()
    expect(await phoneOf(atDesk).inputValue()).toBe('0373-0000009')
    expect(await atDesk.page.getByLabel('办公时间').inputValue()).toBe('工作日 9:00—17:00')
    await atDesk.page.getByText('同事保存的是：').waitFor()
    await atDesk.shot('settings-two')
    await atDesk.page.getByRole('button', { name: '改用同事的' }).click()
    await atDesk.page.getByRole('button', { name: '保存' }).click()
    await atDesk.page.getByText('已保存。').waitFor()
    expect(await phoneOf(atDesk).inputValue()).toBe('0373-0000008')
    expect(atDesk.problems).toEqual([])
  })

  it.each(['phone', 'desktop'] as const)('is saved with the 工作机构, which the guide names at a %s', async (size) => {
    const resident = await personAt(browser, size)
    const { page } = resident
    await page.goto(`${site.url}/#/pages/guide/guide?office=zhongtongjie`)
    await page.getByText(`工作机构：${UNIT}`).scrollIntoViewIfNeeded()
    await resident.shot('guide')
    expect(resident.problems).toEqual([])
  })

  it('stands in the remedy of the next letter', async () => {
    const [reviewer, approver] = [
      await signInOfficer(browser, site, 'zhou'),
      await signInOfficer(browser, site, 'fang'),
    ]
    await actOn(clerk, id, 'record-search', { input: SEARCH })
    await replyTo({ site, clerk, reviewer, approver }, id, DRAFT)
    await caseOf(clerk.page)
    await clerk.page
      .getByText(new RegExp(`向${BODY}申请行政复议`))
      .first()
      .waitFor()
    await clerk.shot('letter-with-new-body')
    const { reply: issued } = await callOf(clerk, 'case.read', { id })
    expect(issued?.letter.remedy).toContain(BODY)
  })
})
