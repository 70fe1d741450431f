// One page on the screen: its bar, its scrolling view and its life cycle.
import { parseAddress } from './address'
import { makeElement, withRole } from './dom'
import { callIfDefined, type HostFields, type Instance, type TreeNode } from './engine'
import type { EventChannel } from './event-channel'
import type { UnitConfig, WindowStyle } from './project'
import { listenToPull } from './pull'

/** A root made by the engine: a component that can be put into the document. */
export interface Root {
  get(): Instance
  getComponent(): TreeNode
  attach(parent: Node, placeholder: Node): void
  release(): void
}
export interface PageOptions {
  url: string
  config: UnitConfig & WindowStyle
  root: Root
  properties: string[]
  channel: EventChannel
  onBack: () => void
  onShare: () => void
}

const REACH_BOTTOM_PX = 50

const pages = new WeakMap<Element, Page>()

/** The page that an element stands on. */
export function findPage(element: Element): Page | undefined {
  const page = element.closest('.wx-page')
  return page ? pages.get(page) : undefined
}

export class Page {
  readonly path: string
  readonly url: string
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  readonly instance: Instance
  readonly channel: EventChannel
  tabBar: Instance | undefined
  isLoaded = false
  private readonly view: HTMLElement
  private readonly back: HTMLButtonElement
  private readonly share: HTMLButtonElement
  private readonly nav = makeElement('header', { className: 'wx-nav' })
  private readonly title = withRole(makeElement('span', { className: 'wx-nav-title' }), 'heading')
  private scrollTop = 0
  private isReady = false
  private wasAtBottom = false

  constructor(private readonly options: PageOptions) {
    const { path, query } = parseAddress(options.url)
    this.path = path
    this.url = options.url
    this.channel = options.channel
    this.scroller = makeElement('main', { className: 'wx-scroll' })
    this.view = makeElement('div', { className: 'wx-view' }, this.scroller)
    this.back = makeElement('button', { type: 'button', className: 'wx-nav-back', onclick: options.onBack })
    this.share = makeElement(
      'button',
      { type: 'button', className: 'wx-nav-share', hidden: true, onclick: options.onShare },
      '分享',
    )
    this.element = makeElement('div', { className: 'wx-page', tabIndex: -1 }, ...this.bar(), this.view)
    pages.set(this.element, this)
    this.view.style.background = options.config.backgroundColor ?? ''
    this.instance = options.root.get()
    Object.assign(this.instance, { route: path, __route__: path, options: query })
  }

  private bar(): HTMLElement[] {
    const { config } = this.options
    if (config.navigationStyle === 'custom') return []
    this.setTitle(config.navigationBarTitleText ?? '')
    this.title.setAttribute('aria-level', '1')
    this.nav.append(this.back, this.title, this.share)
    const front = config.navigationBarTextStyle === 'white' ? '#fff' : '#000'
    this.setColors(front, config.navigationBarBackgroundColor ?? '#fff')
    return [this.nav]
  }

  setColors(front: string, background: string): void {
    Object.assign(this.nav.style, { color: front, background })
  }

  /** While something is loaded, for the bar alone. */
  setBusy(busy: boolean): void {
    this.nav.classList.toggle('wx-busy', busy)
    this.nav.setAttribute('aria-busy', String(busy))
  }

  /** Only a page that says what is shared can be. */
  offerSharing(offered: boolean): void {
    this.share.hidden = !offered || typeof this.instance.onShareAppMessage !== 'function'
  }

  /** Puts the page into the document and loads it. */
  attach(parent: HTMLElement): void {
    this.isLoaded = true
    const { query } = parseAddress(this.url)
    const given = this.options.properties.filter((name) => name in query)
    if (given.length > 0) this.instance.setData(Object.fromEntries(given.map((name) => [name, query[name]])))
    parent.append(this.element)
    this.measure()
    const placeholder = document.createElement('i')
    this.scroller.append(placeholder)
    this.options.root.attach(this.scroller, placeholder)
    this.scroller.addEventListener('scroll', () => this.onScroll())
    if (this.options.config.enablePullDownRefresh) listenToPull(this.view, this.scroller, () => this.pullDown())
    this.offerSharing(true)
    callIfDefined(this.instance, 'onLoad', query)
  }

  /** `way` says what the button in the bar does, if there is one. */
  show(way: 'back' | 'home' | null): void {
    this.element.classList.add('wx-on')
    this.back.hidden = way === null
    this.back.setAttribute('aria-label', way === 'home' ? '首页' : '返回')
    this.back.classList.toggle('wx-home', way === 'home')
    this.measure()
    this.scroller.scrollTop = this.scrollTop
    document.title = this.title.textContent || document.title
    this.options.root.getComponent().triggerPageLifetime('show', [])
    callIfDefined(this.instance, 'onShow')
    if (this.isReady) return
    this.isReady = true
    queueMicrotask(() => callIfDefined(this.instance, 'onReady'))
  }

  hide(): void {
    if (!this.element.classList.contains('wx-on')) return
    this.scrollTop = this.scroller.scrollTop
    this.options.root.getComponent().triggerPageLifetime('hide', [])
    callIfDefined(this.instance, 'onHide')
    this.element.classList.remove('wx-on')
  }

  destroy(): void {
    callIfDefined(this.instance, 'onUnload')
    this.options.root.release()
    this.element.remove()
  }

  setTitle(title: string): void {
    this.title.textContent = title
    if (this.element?.classList.contains('wx-on')) document.title = title
  }

  /** vh and vw mean the view of the page, which bars and wide screens make smaller than the window. */
  measure(): void {
    this.element.style.setProperty('--page-vh', `${this.view.clientHeight / 100}px`)
    this.element.style.setProperty('--page-vw', `${this.view.clientWidth / 100}px`)
  }

  resize(): void {
    this.measure()
    const size = { windowWidth: this.view.clientWidth, windowHeight: this.view.clientHeight }
    this.options.root.getComponent().triggerPageLifetime('resize', [{ size }])
    callIfDefined(this.instance, 'onResize', { size })
  }

  scrollTo({ scrollTop, selector, offsetTop = 0, duration }: ScrollTarget): void {
    const behavior = duration === 0 ? 'auto' : 'smooth'
    const target = selector ? this.instance._$.getShadowRoot?.()?.querySelector(selector)?.$$ : null
    const distance = target
      ? target.getBoundingClientRect().top -
        this.scroller.getBoundingClientRect().top +
        this.scroller.scrollTop +
        offsetTop
      : scrollTop
    if (distance !== undefined) this.scroller.scrollTo({ top: distance, behavior })
  }

  pullDown(): void {
    this.element.classList.add('wx-pulling')
    callIfDefined(this.instance, 'onPullDownRefresh')
  }

  stopPullDown(): void {
    this.element.classList.remove('wx-pulling')
  }

  private onScroll(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller
    callIfDefined(this.instance, 'onPageScroll', { scrollTop })
    const distance = this.options.config.onReachBottomDistance ?? REACH_BOTTOM_PX
    const atBottom = scrollTop + clientHeight >= scrollHeight - distance
    if (atBottom && !this.wasAtBottom) callIfDefined(this.instance, 'onReachBottom')
    this.wasAtBottom = atBottom
  }
}

interface ScrollTarget extends HostFields {
  scrollTop?: number
  selector?: string
  offsetTop?: number
  duration?: number
}
