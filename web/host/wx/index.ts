// The wx object. What it does not have throws by name: it never pretends.
import type { Fields, Instance } from '../engine'
import type { Router } from '../router'
import { SelectorQuery } from '../selector-query'
import { createAnimation } from './animation'
import { api } from './api'
import { feedback } from './feedback'
import { files } from './files'
import { network } from './request'
import { storage } from './storage'
import { system } from './system'

/** Asked for before they are used, by TDesign or by our own pages: they are plainly not there. */
const TESTED_FOR = new Set([
  'cloud',
  'onMenuButtonBoundingClientRectWeightChange',
  'offMenuButtonBoundingClientRectWeightChange',
  'getAppAuthorizeSetting',
  'then',
])

interface Observing extends Instance {
  createIntersectionObserver(options?: object): unknown
}

function navigation(router: Router) {
  return {
    navigateTo: api('navigateTo', (options: { url: string; events?: Fields }) => ({
      eventChannel: router.navigateTo(options.url, options.events),
    })),
    redirectTo: api('redirectTo', ({ url }: { url: string }) => router.redirectTo(url)),
    reLaunch: api('reLaunch', ({ url }: { url: string }) => router.reLaunch(url)),
    switchTab: api('switchTab', ({ url }: { url: string }) => router.switchTab(url)),
    navigateBack: api('navigateBack', ({ delta = 1 }: { delta?: number }) => router.navigateBack(delta)),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) =>
      router.top()?.setTitle(title),
    ),
    pageScrollTo: api('pageScrollTo', (options: { scrollTop?: number; selector?: string; offsetTop?: number }) =>
      router.top()?.scrollTo(options),
    ),
    startPullDownRefresh: api('startPullDownRefresh', () => router.top()?.pullDown()),
    stopPullDownRefresh: api('stopPullDownRefresh', () => router.top()?.stopPullDown()),
  }
}

export function createWx(router: Router): Fields {
  const wx: Fields = {
    ...storage,
    ...files,
    ...network,
    ...feedback,
    ...system,
    ...navigation(router),
    createAnimation,
    createSelectorQuery: () => new SelectorQuery(() => router.top()),
    createIntersectionObserver: (component: Observing, options?: object) =>
      component.createIntersectionObserver(options),
    /** Whether the named function is there, e.g. `canIUse('getWindowInfo')`. */
    canIUse: (schema: string) => schema.split('.')[0]! in wx,
  }
  return new Proxy(wx, {
    get(target, name) {
      if (name in target) return target[String(name)]
      if (typeof name === 'symbol' || TESTED_FOR.has(name)) return undefined
      return () => {
        throw new Error(`wx.${name} is not available in the browser edition`)
      }
    },
  })
}
