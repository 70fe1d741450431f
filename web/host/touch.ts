// Touches, mouse and keyboard → the touch and tap events of WeChat.
import type { HostElement, HostTouch, ReportEvent, TreeNode } from './engine'
import { listenToKeys } from './keyboard'

interface Point {
  identifier?: number
  clientX: number
  clientY: number
}

interface Gesture {
  target: HostElement
  from: Point
  moved: boolean
  held: boolean
  timer: ReturnType<typeof setTimeout>
}

const HOLD_MS = 350
const SLOP_PX = 10
/** Browsers repeat a touch as mouse events a little later. */
const ECHO_MS = 800
const NO_DEFAULT = 1
const TAPS = /^(tap|longpress|longtap)$/

function findTouchedNode(target: HostElement): TreeNode | null {
  let element: HostElement | null = target
  while (element && !element.__wxElement) element = element.parentElement
  return element?.__wxElement ?? null
}

/** Points are told relative to the view of the page, which need not begin at the window's corner. */
function toTouch(point: Point, target: Element): HostTouch {
  const view = target.closest('.wx-view')?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const scrolled = target.closest('.wx-scroll')?.scrollTop ?? 0
  const clientX = point.clientX - view.left
  const clientY = point.clientY - view.top
  return { identifier: point.identifier ?? 0, clientX, clientY, pageX: clientX, pageY: clientY + scrolled }
}

const findMiddle = (element: Element): Point => {
  const box = element.getBoundingClientRect()
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
}

/** The click that a browser makes of a tap would land on whatever the tap brought up, e.g. on a dialog's button. */
function swallowEcho(event: Event, target: HostElement): void {
  if (event.type !== 'touchend' || !findTouchedNode(target) || target.closest('.wx-native')) return
  event.preventDefault()
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.matches('.wx-native')) focused.blur()
}

class Gestures {
  private current: Gesture | null = null

  constructor(private readonly report: ReportEvent) {}

  fire(type: string, event: Event, at: { target: HostElement; all: Point[]; changed: Point }): void {
    const node = findTouchedNode(at.target)
    const isTap = TAPS.test(type)
    if (!node || (isTap && at.target.closest('wx-button[disabled]'))) return
    const changed = toTouch(at.changed, at.target)
    const touches = at.all.map((point) => toTouch(point, at.target))
    const status = this.report(node, type, isTap ? { x: changed.pageX, y: changed.pageY } : {}, {
      originalEvent: event,
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches, changedTouches: [changed] },
    })
    if (status === NO_DEFAULT && event.cancelable && type === 'touchmove') event.preventDefault()
  }

  tap(event: Event, target: HostElement): void {
    this.fire('tap', event, { target, all: [], changed: findMiddle(target) })
  }

  begin(event: Event, point: Point, all: Point[]): void {
    const target = event.target as HostElement
    const timer = setTimeout(() => this.hold(event, point, all), HOLD_MS)
    this.current = { target, from: point, moved: false, held: false, timer }
    this.fire('touchstart', event, { target, all, changed: point })
  }

  private hold(event: Event, point: Point, all: Point[]): void {
    if (!this.current) return
    const { target } = this.current
    this.current.held = true
    for (const type of ['longpress', 'longtap']) this.fire(type, event, { target, all, changed: point })
  }

  move(event: Event, point: Point, all: Point[]): void {
    if (!this.current) return
    const { target, from, timer } = this.current
    if (Math.hypot(point.clientX - from.clientX, point.clientY - from.clientY) > SLOP_PX) {
      clearTimeout(timer)
      this.current.moved = true
    }
    this.fire('touchmove', event, { target, all, changed: point })
  }

  end(type: 'touchend' | 'touchcancel', event: Event, point: Point): void {
    if (!this.current) return
    const { target, moved, held, timer } = this.current
    this.current = null
    clearTimeout(timer)
    this.fire(type, event, { target, all: [], changed: point })
    if (type !== 'touchend' || moved || held) return
    swallowEcho(event, target)
    this.fire('tap', event, { target, all: [], changed: point })
  }
}

export function listenToTouches(report: ReportEvent): void {
  const gestures = new Gestures(report)
  const touchedAt = listenToFingers(gestures)
  listenToMouse(gestures, () => Date.now() - touchedAt() > ECHO_MS)
  listenToKeys((event, target) => gestures.tap(event, target))
}

/** Returns when the screen was last touched. */
function listenToFingers(gestures: Gestures): () => number {
  let lastAt = 0
  const on = (type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', then: typeof gestures.begin) =>
    document.addEventListener(
      type,
      (event) => {
        lastAt = Date.now()
        const point = event.changedTouches[0]
        if (point) then.call(gestures, event, point, [...event.touches])
      },
      { capture: true, passive: false },
    )
  on('touchstart', gestures.begin)
  on('touchmove', gestures.move)
  on('touchend', (event, point) => gestures.end('touchend', event, point))
  on('touchcancel', (event, point) => gestures.end('touchcancel', event, point))
  return () => lastAt
}

function listenToMouse(gestures: Gestures, isMouse: () => boolean): void {
  const on = (type: 'mousedown' | 'mousemove' | 'mouseup', then: (event: MouseEvent) => void) =>
    document.addEventListener(type, (event) => isMouse() && then(event), { capture: true })
  on('mousedown', (event) => event.button === 0 && gestures.begin(event, event, [event]))
  on('mousemove', (event) => gestures.move(event, event, [event]))
  on('mouseup', (event) => gestures.end('touchend', event, event))
}
