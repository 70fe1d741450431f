// glass-easel's way to the DOM: which element a tag becomes, and which events come back.
import { glassEasel, type HostElement, type ReportEvent } from './engine'
import { writeInlineStyle } from './styles'
import { listenToTouches } from './touch'

const ANIMATION_EVENTS = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

function createElement(tag: string, builtins: ReadonlySet<string>): HTMLElement {
  const name = builtins.has(tag) ? `wx-${tag}` : tag.replace(/^html-/, '')
  const element = document.createElement(name)
  element.setAttribute = (key: string, value: string) => {
    if (key === 'style') writeInlineStyle(element, value)
    else Element.prototype.setAttribute.call(element, key, value)
  }
  return element
}

export class HostBackend extends glassEasel.CurrentWindowBackendContext {
  private report: ReportEvent = () => undefined
  private readonly watched = new WeakMap<Element, Set<string>>()

  constructor(builtins: ReadonlySet<string>) {
    super()
    this.document = {
      createElement: (tag: string) => createElement(tag, builtins),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document
  }

  /** The host owns the style sheets: which are on depends on the page on top. */
  override appendStyleSheetPath(): number {
    return 0
  }

  override onEvent(report: Parameters<glassEasel.CurrentWindowBackendContext['onEvent']>[0]): void {
    this.report = report as unknown as ReportEvent
    listenToTouches(this.report)
  }

  /** Only what the host does not make itself: listening to `input` here would tell every change twice. */
  override setListenerStats(target: unknown, type: string): void {
    const element = target as HostElement | null
    if (!element || !ANIMATION_EVENTS.has(type)) return
    const types = this.watched.get(element) ?? new Set()
    if (types.has(type)) return
    this.watched.set(element, types.add(type))
    element.addEventListener(type, (event) => this.passOn(element, event as TransitionEvent))
  }

  private passOn(element: HostElement, event: TransitionEvent): void {
    const node = element.__wxElement
    if (event.target !== element || !node) return
    const detail = { propertyName: event.propertyName, elapsedTime: event.elapsedTime }
    this.report(node, event.type, detail, { originalEvent: event, bubbles: true, composed: true, capturePhase: true })
  }
}
