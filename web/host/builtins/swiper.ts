// <swiper>: turned by the finger, by the arrow keys, or by itself where nobody asked for stillness.
import { make } from '../dom'
import type { Instance } from '../engine'
import { accepted, builtIn, elementOf, listen } from './builtin'

type Source = '' | 'touch' | 'autoplay'

const SWIPE_PX = 40

const trackOf = (instance: Instance) => elementOf(instance).firstElementChild as HTMLElement | null
const itemsOf = (instance: Instance) => [...elementOf(instance).querySelectorAll<HTMLElement>('wx-swiper-item')]
const shownAtOnce = (instance: Instance) => Math.max(1, Number(instance.data.displayMultipleItems) || 1)

function show(instance: Instance, wanted: number, source: Source): void {
  const items = itemsOf(instance)
  const last = items.length - (instance.data.circular ? 1 : shownAtOnce(instance))
  const index = instance.data.circular && items.length > 0 ? (wanted + items.length) % items.length : wanted
  if (index < 0 || index > last) return
  arrange(instance, items, index)
  slide(instance, index, source)
  if (index === instance.data.current) return
  instance.setData({ current: index })
  instance.triggerEvent('change', { current: index, source, currentItemId: itemId(items[index]) })
}

const itemId = (item: HTMLElement | undefined) => item?.getAttribute('item-id') ?? ''

/** What is out of sight is out of reach, for keyboards and screen readers too. */
function arrange(instance: Instance, items: HTMLElement[], index: number): void {
  const element = elementOf(instance)
  const { vertical, previousMargin, nextMargin, indicatorDots } = instance.data
  element.toggleAttribute('vertical', Boolean(vertical))
  element.style.setProperty('--wx-shown', String(shownAtOnce(instance)))
  element.style.setProperty('--wx-before', String(previousMargin || '0px'))
  element.style.setProperty('--wx-after', String(nextMargin || '0px'))
  for (const [at, item] of items.entries()) {
    item.toggleAttribute('inert', at < index || at >= index + shownAtOnce(instance))
  }
  const marks = (indicatorDots ? items : []).map((_, at) => make('i', { className: at === index ? 'wx-on' : '' }))
  element.lastElementChild?.replaceChildren(...marks)
  element.tabIndex = items.length > 1 ? 0 : -1
}

function slide(instance: Instance, index: number, source: Source): void {
  const track = trackOf(instance)
  if (!track) return
  track.style.transition = source ? `transform ${instance.data.duration}ms` : ''
  track.style.transform = `translate${instance.data.vertical ? 'Y' : 'X'}(${(-index * 100) / shownAtOnce(instance)}%)`
}

function listenToFinger(instance: Instance): void {
  const along = (point: { clientX: number; clientY: number } | undefined) =>
    (instance.data.vertical ? point?.clientY : point?.clientX) ?? 0
  let from = 0
  listen(instance, 'touchstart', (event) => {
    from = along(event.touches[0])
  })
  listen(instance, 'touchend', (event) => {
    const moved = along(event.changedTouches[0]) - from
    if (Math.abs(moved) > SWIPE_PX) show(instance, Number(instance.data.current) - Math.sign(moved), 'touch')
  })
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

function listenToKeys(instance: Instance): void {
  elementOf(instance).addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (step === undefined || event.target !== elementOf(instance)) return
    event.preventDefault()
    show(instance, Number(instance.data.current) + step, 'touch')
  })
}

function playByItself(instance: Instance): void {
  const wantsStillness = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches
  if (!instance.data.autoplay || wantsStillness) return
  const next = () => {
    if (!document.hidden) show(instance, Number(instance.data.current) + 1, 'autoplay')
  }
  instance.timer = setInterval(next, Number(instance.data.interval))
}

export const swiper = builtIn({
  properties: {
    current: { type: Number, value: 0 },
    indicatorDots: Boolean,
    autoplay: Boolean,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    displayMultipleItems: { type: Number, value: 1 },
    previousMargin: String,
    nextMargin: String,
    indicatorColor: String,
    indicatorActiveColor: String,
    ...accepted('snapToEdge easingFunction currentItemId'),
  },
  lifetimes: {
    ready() {
      elementOf(this).setAttribute('role', 'group')
      elementOf(this).setAttribute('aria-roledescription', '轮播')
      show(this, Number(this.data.current), '')
      listenToFinger(this)
      listenToKeys(this)
      playByItself(this)
    },
    detached() {
      clearInterval(this.timer as number | undefined)
    },
  },
  observers: {
    'indicatorColor, indicatorActiveColor'() {
      const { indicatorColor, indicatorActiveColor } = this.data
      elementOf(this).style.setProperty('--wx-dot', String(indicatorColor || '') || null)
      elementOf(this).style.setProperty('--wx-dot-on', String(indicatorActiveColor || '') || null)
    },
    current(index: number) {
      show(this, index, '')
    },
    'displayMultipleItems, previousMargin, nextMargin, indicatorDots'() {
      show(this, Number(this.data.current), '')
    },
  },
})
