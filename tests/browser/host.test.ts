import { HostBench } from './harness/host'

let host: HostBench

beforeAll(async () => {
  host = await HostBench.start('tests/web/fixture')
}, 60_000)
afterAll(() => host.stop())

describe('styles', () => {
  it('hold under a strict content security policy', async () => {
    await host.open()
    expect(host.problems).toEqual([])
    expect(await host.styleOf('#red', 'color')).toBe('rgb(255, 0, 0)')
  })

  it('measure rpx by the width of the page, without rounding', async () => {
    await host.open()
    expect(await host.styleOf('#size', 'width')).toBe('52px')
  })

  it('stay inside a component, but for the classes handed in', async () => {
    await host.open()
    expect(await host.styleOf('#card', 'display')).toBe('block')
    expect(await host.page.evaluate(`getComputedStyle(document.querySelector('#card wx-view')).backgroundColor`)).toBe(
      'rgb(238, 238, 255)',
    )
    expect(await host.page.evaluate(`getComputedStyle(document.querySelector('#card wx-text')).color`)).toBe(
      'rgb(0, 128, 0)',
    )
  })

  it('draw TDesign icons without the network', async () => {
    await host.open()
    const mask = await host.page.evaluate(
      `getComputedStyle(document.querySelector('.t-icon [class*="t-icon-search"]'), ':before').maskImage`,
    )
    expect(mask).toContain('data:image/svg+xml')
  })

  it('leave a page of readable width on a wide screen', async () => {
    await host.open('', 'desktop')
    const box = await host.page.locator('#wx-app').boundingBox()
    expect(box).toMatchObject({ x: 260, width: 760 })
    expect(Number.parseFloat(await host.styleOf('#size', 'width'))).toBeCloseTo(55.2, 1)
  })
})

describe('touch and keyboard', () => {
  it('taps once for a touch and once for the mouse', async () => {
    await host.open()
    await host.page.getByRole('button', { name: '主按钮' }).tap()
    expect((await host.log()).filter((entry) => entry === 'button')).toHaveLength(1)
    await host.open('', 'desktop')
    await host.page.getByRole('button', { name: '主按钮' }).click()
    expect((await host.log()).filter((entry) => entry === 'button')).toHaveLength(1)
  })

  it('does not tap at the end of a drag', async () => {
    await host.open()
    const box = (await host.page.getByRole('button', { name: '主按钮' }).boundingBox())!
    await host.drag({ x: box.x + 100, y: box.y + 10 }, { x: box.x + 100, y: box.y - 120 })
    expect(await host.log()).not.toContain('button')
  })

  it('turns the pages of a swiper', async () => {
    await host.open('#/pages/form/form')
    await host.onTop().locator('wx-swiper').scrollIntoViewIfNeeded()
    const box = (await host.onTop().locator('wx-swiper').boundingBox())!
    await host.drag({ x: box.x + 250, y: box.y + 40 }, { x: box.x + 60, y: box.y + 40 })
    expect(await host.log()).toContain('swipe 1 touch')
  })

  it('chooses in a sheet by touch, and a press beside it changes nothing', async () => {
    await host.open('#/pages/form/form')
    await host.page.getByText('日期：').tap()
    await host.page.getByRole('textbox', { name: '日期' }).fill('2026-02-03')
    await host.page.getByRole('button', { name: '确定' }).tap()
    await expect(host.words()).resolves.toContain('日期：2026-02-03')
    await host.page.getByText('街道：').tap()
    await host.page.touchscreen.tap(200, 100)
    expect(await host.page.getByRole('dialog').count()).toBe(0)
  })

  it('reaches and presses everything by keyboard', async () => {
    await host.open('#/pages/form/form', 'desktop')
    await host.page.getByLabel('姓名').focus()
    await host.page.keyboard.type('张三')
    await host.page.getByRole('radio').nth(1).focus()
    await host.page.keyboard.press('Space')
    await host.page.getByRole('switch', { name: '同意' }).press('Space')
    await host.page.getByRole('button', { name: '提交' }).press('Enter')
    const sent = await host.page.evaluate('getCurrentPages().at(-1).submitted')
    expect(sent).toMatchObject({ name: '张三', kind: 'business', agreed: true })
  })

  it('closes a dialog with Escape and gives the focus back', async () => {
    await host.open('#/pages/form/form', 'desktop')
    const street = host.onTop().getByRole('button', { name: '街道：东街' })
    await street.press('Enter')
    await host.page.getByRole('dialog', { name: '街道' }).waitFor()
    await host.page.keyboard.press('Escape')
    expect(await host.page.getByRole('dialog').count()).toBe(0)
    expect(await host.page.evaluate('document.activeElement.textContent')).toBe('街道：东街')
  })
})

