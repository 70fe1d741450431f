import type { Instance } from '../engine'
import { accepted, builtIn, elementOf, mirror } from './builtin'

function position(instance: Instance) {
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = elementOf(instance)
  const vertical = Boolean(instance.data.scrollY)
  const left = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft
  return { detail: { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 }, vertical, left }
}

function onScroll(instance: Instance): void {
  const { detail, vertical, left } = position(instance)
  instance.triggerEvent('scroll', detail)
  const atEnd = left <= Number.parseInt(String(instance.data.lowerThreshold), 10)
  if (atEnd && !instance.wasAtEnd) {
    instance.triggerEvent('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
  }
  instance.wasAtEnd = atEnd
  const travelled = vertical ? detail.scrollTop : detail.scrollLeft
  if (travelled === 0) instance.triggerEvent('scrolltoupper', { direction: vertical ? 'top' : 'left' })
}

function scrollTo(instance: Instance, place: ScrollToOptions): void {
  const behavior = instance.data.scrollWithAnimation ? 'smooth' : 'auto'
  elementOf(instance).scrollTo({ ...place, behavior })
}

const isNumber = (value: unknown) => value !== null && value !== undefined && value !== ''

export const scrollView = builtIn({
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    lowerThreshold: { type: null, value: 50 },
    scrollWithAnimation: Boolean,
    ...accepted(
      'upperThreshold enableBackToTop enableFlex scrollAnchoring refresherEnabled refresherThreshold refresherDefaultStyle refresherBackground refresherTriggered enhanced bounces showScrollbar pagingEnabled fastDeceleration usingSticky type enablePassive throttle scrollIntoViewOffset',
    ),
  },
  lifetimes: {
    attached() {
      this.node = elementOf(this)
      elementOf(this).addEventListener('scroll', () => onScroll(this))
    },
  },
  observers: {
    scrollX: mirror('scroll-x'),
    scrollY: mirror('scroll-y'),
    scrollTop(top: unknown) {
      if (isNumber(top)) scrollTo(this, { top: Number.parseFloat(String(top)) })
    },
    scrollLeft(left: unknown) {
      if (isNumber(left)) scrollTo(this, { left: Number.parseFloat(String(left)) })
    },
    scrollIntoView(id: string) {
      if (id) setTimeout(() => this._$.ownerShadowRoot?.querySelector(`#${id}`)?.$$?.scrollIntoView())
    },
  },
})
