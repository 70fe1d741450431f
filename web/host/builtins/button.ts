import { callIf } from '../engine'
import { accepted, around, builtIn, elementOf, listen, mirror, showPressed, writeRole } from './builtin'

export const button = builtIn({
  properties: {
    size: String,
    type: String,
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    name: String,
    openType: String,
    hoverClass: { type: String, value: 'button-hover' },
    ...accepted(
      'lang sessionFrom sendMessageTitle sendMessagePath sendMessageImg showMessageCard appParameter phoneNumberNoQuotaToast activityType entrancePath needShowEntrance',
    ),
  },
  lifetimes: {
    attached() {
      showPressed(this)
      if (!elementOf(this).hasAttribute('role')) writeRole(elementOf(this), 'button')
      listen(this, 'tap', () => {
        const { disabled, formType, openType } = this.data
        if (disabled) return
        if (openType) throw new Error(`button open-type "${openType}" is not available in the browser edition`)
        const form = formType ? around(this, 'form') : undefined
        if (form) callIf(form, formType === 'submit' ? 'submit' : 'reset', this)
      })
    },
  },
  observers: {
    size: mirror('size'),
    type: mirror('type'),
    plain: mirror('plain'),
    loading: mirror('loading'),
    disabled(disabled: boolean) {
      const element = elementOf(this)
      element.toggleAttribute('disabled', disabled)
      element.setAttribute('aria-disabled', String(disabled))
      element.tabIndex = disabled ? -1 : 0
    },
  },
  methods: {
    activate() {
      this.triggerEvent('tap', {}, { bubbles: true, composed: true })
    },
  },
})
