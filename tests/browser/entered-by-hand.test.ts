import type { Browser, Page } from 'playwright-core'
import { openBrowser, type Person } from './harness/browser'
import { attachFile, chooseWords, findBox, openMove, sendMove, typeDay, waitUntilDone } from './harness/moves'
import { passwordOf, signInOfficer } from './harness/officer'
import { PDF, PNG, ZHANG } from './harness/resident'
import { type Site, startSite } from './harness/server'

/** A4 without its margins, in points of a screen. */
const PAPER = [612, 911] as const
const POSTMARK = { name: '信封邮戳.png', mimeType: 'image/png', buffer: PNG }
const CONTRACT = '2024年老旧小区改造项目与施工单位签订的合同'

let site: Site
let browser: Browser
let clerk: Person
let approver: Person
let id = ''

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite('2026-03-04')
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
afterEach(() => {
  expect([clerk, approver].filter(Boolean).flatMap(({ problems }) => problems)).toEqual([])
})

async function fillApplication(page: Page, description: string): Promise<void> {
  await findBox(page, /^姓名/).fill(ZHANG.name)
  await findBox(page, /^证件号码/).fill(ZHANG.idNumber)
  await findBox(page, /^手机或者电话/).fill(ZHANG.phone)
  await findBox(page, /^联系地址/).fill('卫滨区健康路8号')
  await findBox(page, /^需要什么信息/).fill(description)
  await chooseWords(page, '纸质')
  await chooseWords(page, '邮寄')
}

