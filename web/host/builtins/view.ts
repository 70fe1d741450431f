import { enterDialog } from '../modal'
import { acceptProperties, defineBuiltIn, getElement, showPressed } from './builtin'

export const view = defineBuiltIn({
  // TDesign writes it on the view that plays a radio.
  properties: { disabled: null },
  observers: {
    disabled(disabled: unknown) {
      if (disabled) getElement(this).setAttribute('aria-disabled', 'true')
      else getElement(this).removeAttribute('aria-disabled')
    },
  },
  lifetimes: {
    attached() {
      showPressed(this)
      const { ariaRole, role, ariaModal } = this.data
      if ((role || ariaRole) === 'dialog' && ariaModal) this.leaveDialog = enterDialog(getElement(this))
    },
    detached() {
      ;(this.leaveDialog as (() => void) | undefined)?.()
    },
  },
})

export const text = defineBuiltIn({
  properties: { userSelect: Boolean, selectable: Boolean, ...acceptProperties('space decode maxLines overflow') },
  observers: {
    'userSelect, selectable'() {
      const may = this.data.userSelect || this.data.selectable
      getElement(this).classList.toggle('wx-selectable', Boolean(may))
    },
  },
})

export const plain = defineBuiltIn()
