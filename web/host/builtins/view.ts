import { enterDialog } from '../modal'
import { accepted, builtIn, elementOf, showPressed } from './builtin'

export const view = builtIn({
  // TDesign writes it on the view that plays a radio.
  properties: { disabled: null },
  observers: {
    disabled(disabled: unknown) {
      if (disabled) elementOf(this).setAttribute('aria-disabled', 'true')
      else elementOf(this).removeAttribute('aria-disabled')
    },
  },
  lifetimes: {
    attached() {
      showPressed(this)
      const { ariaRole, role, ariaModal } = this.data
      if ((role || ariaRole) === 'dialog' && ariaModal) this.leaveDialog = enterDialog(elementOf(this))
    },
    detached() {
      ;(this.leaveDialog as (() => void) | undefined)?.()
    },
  },
})

export const text = builtIn({
  properties: { userSelect: Boolean, selectable: Boolean, ...accepted('space decode maxLines overflow') },
  observers: {
    'userSelect, selectable'() {
      const may = this.data.userSelect || this.data.selectable
      elementOf(this).classList.toggle('wx-selectable', Boolean(may))
    },
  },
})

export const plain = builtIn()
