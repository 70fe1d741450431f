// Pages in a stack, and the browser's history as its picture: each entry holds the addresses of the whole stack,
// so that back, forward, reload and a pasted link all lead to the page they name.
import { type Address, parseAddress, resolveAddress } from './address'
import { EventChannel } from './event-channel'
import type { Page } from './page'
import type { AppConfig } from './project'
import { ApiFailure } from './wx/api'

export interface PageMaker {
  make(url: string, channel: EventChannel): Page
  /** Puts a page into the document and loads it, the first time; its place in the stack is known by then. */
  load(page: Page): void
  /** After another page came on top, or none. */
  changed(top: Page | undefined): void
}
interface RouterEntry {
  urls: string[]
}
/** A place in the stack; after a reload those below the top are known by their address only. */
interface Slot {
  url: string
  page?: Page
}

/** WeChat's scene number for a mini-program opened from the list of recent ones. */
const PLAIN_SCENE = 1001
/** WeChat's own limit. */
const MAX_DEPTH = 10

export class Router {
  /** A page that the address asked for and that is not there; home is shown instead. */
  unknown: Address | null = null
  private stack: Slot[] = []
  private readonly tabs = new Map<string, Page>()
  private arrived: (() => void) | undefined

  constructor(
    private readonly app: AppConfig,
    private readonly pages: string[],
    private readonly maker: PageMaker,
  ) {}

  get home(): string {
    return `/${this.app.entryPagePath ?? this.pages[0]}`
  }

  /** Opens what the address bar names; the stack of a reloaded page is found in its history entry. */
  start(): void {
    addEventListener('popstate', (event) => {
      this.restore((event.state as RouterEntry | null)?.urls ?? [this.addressed()])
      this.remember('replaceState')
    })
    const asked = location.hash.slice(1)
    if (asked && asked !== this.addressed()) this.unknown = parseAddress(asked)
    const remembered = (history.state as RouterEntry | null)?.urls
    const url = this.addressed()
    this.restore(remembered?.at(-1) === url ? remembered : [url])
    this.remember('replaceState')
  }

  /** How the mini-program was opened, as getLaunchOptionsSync tells it. */
  launchOptions(): Address & { scene: number } {
    return { ...parseAddress(this.addressed()), scene: PLAIN_SCENE }
  }

  top(): Page | undefined {
    return this.stack.at(-1)?.page
  }

  get depth(): number {
    return this.stack.length
  }

  all(): Page[] {
    return this.stack.flatMap(({ page }) => page ?? [])
  }

  isTab(path: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  navigateTo(url: string, events: Record<string, unknown> = {}): EventChannel {
    const target = this.resolve(url)
    if (this.isTab(parseAddress(target).path)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= MAX_DEPTH) throw new ApiFailure('webview count limit exceed')
    const channel = new EventChannel(events)
    this.top()?.hide()
    this.stack.push({ url: target, page: this.open(target, channel) })
    this.settle('pushState')
    return channel
  }

  redirectTo(url: string): void {
    const target = this.resolve(url)
    if (this.isTab(parseAddress(target).path)) throw new ApiFailure('can not redirectTo a tabbar page')
    this.drop(this.stack.pop()?.page)
    this.stack.push({ url: target, page: this.open(target) })
    this.settle('replaceState')
  }

  reLaunch(url: string): void {
    const target = this.resolve(url)
    for (const page of new Set([...this.all(), ...this.tabs.values()])) page.destroy()
    this.tabs.clear()
    this.stack = [{ url: target, page: this.open(target) }]
    this.settle('replaceState')
  }

  switchTab(url: string): void {
    const target = this.resolve(url).split('?', 1)[0]!
    if (!this.isTab(parseAddress(target).path))
      throw new ApiFailure('can not switch to a page that is not in the tab bar')
    if (this.stack.length === 1 && this.top()?.path === parseAddress(target).path) return
    for (const slot of this.stack.reverse()) this.drop(slot.page)
    this.stack = [{ url: target, page: this.open(target) }]
    this.settle('pushState')
  }

  /** Goes back as the browser would, and is done when the page below is shown. */
  async navigateBack(delta: number): Promise<void> {
    const steps = Math.min(delta, this.stack.length - 1)
    if (steps < 1) return
    const done = new Promise<void>((resolve) => {
      this.arrived = resolve
    })
    history.go(-steps)
    await done
  }

  private resolve(url: string): string {
    const target = resolveAddress(url, this.top()?.path ?? '')
    const { path } = parseAddress(target)
    if (!this.pages.includes(path)) throw new ApiFailure(`page "${path}" is not found`)
    return target
  }

  private addressed(): string {
    const url = location.hash.slice(1)
    return url && this.pages.includes(parseAddress(url).path) ? url : this.home
  }

  private urls(): string[] {
    return this.stack.map((slot) => slot.url)
  }

  private open(url: string, channel = new EventChannel()): Page {
    const { path } = parseAddress(url)
    const kept = this.tabs.get(path)
    if (kept?.url === url) return kept
    const page = this.maker.make(url, channel)
    if (this.isTab(path)) this.tabs.set(path, page)
    return page
  }

  /** Tab pages are kept when hidden; other pages are unloaded. */
  private drop(page: Page | undefined): void {
    if (!page) return
    if (this.tabs.get(page.path) === page) page.hide()
    else page.destroy()
  }

  private restore(urls: string[]): void {
    const before = this.top()
    const differs = urls.findIndex((url, index) => url !== this.stack[index]?.url)
    const shared = differs < 0 ? urls.length : differs
    for (const slot of this.stack.splice(shared).reverse()) this.drop(slot.page)
    this.stack.push(...urls.slice(shared).map((url) => ({ url })))
    const last = this.stack.at(-1)!
    if (!before || before !== last.page) {
      if (this.all().includes(before!)) before?.hide()
      last.page ??= this.open(last.url)
      this.settle(null)
    }
    this.arrived?.()
    this.arrived = undefined
  }

  private settle(write: 'pushState' | 'replaceState' | null): void {
    if (write) this.remember(write)
    const top = this.top()
    const deep = this.stack.length > 1
    const isHome = top && (this.isTab(top.path) || `/${top.path}` === this.home)
    this.maker.changed(top)
    if (top) this.maker.load(top)
    top?.show(deep ? 'back' : isHome ? null : 'home')
  }

  private remember(write: 'pushState' | 'replaceState'): void {
    history[write]({ urls: this.urls() } satisfies RouterEntry, '', `#${this.top()?.url ?? ''}`)
  }
}
