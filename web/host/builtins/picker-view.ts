// <picker-view>: wheels that are scrolled, or turned by the arrow keys.
import { type Instance, instanceAt } from '../engine'
import { accepted, builtIn, elementOf } from './builtin'

/** WeChat's own height of a line where indicator-style names none. */
const LINE_PX = 34
const SETTLED_MS = 120

const columnsOf = (view: Instance): Instance[] =>
  [...elementOf(view).querySelectorAll('wx-picker-view-column')].flatMap((element) => instanceAt(element) ?? [])
const wheelOf = (column: Instance) => elementOf(column).querySelector<HTMLElement>('.wx-wheel')!
const linesOf = (column: Instance) => [...wheelOf(column).children].filter((line) => line.localName !== 'wx-block')

function lineHeight(view: Instance): number {
  const named = /height:\s*([\d.]+)px/.exec(String(view.data.indicatorStyle ?? ''))
  return named ? Number(named[1]) : LINE_PX
}

function turn(column: Instance, index: number, height: number): void {
  const last = Math.max(0, linesOf(column).length - 1)
  const at = Math.min(last, Math.max(0, index))
  column.index = at
  wheelOf(column).scrollTop = at * height
  const element = elementOf(column)
  const states = {
    valuenow: at,
    valuemin: 0,
    valuemax: last,
    valuetext: linesOf(column)[at]?.textContent?.trim() ?? '',
  }
  for (const [name, state] of Object.entries(states)) element.setAttribute(`aria-${name}`, String(state))
}

function turnAll(view: Instance): void {
  const height = lineHeight(view)
  elementOf(view).style.setProperty('--wx-line', `${height}px`)
  const wanted = (view.data.value ?? []) as number[]
  for (const [at, column] of columnsOf(view).entries()) turn(column, Number(wanted[at] ?? 0), height)
}

/** Tells what the wheels show, once they stand still on something else. */
function tell(view: Instance): void {
  const value = columnsOf(view).map((column) => Number(column.index ?? 0))
  if (String(value) === String(view.data.value ?? [])) return
  view.setData({ value })
  view.triggerEvent('change', { value })
}

export const pickerView = builtIn({
  properties: {
    value: { type: null, value: [] },
    indicatorStyle: String,
    ...accepted('indicatorClass maskStyle maskClass immediateChange'),
  },
  lifetimes: {
    ready() {
      turnAll(this)
    },
  },
  observers: {
    'value, indicatorStyle'() {
      queueMicrotask(() => turnAll(this))
    },
  },
})

const viewOf = (column: Instance) => instanceAt(elementOf(column).closest('wx-picker-view'))

/** Scrolling has no end of its own in every browser: the wheel stands still when no scroll came for a moment. */
function listenToWheel(column: Instance): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  wheelOf(column).addEventListener('scroll', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const view = viewOf(column)
      if (!view) return
      turn(column, Math.round(wheelOf(column).scrollTop / lineHeight(view)), lineHeight(view))
      view.triggerEvent('pickend', {})
      tell(view)
    }, SETTLED_MS)
  })
}

export const pickerViewColumn = builtIn({
  lifetimes: {
    attached() {
      const element = elementOf(this)
      element.setAttribute('role', 'spinbutton')
      element.tabIndex = 0
      listenToWheel(this)
      element.addEventListener('keydown', (event) => {
        const view = viewOf(this)
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (!view || step === undefined) return
        event.preventDefault()
        turn(this, Number(this.index ?? 0) + step, lineHeight(view))
        tell(view)
      })
    },
  },
})
