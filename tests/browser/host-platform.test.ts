import { readFile } from 'node:fs/promises'
import { HostBench } from './harness/host'
import { PNG } from './harness/resident'

let host: HostBench

beforeAll(async () => {
  host = await HostBench.start('tests/web/fixture')
}, 60_000)
afterAll(() => host.stop())
/** The rich text of the form page tries to run something when it is read; the policy says so. */
const BLOCKED = /inline event handler/
afterEach(() => {
  expect(host.problems.filter((problem) => !BLOCKED.test(problem))).toEqual([])
})

const parts = (size: 'phone' | 'desktop' = 'phone') => host.open('#/more/parts/parts', size)
const on = (selector: string) => host.onTop().locator(selector)
/** What an expression answers; promises are waited for. */
const ask = (expression: string) => host.page.evaluate(expression) as Promise<unknown>

describe('under the finger', () => {
  it('a slider moves, and tells where it is let go', async () => {
    await parts()
    await host.dragBy(on('.wx-slider-block'), { x: 80, y: 0 })
    const log = await host.log()
    expect(log.at(-1)).toBe('slider change 6')
    expect(log).toContain('slider changing 6')
  })

  it('a wheel turns and stops on a line', async () => {
    await parts()
    await host.dragBy(on('.wx-wheel').first(), { x: 0, y: -40 })
    await host.heard('wheels change 2,0')
  })

  it('a page is refreshed by a pull, and not by a short one', async () => {
    await parts()
    await host.drag({ x: 200, y: 70 }, { x: 200, y: 120 })
    expect(await host.log()).not.toContain('pulled')
    await host.drag({ x: 200, y: 70 }, { x: 200, y: 240 })
    await host.heard('pulled')
  })

  it('a scroll view is refreshed by a pull, and is itself again after it', async () => {
    await parts()
    await host.dragBy(on('#scroller'), { x: 0, y: 100 })
    await host.heard('refresher')
    await host.heard('scroller refresherrestore')
    expect(await host.log()).toContain('scroller dragend')
  })
})

describe('a part that scrolls', () => {
  it('tells its place, how far it moved, and both ends', async () => {
    await parts()
    const scroll = (top: number) => ask(`document.querySelector('.wx-on #scroller').scrollTop = ${top}`)
    await scroll(300)
    await host.until('getCurrentPages()[0].scrolled?.scrollTop === 300')
    expect(await ask('getCurrentPages()[0].scrolled.deltaY')).toBe(-300)
    await scroll(9999)
    await host.heard('scroller scrolltolower bottom')
    await scroll(0)
    await host.heard('scroller scrolltoupper top')
  })
})

describe('looking at nodes', () => {
  it('answers size, place, style, property, data and the node itself', async () => {
    await parts()
    const [box, fields, canvas, view] = (await ask(`new Promise((done) => wx.createSelectorQuery()
      .select('#canvas').boundingClientRect()
      .select('#slider').fields({ id: true, dataset: true, properties: ['max'], computedStyle: ['display'] })
      .select('#canvas').node()
      .selectViewport().scrollOffset()
      .exec(([box, fields, canvas, view]) => done([box, fields, typeof canvas.node.getContext, view])))`)) as unknown[]
    expect(box).toMatchObject({ width: 100, height: 50, left: 0 })
    expect(fields).toEqual({ id: 'slider', dataset: {}, max: 10, display: 'flex' })
    expect(canvas).toBe('function')
    expect(view).toMatchObject({ scrollTop: 0 })
  })

  const watch = (then: string) =>
    ask(`getCurrentPages()[0].createIntersectionObserver().relativeToViewport({ bottom: 1 })
      .observe('#seen', ({ id, intersectionRatio }) => getCurrentPages()[0].log.push(id + ' ' + (intersectionRatio > 0)));${then}`)
  const GO_THERE = "void wx.pageScrollTo({ selector: '#seen', duration: 0 })"
  const aFrameLater = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'

  it('watches what comes into sight, with one margin named', async () => {
    await parts()
    await watch(aFrameLater)
    // The page may be told late of the size that it was opened with.
    expect((await host.log()).filter((line) => line.startsWith('seen'))).toEqual([])
    await ask(GO_THERE)
    await host.heard('seen true')
  })

  it('tells of what is in sight before the first look', async () => {
    await parts()
    await watch(GO_THERE)
    await host.heard('seen true')
  })

  it('makes a file of a canvas, and knows its size', async () => {
    await parts()
    const info =
      await ask(`new Promise((done) => wx.createSelectorQuery().select('#canvas').node().exec(async ([{ node }]) => {
      Object.assign(node, { width: 20, height: 10 })
      const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: node })
      done(await wx.getImageInfo({ src: tempFilePath }))
    }))`)
    expect(info).toMatchObject({ width: 20, height: 10 })
  })
})

