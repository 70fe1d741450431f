// <swiper>: turned by the finger, by the arrow keys, or by itself unless the person prefers reduced motion.
import { makeElement } from '../dom'
import type { Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent } from './builtin'

type ChangeSource = '' | 'touch' | 'autoplay'

const SWIPE_PX = 40

const findTrack = (instance: Instance) => getElement(instance).firstElementChild as HTMLElement | null
const listItems = (instance: Instance) => [...getElement(instance).querySelectorAll<HTMLElement>('wx-swiper-item')]
const countShownAtOnce = (instance: Instance) => Math.max(1, Number(instance.data.displayMultipleItems) || 1)

function showItem(instance: Instance, wanted: number, source: ChangeSource): void {
  const items = listItems(instance)
  const last = items.length - (instance.data.circular ? 1 : countShownAtOnce(instance))
  const index = instance.data.circular && items.length > 0 ? (wanted + items.length) % items.length : wanted
  if (index < 0 || index > last) return
  arrangeItems(instance, items, index)
  slideTrack(instance, index, source)
  if (index === instance.data.current) return
  instance.setData({ current: index })
  instance.triggerEvent('change', { current: index, source, currentItemId: readItemId(items[index]) })
}

const readItemId = (item: HTMLElement | undefined) => item?.getAttribute('item-id') ?? ''

/** Items that are not shown cannot be reached by keyboard or screen reader either. */
function arrangeItems(instance: Instance, items: HTMLElement[], index: number): void {
  const element = getElement(instance)
  const { vertical, previousMargin, nextMargin, indicatorDots } = instance.data
  element.toggleAttribute('vertical', Boolean(vertical))
  element.style.setProperty('--wx-shown', String(countShownAtOnce(instance)))
  element.style.setProperty('--wx-before', String(previousMargin || '0px'))
  element.style.setProperty('--wx-after', String(nextMargin || '0px'))
  for (const [at, item] of items.entries()) {
    item.toggleAttribute('inert', at < index || at >= index + countShownAtOnce(instance))
  }
  const marks = (indicatorDots ? items : []).map((_, at) =>
    makeElement('i', { className: at === index ? 'wx-on' : '' }),
  )
  element.lastElementChild?.replaceChildren(...marks)
  element.tabIndex = items.length > 1 ? 0 : -1
}

function slideTrack(instance: Instance, index: number, source: ChangeSource): void {
  const track = findTrack(instance)
  if (!track) return
  track.style.transition = source ? `transform ${instance.data.duration}ms` : ''
  track.style.transform = `translate${instance.data.vertical ? 'Y' : 'X'}(${(-index * 100) / countShownAtOnce(instance)}%)`
}

function listenToFinger(instance: Instance): void {
  const along = (point: { clientX: number; clientY: number } | undefined) =>
    (instance.data.vertical ? point?.clientY : point?.clientX) ?? 0
  let from = 0
  listenToEvent(instance, 'touchstart', (event) => {
    from = along(event.touches[0])
  })
  listenToEvent(instance, 'touchend', (event) => {
    const moved = along(event.changedTouches[0]) - from
    if (Math.abs(moved) > SWIPE_PX) showItem(instance, Number(instance.data.current) - Math.sign(moved), 'touch')
  })
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

function listenToKeys(instance: Instance): void {
  getElement(instance).addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (step === undefined || event.target !== getElement(instance)) return
    event.preventDefault()
    showItem(instance, Number(instance.data.current) + step, 'touch')
  })
}

function startAutoplay(instance: Instance): void {
  const wantsStillness = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches
  if (!instance.data.autoplay || wantsStillness) return
  const next = () => {
    if (!document.hidden) showItem(instance, Number(instance.data.current) + 1, 'autoplay')
  }
  instance.timer = setInterval(next, Number(instance.data.interval))
}

export const swiper = defineBuiltIn({
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
    ...acceptProperties('snapToEdge easingFunction currentItemId'),
  },
  lifetimes: {
    ready() {
      getElement(this).setAttribute('role', 'group')
      getElement(this).setAttribute('aria-roledescription', '轮播')
      showItem(this, Number(this.data.current), '')
      listenToFinger(this)
      listenToKeys(this)
      startAutoplay(this)
    },
    detached() {
      clearInterval(this.timer as number | undefined)
    },
  },
  observers: {
    'indicatorColor, indicatorActiveColor'() {
      const { indicatorColor, indicatorActiveColor } = this.data
      getElement(this).style.setProperty('--wx-dot', String(indicatorColor || '') || null)
      getElement(this).style.setProperty('--wx-dot-on', String(indicatorActiveColor || '') || null)
    },
    current(index: number) {
      showItem(this, index, '')
    },
    'displayMultipleItems, previousMargin, nextMargin, indicatorDots'() {
      showItem(this, Number(this.data.current), '')
    },
  },
})
