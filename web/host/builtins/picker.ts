// <picker>: the browser's own select and date fields, in a sheet from below.
import { makeElement } from '../dom'
import type { Instance } from '../engine'
import { openSheet } from '../sheet'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent, writeRole } from './builtin'

type PickerMode = 'selector' | 'multiSelector' | 'date' | 'time'
export const MODES = new Set<unknown>(['selector', 'multiSelector', 'date', 'time'])

const readLabel = (entry: unknown, key: unknown): string =>
  String(key && typeof entry === 'object' && entry ? ((entry as Record<string, unknown>)[String(key)] ?? '') : entry)

function makeSelect(entries: unknown[], chosen: unknown, key: unknown): HTMLSelectElement {
  const options = entries.map((entry, index) =>
    makeElement('option', { value: String(index), selected: index === Number(chosen ?? 0) }, readLabel(entry, key)),
  )
  return makeElement('select', { size: Math.min(Math.max(entries.length, 2), 8) }, ...options)
}

const EARLIEST = 1900
const LATEST = 2100
const readYear = (day: string, otherwise: number) => Number(day.slice(0, 4)) || otherwise

/** Browsers have no field for a year alone. */
function makeYearSelect(value: string, start: string, end: string): HTMLSelectElement {
  const first = readYear(start, EARLIEST)
  const count = readYear(end, LATEST) - first + 1
  const options = Array.from({ length: count }, (_, at) => String(first + at)).map((year) =>
    makeElement('option', { value: year, selected: year === value.slice(0, 4) }, year),
  )
  return makeElement('select', { size: 8 }, ...options)
}

function makeFields(instance: Instance): (HTMLSelectElement | HTMLInputElement)[] {
  const { mode, range, rangeKey, value, start, end, fields } = instance.data
  if (mode === 'selector') return [makeSelect(range as unknown[], value, rangeKey)]
  if (mode === 'multiSelector') {
    return (range as unknown[][]).map((column, index) => makeSelect(column, (value as unknown[])?.[index], rangeKey))
  }
  if (fields === 'year') return [makeYearSelect(String(value ?? ''), String(start ?? ''), String(end ?? ''))]
  const type = mode === 'time' ? 'time' : fields === 'month' ? 'month' : 'date'
  return [makeElement('input', { type, value: String(value ?? ''), min: String(start ?? ''), max: String(end ?? '') })]
}

function readChosen(mode: PickerMode, fields: (HTMLSelectElement | HTMLInputElement)[]): unknown {
  const values = fields.map((field) => field.value)
  if (mode === 'selector') return Number(values[0])
  return mode === 'multiSelector' ? values.map(Number) : values[0]
}

async function openPicker(instance: Instance): Promise<void> {
  const mode = instance.data.mode as PickerMode
  const fields = makeFields(instance)
  fields.forEach((field, column) => {
    const tell = () => instance.triggerEvent('columnchange', { column, value: Number(field.value) })
    if (mode === 'multiSelector') field.addEventListener('change', tell)
  })
  const agreed = await openSheet(String(instance.data.headerText || '请选择'), fields)
  if (!agreed) {
    instance.triggerEvent('cancel', {})
    return
  }
  const value = readChosen(mode, fields)
  instance.setData({ value })
  instance.triggerEvent('change', { value })
}

export const picker = defineBuiltIn({
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
    ...acceptProperties('customItem level'),
  },
  lifetimes: {
    attached() {
      if (!getElement(this).hasAttribute('role')) writeRole(getElement(this), 'button')
      getElement(this).setAttribute('aria-haspopup', 'dialog')
      listenToEvent(this, 'tap', () => {
        const { mode, disabled } = this.data
        if (!MODES.has(mode)) throw new Error(`picker mode "${mode}" is not available in the browser edition`)
        if (!disabled) void openPicker(this)
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
