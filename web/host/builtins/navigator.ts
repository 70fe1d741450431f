import type { Method } from '../engine'
import { acceptProperties, defineBuiltIn, getElement, listenToEvent, showPressed, writeRole } from './builtin'

const MOVES: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export const navigator = defineBuiltIn({
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    hoverClass: { type: String, value: 'navigator-hover' },
    ...acceptProperties('target appId path extraData version shortLink'),
  },
  lifetimes: {
    attached() {
      showPressed(this)
      if (!getElement(this).hasAttribute('role')) writeRole(getElement(this), 'link')
      listenToEvent(this, 'tap', () => {
        const { url, openType, delta } = this.data
        const move = MOVES[String(openType)]
        if (!move) throw new Error(`navigator open-type "${openType}" is not available in the browser edition`)
        const { wx } = globalThis as unknown as { wx: Record<string, Method> }
        wx[move]?.({ url, delta })
      })
    },
  },
})
