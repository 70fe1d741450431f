import type { Browser, Page } from 'playwright-core'
import { openBrowser, type Person, personAt } from './harness/browser'
import { openMove, sendMove } from './harness/moves'
import { passwordOf, signInOfficer } from './harness/officer'
import { fileAsResident, fillBox, goHome, PDF, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

const WANTED = '2025年度街道部门决算'

let site: Site
let browser: Browser
let resident: Person
let clerk: Person
let reviewer: Person
let approver: Person
let publisher: Person
let receipt: string
let query: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(() => {
  const people = [resident, clerk, reviewer, approver, publisher].filter(Boolean)
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

const caseOf = (page: Page) => page.goto(`${site.url}/admin/cases/${receipt}`)

describe.each([
  { device: 'phone', desk: 'desktop' },
  { device: 'desktop', desk: 'phone' },
] as const)('one application, the resident at a $device, the office at a $desk', ({ device, desk }) => {
  beforeAll(async () => {
    site = await startSite('2026-11-10')
    resident = await personAt(browser, device)
  })
  afterAll(() => site.stop())

  it('the resident applies and gets a receipt', async () => {
    ;({ receipt, query } = await fileAsResident(resident, site, WANTED))
    expect(receipt).toMatch(/^\w{4}(-\w{4}){3}$/)
    expect(query).toMatch(/^\w{8}$/)
    // Built without a template: nobody is offered to be reminded in WeChat.
    expect(await resident.page.getByText('提醒我一次').count()).toBe(0)
    await resident.shot('receipt')
  })

  it('the resident finds it under 我的申请, waiting to be confirmed', async () => {
    await resident.page.getByRole('button', { name: '我的申请' }).click()
    await resident.page.getByRole('link', { name: new RegExp(WANTED) }).waitFor()
    expect(await resident.page.locator('.wx-on').textContent()).toContain('待确认')
    await resident.shot('mine')
  })

  it('the clerk confirms receipt with the applicant; the clock starts and the case has a number', async () => {
    clerk = await signInOfficer(browser, site, 'lin', desk)
    await clerk.shot('queue')
    await clerk.page.getByRole('link', { name: '尚未登记' }).first().click()
    await clerk.page.getByText('期限还没有开始').first().waitFor()
    await openMove(clerk.page, '确认收到')
    await clerk.page.getByRole('textbox', { name: '与谁确认' }).fill('申请人本人')
    await clerk.page.getByText('电话', { exact: true }).click()
    await sendMove(clerk.page, '确认收到')
    await clerk.page.getByRole('heading', { name: /〔2026〕1号/ }).waitFor()
    expect(await clerk.page.getByRole('main').textContent()).toContain('2026-12-08')
  })

  it('the clerk opens the day sheet, which counts twenty working days', async () => {
    await clerk.page.getByRole('button', { name: /怎么算/ }).click()
    await clerk.shot('day-sheet')
    await clerk.page.keyboard.press('Escape')
  })

  it('the clerk records the search and drafts the reply by saying what was found', async () => {
    const { page } = clerk
    await openMove(page, '登记检索')
    await clerk.shot('search')
    await page.getByRole('textbox', { name: /范围/ }).fill('财政所 2025 年档案')
    await page.getByRole('textbox', { name: /方法|方式|怎样/ }).fill('按年度和名称查档案目录')
    await page.getByText('找到了', { exact: true }).click()
    await page.getByRole('textbox', { name: /情况|说明|结果|发现/ }).fill('2025年度部门决算一份，共 12 页')
    await sendMove(page, '登记检索')
    await page.getByText('已完成：登记检索').waitFor()
    await page.getByRole('link', { name: /拟写答复/ }).click()
    await page.getByRole('button', { name: /我找到了，可以全部给/ }).click()
    await clerk.shot('draft')
    await page.getByText('现在随告知书提供', { exact: true }).click()
    await page.getByRole('textbox', { name: /提供/ }).first().fill('2025年度街道部门决算')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /选择文件/ }).click(),
    ])
    await chooser.setFiles({ name: '2025年度部门决算.pdf', mimeType: 'application/pdf', buffer: PDF })
    await page.getByText('2025年度部门决算.pdf').first().waitFor()
    await clerk.shot('draft-facts')
    await page.getByRole('button', { name: '保存草稿，送审' }).click()
    await page.waitForURL(/cases\/[^/]+$/)
    await page
      .getByText(/待审核|等待审核|已拟/)
      .first()
      .waitFor()
  })

  it('the reviewer passes it and the approver signs it with the password', async () => {
    reviewer = await signInOfficer(browser, site, 'zhou', desk)
    await caseOf(reviewer.page)
    await openMove(reviewer.page, '审核通过')
    await sendMove(reviewer.page, '审核通过')
    await reviewer.page.getByText('已完成：审核通过').waitFor()
    approver = await signInOfficer(browser, site, 'fang', device)
    await caseOf(approver.page)
    await openMove(approver.page, '签发')
    await approver.page.getByLabel(/密码/).first().fill(passwordOf(site, 'fang'))
    await approver.shot('sign')
    await sendMove(approver.page, '签发')
    await approver.page.getByText('已完成：签发').waitFor()
  })

  it('the clerk issues the letter with its number and serves it on line; the case closes that day', async () => {
    const { page } = clerk
    await caseOf(page)
    await openMove(page, '编号成文')
    await sendMove(page, '编号成文')
    await page.getByText('已完成：编号成文').waitFor()
    await page.getByText('中同街依复〔2026〕1号').first().waitFor()
    await openMove(page, '送达')
    await clerk.shot('serve')
    expect(await page.getByRole('radio', { name: /网上送达/ }).isChecked()).toBe(true)
    await sendMove(page, '送达')
    await page.getByText('已完成：送达').waitFor()
    await clerk.shot('closed')
  })

  it('the resident sees the outcome with its article, the letter, the file and what can be done until when', async () => {
    const { page } = resident
    await page.getByRole('link', { name: new RegExp(WANTED) }).click()
    await page.getByText('予以公开').first().waitFor()
    await page.getByText('看答复书全文').click()
    const words = await page.locator('.wx-on').textContent()
    for (const word of ['第三十六条', '中同街依复〔2026〕1号', '2025年度部门决算.pdf', '行政复议', '2027-01-09']) {
      expect(words).toContain(word)
    }
    await resident.shot('outcome')
  })

  it('the open letter goes on paper alone', async () => {
    const { page } = resident
    await page.emulateMedia({ media: 'print' })
    const onPaper = ['张三：', '收起答复书', '办理经过'].map((words) =>
      page.getByText(words, { exact: true }).isVisible(),
    )
    expect(await Promise.all(onPaper)).toEqual([true, false, false])
    await page.emulateMedia({ media: null })
  })

  it('anyone with receipt and query code follows it from another device', async () => {
    const other = await personAt(browser, desk)
    await goHome(other, site)
    await other.page.getByRole('button', { name: '查询进度' }).click()
    await fillBox(other.page, '回执编号', receipt)
    await fillBox(other.page, '查询码', query)
    await other.page.getByRole('button', { name: '查询', exact: true }).click()
    await other.page.getByText('予以公开').first().waitFor()
    await other.shot('followed')
  })

  it('the annual report of the year counts the case in its row and column, and the cell opens to it', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/report/2026`)
    await clerk.shot('live-report')
    await page.getByRole('button', { name: /（一）予以公开 自然人：1 件/ }).click()
    await page.getByRole('dialog').getByText(WANTED).waitFor()
    await clerk.shot('cell')
  })

  it('the publisher publishes the year, and the resident reads it in the mini-program and at its public address', async () => {
    publisher = await signInOfficer(browser, site, 'qin', desk)
    const { page } = publisher
    await page.goto(`${site.url}/admin/report/2026`)
    await page.getByRole('button', { name: '公布 2026 年度报告' }).click()
    await page.getByRole('dialog').getByLabel(/密码/).first().fill(passwordOf(site, 'qin'))
    await page.getByRole('button', { name: '确认公布' }).click()
    await page
      .getByText(/第 ?1 ?版/)
      .first()
      .waitFor()
    await publisher.shot('published')
    await resident.page.goto(`${site.url}/#/pages/report/report?office=zhongtongjie&year=2026`)
    await resident.page.getByText('2026年政府信息公开工作年度报告').first().waitFor()
    await resident.shot('report-2026')
    await resident.page.goto(`${site.url}/streets/zhongtongjie/reports/2026`)
    expect(await resident.page.getByRole('heading', { level: 1 }).textContent()).toContain('2026年')
  })

  it('leaves nothing of the resident in clear, in data, backup or log', async () => {
    expect(await site.tracesOf(Object.values(ZHANG))).toEqual([])
  })
})
