import { callIf, type Instance } from '../engine'
import { pageAround } from '../page'
import { agree } from '../wx/privacy'
import { sharePage } from '../wx/share'
import { accepted, around, builtIn, elementOf, listen, mirror, showPressed, writeRole } from './builtin'

/** Open types whose meaning a browser has; the others throw by name. */
export const OPENS: Record<string, (button: Instance) => void> = {
  share(button) {
    const page = pageAround(elementOf(button))
    const { id, dataset } = button._$
    if (page) void sharePage(page, 'button', { id, dataset: { ...dataset } })
  },
  agreePrivacyAuthorization(button) {
    agree()
    button.triggerEvent('agreeprivacyauthorization', {})
  },
}

function openFrom(button: Instance, openType: string): void {
  const open = OPENS[openType]
  if (!open) throw new Error(`button open-type "${openType}" is not available in the browser edition`)
  open(button)
}

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
        if (openType) openFrom(this, String(openType))
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