describe('files', () => {
  it('go to the downloads under their own name', async () => {
    const page = await parts()
    const choosing = page.waitForEvent('filechooser')
    const downloading = page.waitForEvent('download')
    const saved = ask(`wx.chooseMessageFile({ count: 1, extension: ['png'] })
      .then(({ tempFiles: [file] }) => wx.saveFileToDisk({ filePath: file.path }))`)
    await (await choosing).setFiles({ name: '答复书.png', mimeType: 'image/png', buffer: PNG })
    const download = await downloading
    await saved
    expect(download.suggestedFilename()).toBe('答复书.png')
    expect(await readFile(await download.path())).toEqual(PNG)
  })

  it('are looked at one after the other, also by keyboard', async () => {
    const page = await parts('desktop')
    const picture = `data:image/png;base64,${PNG.toString('base64')}`
    await ask(`void wx.previewImage({ urls: ['${picture}', '${picture}#2'] })`)
    await page.getByRole('img', { name: '第 1 张，共 2 张' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('img', { name: '第 2 张，共 2 张' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('a request', () => {
  const send = (options: string) =>
    `new Promise((done) => wx.request({ url: '/echo', ${options}, success: done, fail: done }))`

  it('sends objects, forms and bytes as their header says', async () => {
    await parts()
    const form = `method: 'POST', data: { a: '一', b: 2 }, header: { 'Content-Type': 'application/x-www-form-urlencoded' }`
    expect(await ask(send(form))).toMatchObject({ data: 'a=%E4%B8%80&b=2' })
    expect(await ask(send(`method: 'POST', data: { a: 1 }, dataType: 'text'`))).toMatchObject({ data: '{"a":1}' })
    const size = `(async () => (await ${send(`method: 'POST', data: 'abc', responseType: 'arraybuffer'`)}).data.byteLength)()`
    expect(await ask(size)).toBe(3)
  })

  it('is given up by the page or by time, and says which', async () => {
    const page = await parts()
    await page.route('**/slow', () => undefined)
    const slow = (options: string) =>
      `new Promise((fail) => { const task = wx.request({ url: '/slow', ${options} fail }); task`
    expect(await ask(`${slow('')}.abort() })`)).toEqual({ errMsg: 'request:fail abort' })
    expect(await ask(`${slow('timeout: 20,')} })`)).toEqual({ errMsg: 'request:fail timeout' })
    await page.unrouteAll()
  })
})

describe('sharing', () => {
  it('copies a link to what the page says, where the device has no sheet of its own', async () => {
    const page = await parts('desktop')
    await host.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await ask('void Object.defineProperty(navigator, "share", { value: undefined, configurable: true })')
    await page.getByRole('button', { name: '分享', exact: true }).click()
    await page.getByText('链接已复制').waitFor()
    const link = (await ask('wx.getClipboardData({})')) as { data: string }
    expect(link.data).toBe(`${new URL(page.url()).origin}/#/more/parts/parts?from=share`)
    await page.getByRole('button', { name: '分享这页' }).click()
    await host.heard('share button')
  })

  it('is offered by pages that say what is shared, unless they hide it', async () => {
    const page = await parts()
    await ask('wx.hideShareMenu({})')
    expect(await page.getByRole('button', { name: '分享', exact: true }).count()).toBe(0)
    await host.open()
    expect(await page.getByRole('button', { name: '分享', exact: true }).count()).toBe(0)
  })
})

describe('the way in', () => {
  it('tells the app by which address it was opened', async () => {
    await host.open('#/pages/detail/detail?id=5')
    expect(await ask('wx.getLaunchOptionsSync()')).toMatchObject({ path: 'pages/detail/detail', query: { id: '5' } })
  })

  it('tells the app of a page that is not there, and shows home', async () => {
    await host.open('#/pages/gone/gone?id=5')
    expect(await ask('getApp().globalData.notFound')).toBe('pages/gone/gone')
    expect(await host.page.title()).toBe('首页标题')
  })

  it('goes through tabs with the arrow keys, and tells the page whose tab was pressed', async () => {
    const page = await host.open('', 'desktop')
    await page.getByRole('tab', { name: '首页' }).press('ArrowRight')
    await host.until('document.title === "表单标题"')
    await page.getByRole('tab', { name: '表单' }).press('ArrowLeft')
    await host.heard('tab 0 首页')
  })

  it('starts over with reLaunch, and back leads to where the person was before', async () => {
    const page = await host.open()
    await ask("wx.navigateTo({ url: '/pages/detail/detail?id=1' })")
    await ask("wx.reLaunch({ url: '/pages/detail/detail?id=2' })")
    expect(await ask('getCurrentPages().length')).toBe(1)
    await page.goBack()
    await host.until('document.title === "首页标题"')
  })
})

describe('the window', () => {
  it('tells the page its new size', async () => {
    const page = await parts('desktop')
    await page.setViewportSize({ width: 700, height: 900 })
    await host.heard('resize 700')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('frames a page of the same site', async () => {
    const page = await parts()
    await ask("getCurrentPages()[0].setData({ framed: '/index.html#/pages/detail/detail?id=77' })")
    await page.frameLocator('wx-web-view iframe').getByText('编号 77').waitFor()
  })
})
