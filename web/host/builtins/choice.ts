// checkbox, radio and switch, with their groups.
import { callIf, type Instance, instanceAt } from '../engine'
import { accepted, around, type BuiltIn, builtIn, elementOf, listen, writeRole } from './builtin'

type Kind = 'checkbox' | 'radio' | 'switch'

function showChecked(instance: Instance, checked: unknown): void {
  elementOf(instance).toggleAttribute('checked', Boolean(checked))
  elementOf(instance).setAttribute('aria-checked', String(Boolean(checked)))
}

function toggle(instance: Instance, kind: Kind): void {
  const { disabled, checked } = instance.data
  if (disabled || (kind === 'radio' && checked)) return
  instance.setData({ checked: !checked })
  if (kind === 'switch') instance.triggerEvent('change', { value: !checked })
  else {
    const group = around(instance, `${kind}-group`)
    if (group) callIf(group, 'changed', instance)
  }
}

const choice = (kind: Kind): BuiltIn =>
  builtIn({
    properties: {
      name: String,
      value: null,
      checked: Boolean,
      disabled: Boolean,
      color: String,
      ...accepted('type'),
    },
    lifetimes: {
      attached() {
        writeRole(elementOf(this), kind)
        showChecked(this, this.data.checked)
        listen(this, 'tap', () => toggle(this, kind))
      },
    },
    observers: {
      checked(checked: boolean) {
        showChecked(this, checked)
      },
      color(color: string) {
        elementOf(this).style.setProperty('--wx-color', color || null)
      },
      disabled(disabled: boolean) {
        elementOf(this).setAttribute('aria-disabled', String(disabled))
      },
    },
    methods: {
      isFormField: () => kind === 'switch',
      activate() {
        toggle(this, kind)
      },
      formValue() {
        return this.data.checked
      },
      formReset() {
        this.setData({ checked: false })
      },
    },
  })

export const checkbox = choice('checkbox')
export const radio = choice('radio')
export const switchBox = choice('switch')

const itemsOf = (group: Instance, kind: Kind): Instance[] =>
  [...elementOf(group).querySelectorAll(`wx-${kind}`)].flatMap((element) => instanceAt(element) ?? [])
const checkedOf = (group: Instance, kind: Kind) => itemsOf(group, kind).filter((item) => item.data.checked)

function reset(group: Instance, kind: Kind): void {
  for (const item of itemsOf(group, kind)) item.setData({ checked: false })
}

export const checkboxGroup = builtIn({
  properties: { name: String },
  methods: {
    isFormField: () => true,
    formValue() {
      return checkedOf(this, 'checkbox').map((item) => item.data.value)
    },
    formReset() {
      reset(this, 'checkbox')
    },
    changed() {
      this.triggerEvent('change', { value: callIf(this, 'formValue') })
    },
  },
})

export const radioGroup = builtIn({
  properties: { name: String },
  lifetimes: {
    attached() {
      elementOf(this).setAttribute('role', 'radiogroup')
    },
  },
  methods: {
    isFormField: () => true,
    formValue() {
      return checkedOf(this, 'radio')[0]?.data.value ?? ''
    },
    formReset() {
      reset(this, 'radio')
    },
    changed(chosen: Instance) {
      for (const item of itemsOf(this, 'radio')) {
        if (item !== chosen && item.data.checked) item.setData({ checked: false })
      }
      this.triggerEvent('change', { value: chosen.data.value })
    },
  },
})
