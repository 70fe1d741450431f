// <scroll-view>: a part of the page that scrolls, with its own pull from above.
import type { HostEvent, Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent, mirrorAttribute } from './builtin'

const readScrollPosition = ({ scrollLeft, scrollTop, scrollHeight, scrollWidth }: HTMLElement) => ({
  scrollLeft,
  scrollTop,
  scrollHeight,
  scrollWidth,
})
const toPixels = (value: unknown) => Number.parseInt(String(value), 10) || 0

/** Tells when an end comes near, once for each time. */
function reportNearEnd(instance: Instance, at: { end: 'upper' | 'lower'; distance: number; direction: string }): void {
  const isNear = at.distance <= toPixels(instance.data[`${at.end}Threshold`])
  if (isNear && !instance[at.end]) instance.triggerEvent(`scrollto${at.end}`, { direction: at.direction })
  instance[at.end] = isNear
}

function reportScroll(instance: Instance): void {
  const element = getElement(instance)
  const place = readScrollPosition(element)
  const before = (instance.place ?? { scrollLeft: 0, scrollTop: 0 }) as typeof place
  instance.place = place
  const moved = { deltaX: before.scrollLeft - place.scrollLeft, deltaY: before.scrollTop - place.scrollTop }
  instance.triggerEvent('scroll', { ...place, ...moved })
  const vertical = Boolean(instance.data.scrollY)
  const travelled = vertical ? place.scrollTop : place.scrollLeft
  const whole = vertical ? place.scrollHeight - element.clientHeight : place.scrollWidth - element.clientWidth
  reportNearEnd(instance, { end: 'upper', distance: travelled, direction: vertical ? 'top' : 'left' })
  reportNearEnd(instance, { end: 'lower', distance: whole - travelled, direction: vertical ? 'bottom' : 'right' })
}

/** Dragging is told of enhanced views only. */
function reportDragging(instance: Instance): void {
  const tell = (name: string) => () => {
    if (!instance.data.enhanced) return
    const { scrollTop, scrollLeft } = getElement(instance)
    instance.triggerEvent(name, { scrollTop, scrollLeft, velocity: { x: 0, y: 0 } })
  }
  listenToEvent(instance, 'touchstart', tell('dragstart'))
  listenToEvent(instance, 'touchmove', tell('dragging'))
  listenToEvent(instance, 'touchend', tell('dragend'))
}

/** The pull from above, where it is enabled; it stays until `refresher-triggered` is false again. */
function listenToPull(instance: Instance): void {
  let from: number | null = null
  const pulled = (event: HostEvent) => (from === null ? 0 : (event.changedTouches[0]?.clientY ?? 0) - from)
  listenToEvent(instance, 'touchstart', (event) => {
    const ready = instance.data.refresherEnabled && getElement(instance).scrollTop <= 0
    from = ready ? (event.changedTouches[0]?.clientY ?? null) : null
  })
  listenToEvent(instance, 'touchmove', (event) => {
    if (pulled(event) > 0) instance.triggerEvent('refresherpulling', { dy: pulled(event) })
  })
  listenToEvent(instance, 'touchend', (event) => {
    const way = pulled(event)
    from = null
    if (way <= 0) return
    if (way < toPixels(instance.data.refresherThreshold)) instance.triggerEvent('refresherabort', { dy: way })
    else startRefresh(instance)
  })
}

/** The page answers by setting `refresher-triggered`, which is no second pull. */
function startRefresh(instance: Instance): void {
  const { classList } = getElement(instance)
  if (classList.contains('wx-refreshing')) return
  classList.add('wx-refreshing')
  instance.triggerEvent('refresherrefresh', {})
}

function scrollToPlace(instance: Instance, place: ScrollToOptions): void {
  const behavior = instance.data.scrollWithAnimation ? 'smooth' : 'auto'
  getElement(instance).scrollTo({ ...place, behavior })
}

const isNumber = (value: unknown) => value !== null && value !== undefined && value !== ''

export const scrollView = defineBuiltIn({
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    scrollWithAnimation: Boolean,
    enhanced: Boolean,
    refresherEnabled: Boolean,
    refresherThreshold: { type: Number, value: 45 },
    refresherTriggered: Boolean,
    ...acceptProperties(
      'enableBackToTop enableFlex scrollAnchoring refresherDefaultStyle refresherBackground bounces showScrollbar pagingEnabled fastDeceleration usingSticky type enablePassive throttle scrollIntoViewOffset',
    ),
  },
  lifetimes: {
    attached() {
      const element = getElement(this)
      this.node = element
      this.upper = true
      // Without a finger it is scrolled by the keys, which reach what has the focus.
      if (!element.hasAttribute('tabindex')) element.tabIndex = 0
      getElement(this).addEventListener('scroll', () => reportScroll(this))
      reportDragging(this)
      listenToPull(this)
    },
  },
  observers: {
    scrollX: mirrorAttribute('scroll-x'),
    scrollY: mirrorAttribute('scroll-y'),
    scrollTop(top: unknown) {
      if (isNumber(top)) scrollToPlace(this, { top: Number.parseFloat(String(top)) })
    },
    scrollLeft(left: unknown) {
      if (isNumber(left)) scrollToPlace(this, { left: Number.parseFloat(String(left)) })
    },
    scrollIntoView(id: string) {
      if (id) setTimeout(() => this._$.ownerShadowRoot?.querySelector(`#${id}`)?.$$?.scrollIntoView())
    },
    refresherTriggered(triggered: boolean) {
      if (triggered) startRefresh(this)
      else if (getElement(this).classList.contains('wx-refreshing')) {
        getElement(this).classList.remove('wx-refreshing')
        this.triggerEvent('refresherrestore', {})
      }
    },
  },
})
