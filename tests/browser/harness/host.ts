import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { compiled } from '../../web/compiled'
import { type StaticServer, serveFolder } from '../../web/static-server'
import { openBrowser, PATIENCE_MS } from './browser'

type Size = 'phone' | 'desktop'
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
}
interface Point {
  x: number
  y: number
}

export class HostBench {
  page!: Page
  context!: BrowserContext
  problems: string[] = []
  private size: Size | undefined

  private constructor(
    private readonly browser: Browser,
    private readonly served: StaticServer,
  ) {}

  static async start(root: string): Promise<HostBench> {
    return new HostBench(await openBrowser(), await serveFolder(compiled(root, 'page')))
  }

  async stop(): Promise<void> {
    await this.browser.close()
    this.served.server.close()
  }

  /** A page opened anew, by someone who was never here; the device stays the same as long as its size does. */
  async open(hash = '', size: Size = 'phone'): Promise<Page> {
    if (size !== this.size) await this.device(size)
    await this.page.goto('about:blank')
    this.problems = []
    await this.page.goto(this.served.url + hash)
    await this.onTop().waitFor()
    return this.page
  }

  private async device(size: Size): Promise<void> {
    await this.context?.close()
    this.context = await this.browser.newContext({ ...SIZES[size], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    this.page = await this.context.newPage()
    this.size = size
    await this.page.addInitScript('localStorage.clear()')
    this.page.setDefaultTimeout(PATIENCE_MS)
    this.page.on('pageerror', (problem) => this.problems.push(String(problem)))
    this.page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()))
  }

  onTop = (): Locator => this.page.locator('.wx-page.wx-on')
  /** What the page on top wrote down of its events. */
  log = () => this.page.evaluate('getCurrentPages().at(-1).log') as Promise<string[]>
  words = () => this.onTop().textContent()

  /** Waits until an expression holds; the page's own policy forbids the browser driver to wait inside it. */
  async until(expression: string): Promise<void> {
    const last = Date.now() + PATIENCE_MS
    while (!(await this.page.evaluate(expression))) {
      if (Date.now() > last) throw new Error(`never true: ${expression}; the page wrote ${await this.log()}`)
      await this.page.waitForTimeout(30)
    }
  }

  /** Waits until the page on top has written down that line. */
  heard = (line: string) => this.until(`getCurrentPages().at(-1).log.includes(${JSON.stringify(line)})`)

  async styleOf(selector: string, name: string): Promise<string> {
    const read = `getComputedStyle(document.querySelector(${JSON.stringify(`.wx-on ${selector}`)}))[${JSON.stringify(name)}]`
    return (await this.page.evaluate(read)) as string
  }

  /** Draws a finger over the screen, as a person would: a little at a time. */
  async drag(from: Point, to: Point): Promise<void> {
    const session = await this.context.newCDPSession(this.page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await send('touchStart', [from])
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
    }
    await send('touchEnd', [])
  }

  /** Drags from the middle of an element. */
  async dragBy(target: Locator, by: Point): Promise<void> {
    await target.scrollIntoViewIfNeeded()
    const box = (await target.boundingBox())!
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y })
  }
}
