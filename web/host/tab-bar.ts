// The tab bar of app.json.
import { make, withRole } from './dom'
import type { Tab, TabBar } from './project'

export function createTabBar(config: TabBar | undefined, choose: (tab: Tab, index: number) => void) {
  const element = withRole(make('nav', { className: 'wx-tabbar', hidden: true }), 'tablist')
  const tabs = config && !config.custom ? config.list : []
  const draw = (tab: Tab, index: number, current: string): HTMLElement => {
    const selected = tab.pagePath === current
    const icon = selected ? tab.selectedIconPath : tab.iconPath
    const image = icon ? [make('img', { src: icon.replace(/^\//, ''), alt: '' })] : []
    const button = withRole(
      make('button', { type: 'button', onclick: () => choose(tab, index) }, ...image, tab.text),
      'tab',
    )
    button.setAttribute('aria-selected', String(selected))
    button.style.color = (selected ? config?.selectedColor : config?.color) ?? ''
    return button
  }
  return {
    element,
    /** Shown below tab pages only. */
    show(path: string | undefined): void {
      element.hidden = !tabs.some((tab) => tab.pagePath === path)
      element.style.background = config?.backgroundColor ?? ''
      if (path && !element.hidden) element.replaceChildren(...tabs.map((tab, index) => draw(tab, index, path)))
    },
  }
}
