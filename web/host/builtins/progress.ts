import type { Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

function drawProgress(instance: Instance): void {
  const element = getElement(instance)
  const { percent, showInfo, activeColor, backgroundColor, strokeWidth } = instance.data
  const bar = element.querySelector<HTMLElement>('.wx-bar')
  const done = element.querySelector<HTMLElement>('.wx-done')
  const words = element.querySelector<HTMLElement>('.wx-percent')
  if (!bar || !done || !words) return
  bar.style.height = `${Number.parseFloat(String(strokeWidth))}px`
  bar.style.background = String(backgroundColor ?? '')
  done.style.background = String(activeColor ?? '')
  done.style.width = `${percent}%`
  words.textContent = showInfo ? `${percent}%` : ''
  element.setAttribute('role', 'progressbar')
  element.setAttribute('aria-valuenow', String(percent))
}

export const progress = defineBuiltIn({
  properties: {
    percent: { type: Number, value: 0 },
    showInfo: Boolean,
    strokeWidth: { type: null, value: 6 },
    activeColor: String,
    backgroundColor: String,
    ...acceptProperties('active activeMode duration borderRadius fontSize color'),
  },
  observers: {
    'percent, showInfo, strokeWidth, activeColor, backgroundColor'() {
      drawProgress(this)
    },
  },
  lifetimes: {
    attached() {
      drawProgress(this)
    },
  },
})