describe.each(['desktop', 'phone'] as const)('an application that did not come on line, at a %s', (desk) => {
  beforeAll(async () => {
    clerk = await signInOfficer(browser, site, 'lin', desk)
  })

  it('by ordinary post is entered with a picture of its postmark; what is missing is told before', async () => {
    const { page } = clerk
    await page.getByRole('link', { name: '登记申请' }).click()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('请选择怎样来的。').waitFor()
    await chooseWords(page, '平常信函')
    await page.getByText('收到的当天就要与申请人确认').waitFor()
    await attachFile(page, POSTMARK)
    await fillApplication(page, CONTRACT)
    await page.getByText('缺少身份证明：可以登记').waitFor()
    await clerk.shot('enter')
    await page.reload()
    expect(await findBox(page, /^需要什么信息/).inputValue()).toBe(CONTRACT)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: /接收回执/ }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('以双方确认之日为准')
    await clerk.shot('entered')
  })

  it('stands among what must be confirmed today, and is confirmed with the applicant', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/queue?tab=to-confirm`)
    await page.getByText('平常信函，今天就要与申请人确认。').first().waitFor()
    await clerk.shot('queue-to-confirm')
    await page.getByRole('link', { name: '尚未登记' }).first().click()
    await openMove(page, '确认收到')
    await findBox(page, /与谁确认/).fill('申请人本人')
    await chooseWords(page, '电话')
    await clerk.shot('confirm-post')
    await sendMove(page, '确认收到')
    await waitUntilDone(page, '确认收到')
    await page.getByText('信封邮戳.png').waitFor()
    id = page.url().split('/').at(-1) ?? ''
  })

  it('by word of mouth says why, and is received and registered at once', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/enter`)
    await page.getByRole('button', { name: '再登记一件' }).click()
    await chooseWords(page, '口头提出，代为填写')
    await fillApplication(page, '2025年社区食堂补贴发放标准')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('请写明为什么书面有困难').first().waitFor()
    await findBox(page, /书面有困难/).fill('视力不好，由经办人林晓芸代为填写')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText(/已经登记：.*〔2026〕\d+号/).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('2026-03-04')
    await clerk.shot('entered-by-mouth')
  })

  it('with a day that is refused is registered once the day is mended', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/enter`)
    await page.getByRole('button', { name: '再登记一件' }).click()
    await chooseWords(page, '当面提交')
    await fillApplication(page, '2025年社区食堂名单')
    await typeDay(page, /日期/, '2026-03-05')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('这一天还没有到').waitFor()
    await typeDay(page, /日期/, '2026-03-04')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText(/已经登记：.*〔2026〕\d+号/).waitFor()
  })

  it('is printed as a slip with its two codes and nothing of the screen around it', async () => {
    const { page } = clerk
    const [width, height] = PAPER
    const screen = page.viewportSize()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width, height })
    expect(await page.getByRole('heading', { name: /接收回执/ }).isVisible()).toBe(true)
    const shown = page.getByRole('navigation').or(page.getByRole('button')).or(page.getByRole('link'))
    expect(await shown.filter({ visible: true }).count()).toBe(0)
    await clerk.shot('slip-on-paper')
    await page.emulateMedia({ media: 'screen' })
    if (screen) await page.setViewportSize(screen)
  })
})

describe('a third party that objects', () => {
  const asked = '征求意见'

  it('is consulted, answers, and its good reasons are recorded', async () => {
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(page, '登记检索')
    await findBox(page, /范围/).fill('城建办 2024 年档案')
    await findBox(page, /方法/).fill('按项目名称查目录')
    await chooseWords(page, '找到了')
    await sendMove(page, '登记检索')
    await waitUntilDone(page, '登记检索')
    await openMove(page, asked)
    await chooseWords(page, '第三方（第三十二条，逾期不答复由本机关决定）')
    await findBox(page, /的名称/).fill('卫滨建设有限公司')
    await findBox(page, /就什么内容/).fill(CONTRACT)
    await sendMove(page, asked)
    await waitUntilDone(page, asked)
    await openMove(page, '登记征求意见书送达')
    await sendMove(page, '登记征求意见书送达')
    await waitUntilDone(page, '登记征求意见书送达')
    await openMove(page, '登记意见')
    await chooseWords(page, '不同意公开')
    await chooseWords(page, '是')
    await findBox(page, /意见和理由/).fill('合同附件有施工工艺，属于商业秘密')
    await clerk.shot('opinion')
    await sendMove(page, '登记意见')
    await waitUntilDone(page, '登记意见')
  })

  it('is told in writing before what it objects to is disclosed in the public interest', async () => {
    const { page } = clerk
    await openMove(page, '告知第三方决定公开')
    await findBox(page, /决定公开的内容/).fill('合同正文')
    await findBox(page, /决定公开的理由/).fill('涉及房屋结构安全，不公开会危及居民人身安全')
    await clerk.shot('tell-third-party')
    await sendMove(page, '告知第三方决定公开')
    await waitUntilDone(page, '告知第三方决定公开')
    await page.getByRole('link', { name: /拟写答复/ }).click()
    await page.getByRole('button', { name: /我找到了，可以全部给/ }).click()
    await chooseWords(page, '现在随告知书提供')
    await findBox(page, /提供哪些信息/).fill('合同正文')
    await findBox(page, /公共利益造成什么重大影响/).fill('涉及房屋结构安全，不公开会危及居民人身安全')
    expect(await findBox(page, /书面告知第三方的日期/).inputValue()).toBe('2026-03-04')
    await attachFile(page, { name: '合同.pdf', mimeType: 'application/pdf', buffer: PDF })
    await clerk.shot('override-draft')
    await page.getByRole('button', { name: '保存草稿，送审' }).click()
    await page.waitForURL(/cases\/[^/]+$/)
  })

  it('does not keep the letter from being signed, issued and posted', async () => {
    const reviewer = await signInOfficer(browser, site, 'zhou')
    await reviewer.page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(reviewer.page, '审核通过')
    await sendMove(reviewer.page, '审核通过')
    await waitUntilDone(reviewer.page, '审核通过')
    approver = await signInOfficer(browser, site, 'fang')
    await approver.page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(approver.page, '签发')
    await approver.page.getByLabel(/密码/).first().fill(passwordOf(site, 'fang'))
    await sendMove(approver.page, '签发')
    await waitUntilDone(approver.page, '签发')
    const { page } = clerk
    await page.goto(`${site.url}/admin/cases/${id}`)
    await openMove(page, '编号成文')
    await sendMove(page, '编号成文')
    await waitUntilDone(page, '编号成文')
    await page.getByText('告知第三方决定公开').first().waitFor()
    await clerk.shot('override-issued')
  })
})