describe('addresses and history', () => {
  it('opens the page that a link names, with a way home', async () => {
    await host.open('#/pages/detail/detail?id=5&name=%E4%B8%AD')
    await expect(host.words()).resolves.toContain('编号 5，名称 中')
    expect(await host.page.title()).toBe('详情标题')
    await host.page.getByRole('button', { name: '首页' }).click()
    expect(await host.page.title()).toBe('首页标题')
  })

  it('goes back and forward with the browser', async () => {
    await host.open()
    await host.page.locator('#go').tap()
    await host.page.getByRole('button', { name: '再深一层' }).tap()
    await host.page.getByText('编号 8').waitFor()
    await host.page.goBack()
    await expect(host.words()).resolves.toContain('编号 7')
    await host.page.goBack()
    expect(await host.page.title()).toBe('首页标题')
    await host.page.goForward()
    await expect(host.words()).resolves.toContain('编号 7')
  })

  it('goes back with the button in the bar, also after a reload', async () => {
    await host.open()
    await host.page.locator('#go').tap()
    await host.page.reload()
    await expect(host.words()).resolves.toContain('编号 7')
    await host.page.getByRole('button', { name: '返回' }).click()
    await host.page.locator('#wxs').waitFor()
    expect(await host.page.evaluate('getCurrentPages().length')).toBe(1)
  })

  it('replaces a page without leaving a trace', async () => {
    await host.open()
    await host.page.locator('#go').tap()
    await host.page.getByRole('button', { name: '换一页' }).tap()
    await host.page.getByText('编号 99').waitFor()
    await host.page.goBack()
    expect(await host.page.title()).toBe('首页标题')
  })

  it('keeps tab pages alive, with their place', async () => {
    await host.open()
    await host.page.evaluate("document.querySelector('.wx-on .wx-scroll').scrollTop = 300")
    await host.page.getByRole('tab', { name: '表单' }).tap()
    await host.page.getByLabel('姓名').fill('张三')
    await host.page.getByRole('tab', { name: '首页' }).tap()
    expect(await host.page.evaluate("document.querySelector('.wx-on .wx-scroll').scrollTop")).toBe(300)
    await host.page.getByRole('tab', { name: '表单' }).tap()
    expect(await host.page.getByLabel('姓名').inputValue()).toBe('张三')
  })
})

describe('a page that scrolls', () => {
  it('tells where it is and when the end is reached', async () => {
    await host.open()
    await host.page.evaluate('wx.pageScrollTo({ scrollTop: 99999, duration: 0 })')
    await host.page.waitForFunction('getCurrentPages()[0].log.includes("bottom")')
    expect(await host.page.evaluate('getCurrentPages()[0].scrollTop')).toBeGreaterThan(300)
  })

  it('measures nodes from the corner of its view', async () => {
    await host.open()
    const size = await host.page.evaluate(
      'new Promise((done) => wx.createSelectorQuery().select("#size").boundingClientRect(done).exec())',
    )
    expect(size).toMatchObject({ left: 0, width: 52 })
  })
})

describe('what goes to the server', () => {
  it('requests relative to the page', async () => {
    await host.open()
    const answer = await host.page.evaluate(
      'new Promise((success) => wx.request({ url: "/api/resident", method: "POST", data: { action: "x" }, success }))',
    )
    expect(answer).toMatchObject({ statusCode: 200, data: { action: 'x' } })
  })

  it('uploads the file that a person chose', async () => {
    await host.open()
    const choosing = host.page.waitForEvent('filechooser')
    const uploaded = host.page.evaluate(`wx.chooseMedia({ count: 1 }).then(({ tempFiles }) => new Promise((success) =>
      wx.uploadFile({ url: '/api/files', name: 'file', filePath: tempFiles[0].tempFilePath, success })))`)
    await (await choosing).setFiles({ name: '证件.png', mimeType: 'image/png', buffer: Buffer.from('picture') })
    expect(await uploaded).toMatchObject({ statusCode: 200, data: expect.stringContaining('picture') })
  })
})

describe('on paper', () => {
  it('prints the whole page without the bars', async () => {
    await host.open()
    await host.page.emulateMedia({ media: 'print' })
    expect(await host.page.getByRole('tablist').isVisible()).toBe(false)
    expect(await host.styleOf('.wx-scroll', 'overflowY')).toBe('visible')
  })
})
