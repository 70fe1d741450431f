import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { compiled } from '../web/compiled'
import { type StaticServer, serveFolder } from '../web/static-server'

const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

let browser: Browser
let served: StaticServer
let context: BrowserContext
let page: Page
let problems: string[]

beforeAll(async () => {
  served = await serveFolder(compiled('tests/web/fixture', 'page'))
  browser = await chromium.launch({ executablePath: CHROMIUM!, args: ARGS })
}, 60_000)
afterAll(async () => {
  await browser.close()
  served.server.close()
})
afterEach(async () => {
  await context.close()
})

async function open(hash = '', size: 'phone' | 'desktop' = 'phone'): Promise<void> {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  context = await browser.newContext(size === 'phone' ? phone : { viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(4000)
  problems = []
  page.on('pageerror', (problem) => problems.push(String(problem)))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(served.url + hash)
  await page.locator('.wx-page.wx-on').waitFor()
}

const onTop = () => page.locator('.wx-page.wx-on')
const styleOf = (selector: string, name: string) =>
  onTop()
    .locator(selector)
    .first()
    .evaluate((element, key) => {
      const { getComputedStyle } = globalThis as unknown as { getComputedStyle(e: unknown): Record<string, string> }
      return getComputedStyle(element)[key]
    }, name)
const wordsOf = () => onTop().textContent()
const log = () => page.evaluate('getCurrentPages().at(-1).log') as Promise<string[]>

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session: CDPSession = await context.newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await send('touchStart', [from])
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  await send('touchEnd', [])
}

describe('styles', () => {
  it('hold under a strict content security policy', async () => {
    await open()
    expect(problems).toEqual([])
    expect(await styleOf('#red', 'color')).toBe('rgb(255, 0, 0)')
  })

  it('measure rpx by the width of the page, without rounding', async () => {
    await open()
    expect(await styleOf('#size', 'width')).toBe('52px')
  })

  it('stay inside a component, but for the classes handed in', async () => {
    await open()
    expect(await styleOf('#card', 'display')).toBe('block')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#card wx-view')).backgroundColor`)).toBe(
      'rgb(238, 238, 255)',
    )
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#card wx-text')).color`)).toBe(
      'rgb(0, 128, 0)',
    )
  })

  it('draw TDesign icons without the network', async () => {
    await open()
    const mask = await page.evaluate(
      `getComputedStyle(document.querySelector('.t-icon [class*="t-icon-search"]'), ':before').maskImage`,
    )
    expect(mask).toContain('data:image/svg+xml')
  })

  it('leave a page of readable width on a wide screen', async () => {
    await open('', 'desktop')
    const box = await page.locator('#wx-app').boundingBox()
    expect(box).toMatchObject({ x: 260, width: 760 })
    expect(Number.parseFloat((await styleOf('#size', 'width'))!)).toBeCloseTo(55.2, 1)
  })
})

