import { callIf, type Instance, instanceAt, type TreeNode } from '../engine'
import { accepted, builtIn, elementOf, listen } from './builtin'

/** Fields at any depth, also within components; a group answers for what it holds. */
function fieldsUnder(node: TreeNode): Instance[] {
  const instance = node.getMethodCaller?.()
  if (instance && callIf(instance, 'isFormField') && instance.data.name) return [instance]
  return [...(node.shadowRoot?.childNodes ?? []), ...(node.childNodes ?? [])].flatMap(fieldsUnder)
}

const fieldsOf = (form: Instance) => (form._$.childNodes ?? []).flatMap(fieldsUnder)

export const form = builtIn({
  properties: accepted('reportSubmit reportSubmitTimeout'),
  methods: {
    submit(target: Instance) {
      const values = fieldsOf(this).map((field) => [field.data.name, callIf(field, 'formValue')])
      this.triggerEvent('submit', { value: Object.fromEntries(values), target, formId: '' })
    },
    reset() {
      for (const field of fieldsOf(this)) callIf(field, 'formReset')
      this.triggerEvent('reset', {})
    },
  },
})

const LABELLED = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea'
let labels = 0

function labelledBy(label: Instance): Element | null {
  const { for: id } = label.data
  const root = elementOf(label).closest('.wx-scroll') ?? document
  return id ? root.querySelector(`[id="${id}"]`) : elementOf(label).querySelector(LABELLED)
}

export const label = builtIn({
  properties: { for: String },
  lifetimes: {
    attached() {
      const element = elementOf(this)
      listen(this, 'tap', (event) => {
        const touched = (event.getOriginalEvent?.()?.target as Element | null)?.closest(LABELLED)
        if (touched && element.contains(touched)) return
        const target = instanceAt(labelledBy(this))
        if (target) callIf(target, 'activate')
      })
      // What is drawn and taken away in one breath has no element left.
      queueMicrotask(() => element.isConnected && nameField(this))
    },
  },
})

/** Ties the words to the field for screen readers. */
function nameField(label: Instance): void {
  const target = labelledBy(label)
  if (!target) return
  const element = elementOf(label)
  labels += 1
  element.id ||= `wx-label-${labels}`
  const field = target.querySelector('.wx-native') ?? target
  if (!field.hasAttribute('aria-label')) field.setAttribute('aria-labelledby', element.id)
}
