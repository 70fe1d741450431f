import { make } from '../dom'
import type { Instance } from '../engine'
import { accepted, builtIn, elementOf, listen } from './builtin'

const SWIPE_PX = 40

function show(instance: Instance, wanted: number, source: '' | 'touch' | 'autoplay'): void {
  const element = elementOf(instance)
  const count = element.querySelectorAll('wx-swiper-item').length
  const circular = Boolean(instance.data.circular) && count > 0
  const index = circular ? (wanted + count) % count : wanted
  const track = element.firstElementChild as HTMLElement | null
  if (!track || index < 0 || index >= count) return
  track.style.transition = source ? `transform ${instance.data.duration}ms` : ''
  track.style.transform = `translate${instance.data.vertical ? 'Y' : 'X'}(${-index * 100}%)`
  element.toggleAttribute('vertical', Boolean(instance.data.vertical))
  showDots(instance, count, index)
  if (index === instance.data.current) return
  instance.setData({ current: index })
  instance.triggerEvent('change', { current: index, source, currentItemId: '' })
}

function showDots(instance: Instance, count: number, index: number): void {
  const dots = instance.data.indicatorDots ? Array.from({ length: count }) : []
  const marks = dots.map((_, each) => make('i', { className: each === index ? 'wx-on' : '' }))
  elementOf(instance).lastElementChild?.replaceChildren(...marks)
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
    ...accepted(
      'displayMultipleItems indicatorColor indicatorActiveColor previousMargin nextMargin snapToEdge easingFunction currentItemId',
    ),
  },
  lifetimes: {
    ready() {
      show(this, Number(this.data.current), '')
      const along = (point: { clientX: number; clientY: number } | undefined) =>
        (this.data.vertical ? point?.clientY : point?.clientX) ?? 0
      let from = 0
      listen(this, 'touchstart', (event) => {
        from = along(event.touches[0])
      })
      listen(this, 'touchend', (event) => {
        const moved = along(event.changedTouches[0]) - from
        if (Math.abs(moved) > SWIPE_PX) show(this, Number(this.data.current) - Math.sign(moved), 'touch')
      })
      const next = () => show(this, Number(this.data.current) + 1, 'autoplay')
      if (this.data.autoplay) this.timer = setInterval(next, Number(this.data.interval))
    },
    detached() {
      clearInterval(this.timer as number | undefined)
    },
  },
  observers: {
    current(index: number) {
      show(this, index, '')
    },
  },
})