describe('touch and keyboard', () => {
  it('taps once for a touch and once for the mouse', async () => {
    await open()
    await page.getByRole('button', { name: '主按钮' }).tap()
    expect((await log()).filter((entry) => entry === 'button')).toHaveLength(1)
    await context.close()
    await open('', 'desktop')
    await page.getByRole('button', { name: '主按钮' }).click()
    expect((await log()).filter((entry) => entry === 'button')).toHaveLength(1)
  })

  it('does not tap at the end of a drag', async () => {
    await open()
    const box = (await page.getByRole('button', { name: '主按钮' }).boundingBox())!
    await drag({ x: box.x + 100, y: box.y + 10 }, { x: box.x + 100, y: box.y - 120 })
    expect(await log()).not.toContain('button')
  })

  it('turns the pages of a swiper', async () => {
    await open('#/pages/form/form')
    await onTop().locator('wx-swiper').scrollIntoViewIfNeeded()
    const box = (await onTop().locator('wx-swiper').boundingBox())!
    await drag({ x: box.x + 250, y: box.y + 40 }, { x: box.x + 60, y: box.y + 40 })
    expect(await log()).toContain('swipe 1 touch')
  })

  it('chooses in a sheet by touch, and a press beside it changes nothing', async () => {
    await open('#/pages/form/form')
    await page.getByText('日期：').tap()
    await page.getByRole('textbox', { name: '日期' }).fill('2026-02-03')
    await page.getByRole('button', { name: '确定' }).tap()
    await expect(wordsOf()).resolves.toContain('日期：2026-02-03')
    await page.getByText('街道：').tap()
    await page.touchscreen.tap(200, 100)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('reaches and presses everything by keyboard', async () => {
    await open('#/pages/form/form', 'desktop')
    await page.getByLabel('姓名').focus()
    await page.keyboard.type('张三')
    await page.getByRole('radio').nth(1).focus()
    await page.keyboard.press('Space')
    await page.getByRole('switch', { name: '同意' }).press('Space')
    await page.getByRole('button', { name: '提交' }).press('Enter')
    const sent = await page.evaluate('getCurrentPages().at(-1).submitted')
    expect(sent).toMatchObject({ name: '张三', kind: 'business', agreed: true })
  })

  it('closes a dialog with Escape and gives the focus back', async () => {
    await open('#/pages/form/form', 'desktop')
    const street = onTop().getByRole('button', { name: '街道：东街' })
    await street.press('Enter')
    await page.getByRole('dialog', { name: '街道' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('街道：东街')
  })
})

describe('addresses and history', () => {
  it('opens the page that a link names, with a way home', async () => {
    await open('#/pages/detail/detail?id=5&name=%E4%B8%AD')
    await expect(wordsOf()).resolves.toContain('编号 5，名称 中')
    expect(await page.title()).toBe('详情标题')
    await page.getByRole('button', { name: '首页' }).click()
    expect(await page.title()).toBe('首页标题')
  })

  it('goes back and forward with the browser', async () => {
    await open()
    await page.locator('#go').tap()
    await page.getByRole('button', { name: '再深一层' }).tap()
    await page.getByText('编号 8').waitFor()
    await page.goBack()
    await expect(wordsOf()).resolves.toContain('编号 7')
    await page.goBack()
    expect(await page.title()).toBe('首页标题')
    await page.goForward()
    await expect(wordsOf()).resolves.toContain('编号 7')
  })

  it('goes back with the button in the bar, also after a reload', async () => {
    await open()
    await page.locator('#go').tap()
    await page.reload()
    await expect(wordsOf()).resolves.toContain('编号 7')
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('#wxs').waitFor()
    expect(await page.evaluate('getCurrentPages().length')).toBe(1)
  })

  it('replaces a page without leaving a trace', async () => {
    await open()
    await page.locator('#go').tap()
    await page.getByRole('button', { name: '换一页' }).tap()
    await page.getByText('编号 99').waitFor()
    await page.goBack()
    expect(await page.title()).toBe('首页标题')
  })

  it('keeps tab pages alive, with their place', async () => {
    await open()
    await page.evaluate("document.querySelector('.wx-on .wx-scroll').scrollTop = 300")
    await page.getByRole('tab', { name: '表单' }).tap()
    await page.getByLabel('姓名').fill('张三')
    await page.getByRole('tab', { name: '首页' }).tap()
    expect(await page.evaluate("document.querySelector('.wx-on .wx-scroll').scrollTop")).toBe(300)
    await page.getByRole('tab', { name: '表单' }).tap()
    expect(await page.getByLabel('姓名').inputValue()).toBe('张三')
  })
})

describe('a page that scrolls', () => {
  it('tells where it is and when the end is reached', async () => {
    await open()
    await page.evaluate('wx.pageScrollTo({ scrollTop: 99999, duration: 0 })')
    await page.waitForFunction('getCurrentPages()[0].log.includes("bottom")')
    expect(await page.evaluate('getCurrentPages()[0].scrollTop')).toBeGreaterThan(300)
  })

  it('measures nodes from the corner of its view', async () => {
    await open()
    const size = await page.evaluate(
      'new Promise((done) => wx.createSelectorQuery().select("#size").boundingClientRect(done).exec())',
    )
    expect(size).toMatchObject({ left: 0, width: 52 })
  })
})

describe('what goes to the server', () => {
  it('requests relative to the page', async () => {
    await open()
    const answer = await page.evaluate(
      'new Promise((success) => wx.request({ url: "/api/resident", method: "POST", data: { action: "x" }, success }))',
    )
    expect(answer).toMatchObject({ statusCode: 200, data: { action: 'x' } })
  })

  it('uploads the file that a person chose', async () => {
    await open()
    const choosing = page.waitForEvent('filechooser')
    const uploaded = page.evaluate(`wx.chooseMedia({ count: 1 }).then(({ tempFiles }) => new Promise((success) =>
      wx.uploadFile({ url: '/api/files', name: 'file', filePath: tempFiles[0].tempFilePath, success })))`)
    await (await choosing).setFiles({ name: '证件.png', mimeType: 'image/png', buffer: Buffer.from('picture') })
    expect(await uploaded).toMatchObject({ statusCode: 200, data: expect.stringContaining('picture') })
  })
})

describe('on paper', () => {
  it('prints the whole page without the bars', async () => {
    await open()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('tablist').isVisible()).toBe(false)
    expect(await styleOf('.wx-scroll', 'overflowY')).toBe('visible')
  })
})
