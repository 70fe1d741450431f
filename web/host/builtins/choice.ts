// checkbox, radio and switch, with their groups.
import { callIfDefined, findInstance, type Instance } from '../engine'
import {
  acceptProperties,
  type BuiltIn,
  defineBuiltIn,
  findAround,
  getElement,
  listenToEvent,
  writeRole,
} from './builtin'

type ChoiceKind = 'checkbox' | 'radio' | 'switch'

function showChecked(instance: Instance, checked: unknown): void {
  getElement(instance).toggleAttribute('checked', Boolean(checked))
  getElement(instance).setAttribute('aria-checked', String(Boolean(checked)))
}

function toggleChoice(instance: Instance, kind: ChoiceKind): void {
  const { disabled, checked } = instance.data
  if (disabled || (kind === 'radio' && checked)) return
  instance.setData({ checked: !checked })
  if (kind === 'switch') instance.triggerEvent('change', { value: !checked })
  else {
    const group = findAround(instance, `${kind}-group`)
    if (group) callIfDefined(group, 'changed', instance)
  }
}

const defineChoice = (kind: ChoiceKind): BuiltIn =>
  defineBuiltIn({
    properties: {
      name: String,
      value: null,
      checked: Boolean,
      disabled: Boolean,
      color: String,
      ...acceptProperties('type'),
    },
    lifetimes: {
      attached() {
        writeRole(getElement(this), kind)
        showChecked(this, this.data.checked)
        listenToEvent(this, 'tap', () => toggleChoice(this, kind))
      },
    },
    observers: {
      checked(checked: boolean) {
        showChecked(this, checked)
      },
      color(color: string) {
        getElement(this).style.setProperty('--wx-color', color || null)
      },
      disabled(disabled: boolean) {
        getElement(this).setAttribute('aria-disabled', String(disabled))
      },
    },
    methods: {
      isFormField: () => kind === 'switch',
      activate() {
        toggleChoice(this, kind)
      },
      formValue() {
        return this.data.checked
      },
      formReset() {
        this.setData({ checked: false })
      },
    },
  })

export const checkbox = defineChoice('checkbox')
export const radio = defineChoice('radio')
export const switchBox = defineChoice('switch')

const listItems = (group: Instance, kind: ChoiceKind): Instance[] =>
  [...getElement(group).querySelectorAll(`wx-${kind}`)].flatMap((element) => findInstance(element) ?? [])
const listChecked = (group: Instance, kind: ChoiceKind) => listItems(group, kind).filter((item) => item.data.checked)

function resetGroup(group: Instance, kind: ChoiceKind): void {
  for (const item of listItems(group, kind)) item.setData({ checked: false })
}

export const checkboxGroup = defineBuiltIn({
  properties: { name: String },
  methods: {
    isFormField: () => true,
    formValue() {
      return listChecked(this, 'checkbox').map((item) => item.data.value)
    },
    formReset() {
      resetGroup(this, 'checkbox')
    },
    changed() {
      this.triggerEvent('change', { value: callIfDefined(this, 'formValue') })
    },
  },
})

export const radioGroup = defineBuiltIn({
  properties: { name: String },
  lifetimes: {
    attached() {
      getElement(this).setAttribute('role', 'radiogroup')
    },
  },
  methods: {
    isFormField: () => true,
    formValue() {
      return listChecked(this, 'radio')[0]?.data.value ?? ''
    },
    formReset() {
      resetGroup(this, 'radio')
    },
    changed(chosen: Instance) {
      for (const item of listItems(this, 'radio')) {
        if (item !== chosen && item.data.checked) item.setData({ checked: false })
      }
      this.triggerEvent('change', { value: chosen.data.value })
    },
  },
})
