// <picker>: the browser's own select and date fields, in a sheet from below.
import { make } from '../dom'
import type { Instance } from '../engine'
import { openSheet } from '../sheet'
import { accepted, builtIn, elementOf, listen, writeRole } from './builtin'

type Mode = 'selector' | 'multiSelector' | 'date' | 'time'
export const MODES = new Set<unknown>(['selector', 'multiSelector', 'date', 'time'])

const labelOf = (entry: unknown, key: unknown): string =>
  String(key && typeof entry === 'object' && entry ? ((entry as Record<string, unknown>)[String(key)] ?? '') : entry)

function select(entries: unknown[], chosen: unknown, key: unknown): HTMLSelectElement {
  const options = entries.map((entry, index) =>
    make('option', { value: String(index), selected: index === Number(chosen ?? 0) }, labelOf(entry, key)),
  )
  return make('select', { size: Math.min(Math.max(entries.length, 2), 8) }, ...options)
}

const EARLIEST = 1900
const LATEST = 2100
const yearOf = (day: string, otherwise: number) => Number(day.slice(0, 4)) || otherwise

/** Browsers have no field for a year alone. */
function years(value: string, start: string, end: string): HTMLSelectElement {
  const first = yearOf(start, EARLIEST)
  const count = yearOf(end, LATEST) - first + 1
  const options = Array.from({ length: count }, (_, at) => String(first + at)).map((year) =>
    make('option', { value: year, selected: year === value.slice(0, 4) }, year),
  )
  return make('select', { size: 8 }, ...options)
}

function fieldsOf(instance: Instance): (HTMLSelectElement | HTMLInputElement)[] {
  const { mode, range, rangeKey, value, start, end, fields } = instance.data
  if (mode === 'selector') return [select(range as unknown[], value, rangeKey)]
  if (mode === 'multiSelector') {
    return (range as unknown[][]).map((column, index) => select(column, (value as unknown[])?.[index], rangeKey))
  }
  if (fields === 'year') return [years(String(value ?? ''), String(start ?? ''), String(end ?? ''))]
  const type = mode === 'time' ? 'time' : fields === 'month' ? 'month' : 'date'
  return [make('input', { type, value: String(value ?? ''), min: String(start ?? ''), max: String(end ?? '') })]
}

function chosenIn(mode: Mode, fields: (HTMLSelectElement | HTMLInputElement)[]): unknown {
  const values = fields.map((field) => field.value)
  if (mode === 'selector') return Number(values[0])
  return mode === 'multiSelector' ? values.map(Number) : values[0]
}

async function choose(instance: Instance): Promise<void> {
  const mode = instance.data.mode as Mode
  const fields = fieldsOf(instance)
  fields.forEach((field, column) => {
    const tell = () => instance.triggerEvent('columnchange', { column, value: Number(field.value) })
    if (mode === 'multiSelector') field.addEventListener('change', tell)
  })
  const agreed = await openSheet(String(instance.data.headerText || '请选择'), fields)
  if (!agreed) {
    instance.triggerEvent('cancel', {})
    return
  }
  const value = chosenIn(mode, fields)
  instance.setData({ value })
  instance.triggerEvent('change', { value })
}

export const picker = builtIn({
  properties: {
    name: String,
    mode: { type: String, value: 'selector' },
    range: { type: null, value: [] },
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    disabled: Boolean,
    headerText: String,
    ...accepted('customItem level'),
  },
  lifetimes: {
    attached() {
      if (!elementOf(this).hasAttribute('role')) writeRole(elementOf(this), 'button')
      elementOf(this).setAttribute('aria-haspopup', 'dialog')
      listen(this, 'tap', () => {
        const { mode, disabled } = this.data
        if (!MODES.has(mode)) throw new Error(`picker mode "${mode}" is not available in the browser edition`)
        if (!disabled) void choose(this)
      })
    },
  },
  methods: {
    isFormField: () => true,
    formValue() {
      return this.data.value
    },
    formReset() {
      this.setData({ value: this.data.mode === 'selector' ? 0 : '' })
    },
  },
})
