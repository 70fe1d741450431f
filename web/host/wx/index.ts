// The wx object. A function that it does not have throws an error that names the function.
import { BUILT_INS } from '../builtins'
import type { HostFields, Instance } from '../engine'
import type { Router } from '../router'
import { SelectorQuery } from '../selector-query'
import type { TabBarView } from '../tab-bar'
import { createAnimation } from './animation'
import { makeApi } from './api'
import { appEvents } from './app-events'
import { createBarApis } from './bars'
import { clipboardApi } from './clipboard'
import { feedback } from './feedback'
import { files } from './files'
import { images } from './images'
import { makeLackingError, TESTED_FOR } from './lacking'
import { createVideoContext } from './players'
import { privacy } from './privacy'
import { network } from './request'
import { createShareApis } from './share'
import { storage } from './storage'
import { system } from './system'
import { viewer } from './viewer'

interface ObservingInstance extends Instance {
  createIntersectionObserver(options?: object): unknown
}

const createNavigationApis = (router: Router) => ({
  navigateTo: makeApi('navigateTo', (options: { url: string; events?: HostFields }) => ({
    eventChannel: router.navigateTo(options.url, options.events),
  })),
  redirectTo: makeApi('redirectTo', ({ url }: { url: string }) => router.redirectTo(url)),
  reLaunch: makeApi('reLaunch', ({ url }: { url: string }) => router.reLaunch(url)),
  switchTab: makeApi('switchTab', ({ url }: { url: string }) => router.switchTab(url)),
  navigateBack: makeApi('navigateBack', ({ delta = 1 }: { delta?: number }) => router.navigateBack(delta)),
  pageScrollTo: makeApi('pageScrollTo', (options: { scrollTop?: number; selector?: string; offsetTop?: number }) =>
    router.top()?.scrollTo(options),
  ),
  startPullDownRefresh: makeApi('startPullDownRefresh', () => router.top()?.pullDown()),
  stopPullDownRefresh: makeApi('stopPullDownRefresh', () => router.top()?.stopPullDown()),
  getLaunchOptionsSync: () => router.launchOptions(),
  getEnterOptionsSync: () => router.launchOptions(),
})

const createQueryApis = (router: Router) => ({
  createSelectorQuery: () => new SelectorQuery(() => router.top()),
  createIntersectionObserver: (component: ObservingInstance, options?: object) =>
    component.createIntersectionObserver(options),
  createVideoContext: (id: string, within?: Instance) => createVideoContext(id, within ?? router.top()?.instance),
})

/** `getWindowInfo`, `slider` or `slider.step`; what is asked beyond that (an option, a value) is not known. */
function canIUse(wx: HostFields, schema: string): boolean {
  const [name = '', part] = schema.split('.')
  const builtIn = BUILT_INS[name]
  return name in wx || Boolean(builtIn && (!part || toCamelCase(part) in (builtIn.properties ?? {})))
}
const toCamelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export function createApis(router: Router, tabs: TabBarView): HostFields {
  const wx: HostFields = {
    ...appEvents,
    ...createBarApis(router, tabs),
    ...clipboardApi,
    ...feedback,
    ...files,
    ...images,
    ...createQueryApis(router),
    ...createNavigationApis(router),
    ...network,
    ...privacy,
    ...createShareApis(router),
    ...storage,
    ...system,
    ...viewer,
    createAnimation,
  }
  wx.canIUse = (schema: string) => canIUse(wx, schema)
  return wx
}

export const createWx = (router: Router, tabs: TabBarView): HostFields =>
  new Proxy(createApis(router, tabs), {
    get(target, name) {
      if (name in target) return target[String(name)]
      if (typeof name === 'symbol' || TESTED_FOR.has(name)) return undefined
      return () => {
        throw makeLackingError(name)
      }
    },
  })
