import type { Method } from '../engine'
import { accepted, builtIn, elementOf, listen, showPressed, writeRole } from './builtin'

const MOVES: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export const navigator = builtIn({
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    hoverClass: { type: String, value: 'navigator-hover' },
    ...accepted('target appId path extraData version shortLink'),
  },
  lifetimes: {
    attached() {
      showPressed(this)
      if (!elementOf(this).hasAttribute('role')) writeRole(elementOf(this), 'link')
      listen(this, 'tap', () => {
        const { url, openType, delta } = this.data
        const move = MOVES[String(openType)]
        if (!move) throw new Error(`navigator open-type "${openType}" is not available in the browser edition`)
        const { wx } = globalThis as unknown as { wx: Record<string, Method> }
        wx[move]?.({ url, delta })
      })
    },
  },
})
