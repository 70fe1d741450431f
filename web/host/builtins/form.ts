import { callIfDefined, findInstance, type Instance, type TreeNode } from '../engine'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent } from './builtin'

/** Fields at any depth, also within components; a group answers for what it holds. */
function listFieldsUnder(node: TreeNode): Instance[] {
  const instance = node.getMethodCaller?.()
  if (instance && callIfDefined(instance, 'isFormField') && instance.data.name) return [instance]
  return [...(node.shadowRoot?.childNodes ?? []), ...(node.childNodes ?? [])].flatMap(listFieldsUnder)
}

const listFields = (form: Instance) => (form._$.childNodes ?? []).flatMap(listFieldsUnder)

export const form = defineBuiltIn({
  properties: acceptProperties('reportSubmit reportSubmitTimeout'),
  methods: {
    submit(target: Instance) {
      const values = listFields(this).map((field) => [field.data.name, callIfDefined(field, 'formValue')])
      this.triggerEvent('submit', { value: Object.fromEntries(values), target, formId: '' })
    },
    reset() {
      for (const field of listFields(this)) callIfDefined(field, 'formReset')
      this.triggerEvent('reset', {})
    },
  },
})

const LABELLED = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea'
let labels = 0

function findLabelled(label: Instance): Element | null {
  const { for: id } = label.data
  const root = getElement(label).closest('.wx-scroll') ?? document
  return id ? root.querySelector(`[id="${id}"]`) : getElement(label).querySelector(LABELLED)
}

export const label = defineBuiltIn({
  properties: { for: String },
  lifetimes: {
    attached() {
      const element = getElement(this)
      listenToEvent(this, 'tap', (event) => {
        const touched = (event.getOriginalEvent?.()?.target as Element | null)?.closest(LABELLED)
        if (touched && element.contains(touched)) return
        const target = findInstance(findLabelled(this))
        if (target) callIfDefined(target, 'activate')
      })
      // A label that was removed before this ran has no element any more.
      queueMicrotask(() => element.isConnected && nameField(this))
    },
  },
})

/** Ties the words to the field for screen readers. */
function nameField(label: Instance): void {
  const target = findLabelled(label)
  if (!target) return
  const element = getElement(label)
  labels += 1
  element.id ||= `wx-label-${labels}`
  const field = target.querySelector('.wx-native') ?? target
  if (!field.hasAttribute('aria-label')) field.setAttribute('aria-labelledby', element.id)
}
