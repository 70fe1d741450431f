// The bar above a page and the tabs below it.
import type { Router } from '../router'
import type { TabBarView } from '../tab-bar'
import { api } from './api'

interface Colors {
  frontColor: string
  backgroundColor: string
}
interface Mark {
  index: number
}

export const bars = (router: Router, tabs: TabBarView) => ({
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => router.top()?.setTitle(title)),
  setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }: Colors) =>
    router.top()?.setColors(frontColor, backgroundColor),
  ),
  showNavigationBarLoading: api('showNavigationBarLoading', () => router.top()?.setBusy(true)),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => router.top()?.setBusy(false)),
  setTabBarBadge: api('setTabBarBadge', ({ index, text }: Mark & { text: string }) => tabs.mark(index, text)),
  removeTabBarBadge: api('removeTabBarBadge', ({ index }: Mark) => tabs.mark(index, null)),
  showTabBarRedDot: api('showTabBarRedDot', ({ index }: Mark) => tabs.mark(index, '')),
  hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: Mark) => tabs.mark(index, null)),
  showTabBar: api('showTabBar', () => tabs.keepHidden(false)),
  hideTabBar: api('hideTabBar', () => tabs.keepHidden(true)),
})
