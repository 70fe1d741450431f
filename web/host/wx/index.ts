// The wx object. What it does not have throws by name: it never pretends.
import { BUILT_INS } from '../builtins'
import type { Fields, Instance } from '../engine'
import type { Router } from '../router'
import { SelectorQuery } from '../selector-query'
import type { TabBarView } from '../tab-bar'
import { createAnimation } from './animation'
import { api } from './api'
import { appEvents } from './app-events'
import { bars } from './bars'
import { clipboardApi } from './clipboard'
import { feedback } from './feedback'
import { files } from './files'
import { images } from './images'
import { refusalOf, TESTED_FOR } from './lacking'
import { createVideoContext } from './players'
import { privacy } from './privacy'
import { network } from './request'
import { sharing } from './share'
import { storage } from './storage'
import { system } from './system'
import { viewer } from './viewer'

interface Observing extends Instance {
  createIntersectionObserver(options?: object): unknown
}

const navigation = (router: Router) => ({
  navigateTo: api('navigateTo', (options: { url: string; events?: Fields }) => ({
    eventChannel: router.navigateTo(options.url, options.events),
  })),
  redirectTo: api('redirectTo', ({ url }: { url: string }) => router.redirectTo(url)),
  reLaunch: api('reLaunch', ({ url }: { url: string }) => router.reLaunch(url)),
  switchTab: api('switchTab', ({ url }: { url: string }) => router.switchTab(url)),
  navigateBack: api('navigateBack', ({ delta = 1 }: { delta?: number }) => router.navigateBack(delta)),
  pageScrollTo: api('pageScrollTo', (options: { scrollTop?: number; selector?: string; offsetTop?: number }) =>
    router.top()?.scrollTo(options),
  ),
  startPullDownRefresh: api('startPullDownRefresh', () => router.top()?.pullDown()),
  stopPullDownRefresh: api('stopPullDownRefresh', () => router.top()?.stopPullDown()),
  getLaunchOptionsSync: () => router.launchOptions(),
  getEnterOptionsSync: () => router.launchOptions(),
})

const looking = (router: Router) => ({
  createSelectorQuery: () => new SelectorQuery(() => router.top()),
  createIntersectionObserver: (component: Observing, options?: object) => component.createIntersectionObserver(options),
  createVideoContext: (id: string, within?: Instance) => createVideoContext(id, within ?? router.top()?.instance),
})

/** `getWindowInfo`, `slider` or `slider.step`; what is asked beyond that (an option, a value) is not known. */
function canIUse(wx: Fields, schema: string): boolean {
  const [name = '', part] = schema.split('.')
  const builtIn = BUILT_INS[name]
  return name in wx || Boolean(builtIn && (!part || camel(part) in (builtIn.properties ?? {})))
}
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export function createApis(router: Router, tabs: TabBarView): Fields {
  const wx: Fields = {
    ...appEvents,
    ...bars(router, tabs),
    ...clipboardApi,
    ...feedback,
    ...files,
    ...images,
    ...looking(router),
    ...navigation(router),
    ...network,
    ...privacy,
    ...sharing(router),
    ...storage,
    ...system,
    ...viewer,
    createAnimation,
  }
  wx.canIUse = (schema: string) => canIUse(wx, schema)
  return wx
}

export const createWx = (router: Router, tabs: TabBarView): Fields =>
  new Proxy(createApis(router, tabs), {
    get(target, name) {
      if (name in target) return target[String(name)]
      if (typeof name === 'symbol' || TESTED_FOR.has(name)) return undefined
      return () => {
        throw refusalOf(name)
      }
    },
  })
