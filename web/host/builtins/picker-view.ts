// <picker-view>: wheels that are scrolled, or turned by the arrow keys.
import { findInstance, type Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

/** WeChat's own height of a line where indicator-style names none. */
const LINE_PX = 34
const SETTLED_MS = 120

const listColumns = (view: Instance): Instance[] =>
  [...getElement(view).querySelectorAll('wx-picker-view-column')].flatMap((element) => findInstance(element) ?? [])
const findWheel = (column: Instance) => getElement(column).querySelector<HTMLElement>('.wx-wheel')!
const listLines = (column: Instance) => [...findWheel(column).children].filter((line) => line.localName !== 'wx-block')

function measureLineHeight(view: Instance): number {
  const named = /height:\s*([\d.]+)px/.exec(String(view.data.indicatorStyle ?? ''))
  return named ? Number(named[1]) : LINE_PX
}

function turnWheel(column: Instance, index: number, height: number): void {
  const last = Math.max(0, listLines(column).length - 1)
  const at = Math.min(last, Math.max(0, index))
  column.index = at
  findWheel(column).scrollTop = at * height
  const element = getElement(column)
  const states = {
    valuenow: at,
    valuemin: 0,
    valuemax: last,
    valuetext: listLines(column)[at]?.textContent?.trim() ?? '',
  }
  for (const [name, state] of Object.entries(states)) element.setAttribute(`aria-${name}`, String(state))
}

function turnAllWheels(view: Instance): void {
  const height = measureLineHeight(view)
  getElement(view).style.setProperty('--wx-line', `${height}px`)
  const wanted = (view.data.value ?? []) as number[]
  for (const [at, column] of listColumns(view).entries()) turnWheel(column, Number(wanted[at] ?? 0), height)
}

/** Tells what the wheels show, once they stand still on something else. */
function reportChange(view: Instance): void {
  const value = listColumns(view).map((column) => Number(column.index ?? 0))
  if (String(value) === String(view.data.value ?? [])) return
  view.setData({ value })
  view.triggerEvent('change', { value })
}

export const pickerView = defineBuiltIn({
  properties: {
    value: { type: null, value: [] },
    indicatorStyle: String,
    ...acceptProperties('indicatorClass maskStyle maskClass immediateChange'),
  },
  lifetimes: {
    ready() {
      turnAllWheels(this)
    },
  },
  observers: {
    'value, indicatorStyle'() {
      queueMicrotask(() => turnAllWheels(this))
    },
  },
})

const findPickerView = (column: Instance) => findInstance(getElement(column).closest('wx-picker-view'))

/** Scrolling has no end of its own in every browser: the wheel stands still when no scroll came for a moment. */
function listenToWheel(column: Instance): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  findWheel(column).addEventListener('scroll', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const view = findPickerView(column)
      if (!view) return
      turnWheel(column, Math.round(findWheel(column).scrollTop / measureLineHeight(view)), measureLineHeight(view))
      view.triggerEvent('pickend', {})
      reportChange(view)
    }, SETTLED_MS)
  })
}

export const pickerViewColumn = defineBuiltIn({
  lifetimes: {
    attached() {
      const element = getElement(this)
      element.setAttribute('role', 'spinbutton')
      element.tabIndex = 0
      listenToWheel(this)
      element.addEventListener('keydown', (event) => {
        const view = findPickerView(this)
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (!view || step === undefined) return
        event.preventDefault()
        turnWheel(this, Number(this.index ?? 0) + step, measureLineHeight(view))
        reportChange(view)
      })
    },
  },
})
