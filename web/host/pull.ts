// Pulling a page down refreshes it when the finger lets go far enough down.
import { makeElement } from './dom'

const REFRESH_PX = 80
/** The page follows the finger more slowly, as in WeChat. */
const RESISTANCE = 0.5

const describePull = (pulled: number) => (pulled > REFRESH_PX ? '松开刷新' : '下拉刷新')

export function listenToPull(view: HTMLElement, scroller: HTMLElement, refresh: () => void): void {
  const hint = makeElement('div', { className: 'wx-pull', hidden: true })
  view.prepend(hint)
  let from: number | null = null
  const pulledAt = (event: TouchEvent) => (from === null ? 0 : (event.changedTouches[0]?.clientY ?? 0) - from)
  const show = (pulled: number) => {
    hint.hidden = pulled <= 0
    hint.textContent = describePull(pulled)
    scroller.style.translate = pulled > 0 ? `0 ${Math.min(pulled, REFRESH_PX * 2) * RESISTANCE}px` : ''
  }
  const end = () => {
    from = null
    show(0)
  }
  const on = (type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', then: (event: TouchEvent) => void) =>
    scroller.addEventListener(type, then, { passive: true })
  on('touchstart', (event) => {
    from = scroller.scrollTop <= 0 ? (event.changedTouches[0]?.clientY ?? null) : null
  })
  on('touchmove', (event) => {
    if (scroller.scrollTop > 0) end()
    show(pulledAt(event))
  })
  on('touchend', (event) => {
    const enough = pulledAt(event) > REFRESH_PX
    end()
    if (enough) refresh()
  })
  on('touchcancel', end)
}
