import { callIfDefined, type Instance } from '../engine'
import { findPage } from '../page'
import { rememberAgreement } from '../wx/privacy'
import { sharePage } from '../wx/share'
import {
  acceptProperties,
  defineBuiltIn,
  findAround,
  getElement,
  listenToEvent,
  mirrorAttribute,
  showPressed,
  writeRole,
} from './builtin'

/** Open types whose meaning a browser has; the others throw by name. */
export const OPEN_TYPES: Record<string, (button: Instance) => void> = {
  share(button) {
    const page = findPage(getElement(button))
    const { id, dataset } = button._$
    if (page) void sharePage(page, 'button', { id, dataset: { ...dataset } })
  },
  agreePrivacyAuthorization(button) {
    rememberAgreement()
    button.triggerEvent('agreeprivacyauthorization', {})
  },
}

function openFrom(button: Instance, openType: string): void {
  const open = OPEN_TYPES[openType]
  if (!open) throw new Error(`button open-type "${openType}" is not available in the browser edition`)
  open(button)
}

export const button = defineBuiltIn({
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
    ...acceptProperties(
      'lang sessionFrom sendMessageTitle sendMessagePath sendMessageImg showMessageCard appParameter phoneNumberNoQuotaToast activityType entrancePath needShowEntrance',
    ),
  },
  lifetimes: {
    attached() {
      showPressed(this)
      if (!getElement(this).hasAttribute('role')) writeRole(getElement(this), 'button')
      listenToEvent(this, 'tap', () => {
        const { disabled, formType, openType } = this.data
        if (disabled) return
        if (openType) openFrom(this, String(openType))
        const form = formType ? findAround(this, 'form') : undefined
        if (form) callIfDefined(form, formType === 'submit' ? 'submit' : 'reset', this)
      })
    },
  },
  observers: {
    size: mirrorAttribute('size'),
    type: mirrorAttribute('type'),
    plain: mirrorAttribute('plain'),
    loading: mirrorAttribute('loading'),
    disabled(disabled: boolean) {
      const element = getElement(this)
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
