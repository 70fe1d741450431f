// The bar above a page and the tabs below it.
import type { Router } from '../router'
import type { TabBarView } from '../tab-bar'
import { makeApi } from './api'

interface BarColors {
  frontColor: string
  backgroundColor: string
}
interface TabMark {
  index: number
}

export const createBarApis = (router: Router, tabs: TabBarView) => ({
  setNavigationBarTitle: makeApi('setNavigationBarTitle', ({ title }: { title: string }) =>
    router.top()?.setTitle(title),
  ),
  setNavigationBarColor: makeApi('setNavigationBarColor', ({ frontColor, backgroundColor }: BarColors) =>
    router.top()?.setColors(frontColor, backgroundColor),
  ),
  showNavigationBarLoading: makeApi('showNavigationBarLoading', () => router.top()?.setBusy(true)),
  hideNavigationBarLoading: makeApi('hideNavigationBarLoading', () => router.top()?.setBusy(false)),
  setTabBarBadge: makeApi('setTabBarBadge', ({ index, text }: TabMark & { text: string }) => tabs.mark(index, text)),
  removeTabBarBadge: makeApi('removeTabBarBadge', ({ index }: TabMark) => tabs.mark(index, null)),
  showTabBarRedDot: makeApi('showTabBarRedDot', ({ index }: TabMark) => tabs.mark(index, '')),
  hideTabBarRedDot: makeApi('hideTabBarRedDot', ({ index }: TabMark) => tabs.mark(index, null)),
  showTabBar: makeApi('showTabBar', () => tabs.keepHidden(false)),
  hideTabBar: makeApi('hideTabBar', () => tabs.keepHidden(true)),
})
