// <slider>: dragged, tapped, or moved by the arrow keys.
import type { HostEvent, Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent } from './builtin'

interface SliderRange {
  min: number
  max: number
  step: number
}
const readRange = ({ data }: Instance): SliderRange => ({
  min: Number(data.min),
  max: Number(data.max),
  step: Number(data.step) || 1,
})

/** The nearest value the steps allow, within the ends. */
function roundToStep(wanted: number, { min, max, step }: SliderRange): number {
  const stepped = min + Math.round((wanted - min) / step) * step
  const decimals = String(step).split('.')[1]?.length ?? 0
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(decimals))
}

function drawSlider(instance: Instance): void {
  const { value, disabled, showValue, activeColor, backgroundColor, blockColor, blockSize } = instance.data
  const { min, max } = readRange(instance)
  const element = getElement(instance)
  const share = max > min ? ((Number(value) - min) / (max - min)) * 100 : 0
  const part = (name: string) => element.querySelector<HTMLElement>(`.wx-slider-${name}`)!
  part('track').style.background = String(backgroundColor ?? '')
  part('done').style.cssText = `width:${share}%;background:${activeColor ?? ''}`
  part('block').style.cssText =
    `left:${share}%;width:${blockSize}px;height:${blockSize}px;background:${blockColor ?? ''}`
  part('value').textContent = showValue ? String(value) : ''
  const states = { valuenow: value, valuemin: min, valuemax: max, disabled: Boolean(disabled) }
  for (const [name, state] of Object.entries(states)) element.setAttribute(`aria-${name}`, String(state))
  element.tabIndex = disabled ? -1 : 0
}

function moveSlider(instance: Instance, wanted: number, event: 'change' | 'changing'): void {
  const value = roundToStep(wanted, readRange(instance))
  const moved = value !== instance.data.value
  if (moved) instance.setData({ value })
  if (moved || event === 'change') instance.triggerEvent(event, { value })
}

/** Touches are told relative to the view of the page; so is the track here. */
function findValueAt(instance: Instance, event: HostEvent): number {
  const track = getElement(instance).querySelector('.wx-slider-track')!
  const box = track.getBoundingClientRect()
  const view = track.closest('.wx-view')?.getBoundingClientRect().left ?? 0
  const { min, max } = readRange(instance)
  const share = ((event.changedTouches[0]?.clientX ?? 0) + view - box.left) / (box.width || 1)
  return min + share * (max - min)
}

function findValueByKey(instance: Instance, key: string): number | null {
  const { min, max, step } = readRange(instance)
  const value = Number(instance.data.value)
  const page = Math.max(step, (max - min) / 10)
  const moves: Record<string, number> = {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + page,
    PageDown: value - page,
    Home: min,
    End: max,
  }
  return moves[key] ?? null
}

export const slider = defineBuiltIn({
  properties: {
    name: String,
    min: { type: Number, value: 0 },
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: { type: Number, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    blockSize: { type: Number, value: 28 },
    blockColor: { type: String, value: '#fff' },
    activeColor: { type: String, value: '#1aad19' },
    backgroundColor: { type: String, value: '#e9e9e9' },
    ...acceptProperties('color selectedColor'),
  },
  observers: {
    'value, min, max, disabled, showValue, activeColor, backgroundColor, blockColor, blockSize'() {
      drawSlider(this)
    },
  },
  lifetimes: {
    attached() {
      getElement(this).setAttribute('role', 'slider')
      drawSlider(this)
      const drag = (type: 'change' | 'changing') => (event: HostEvent) => {
        if (!this.data.disabled) moveSlider(this, findValueAt(this, event), type)
      }
      listenToEvent(this, 'touchstart', drag('changing'))
      listenToEvent(this, 'touchmove', drag('changing'))
      listenToEvent(this, 'touchend', drag('change'))
      getElement(this).addEventListener('keydown', (event) => {
        const wanted = this.data.disabled ? null : findValueByKey(this, event.key)
        if (wanted === null) return
        event.preventDefault()
        moveSlider(this, wanted, 'change')
      })
    },
  },
  methods: {
    isFormField: () => true,
    formValue() {
      return this.data.value
    },
    formReset() {
      this.setData({ value: this.data.min })
    },
  },
})
