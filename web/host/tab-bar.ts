// The tab bar of app.json.
import { makeElement, withRole } from './dom'
import type { Tab, TabBar } from './project'

/** What pages may change of it; a mark is a word, or `''` for a dot. */
export interface TabBarView {
  mark(index: number, words: string | null): void
  keepHidden(hidden: boolean): void
}

const MAX_MARK_LENGTH = 3

function drawMark(words: string | undefined): HTMLElement[] {
  if (words === undefined) return []
  const short = words.length > MAX_MARK_LENGTH ? '…' : words
  return [makeElement('b', { className: words ? 'wx-badge' : 'wx-dot' }, short)]
}

function drawTab(tab: Tab, selected: boolean, config: TabBar, words: string | undefined): HTMLElement {
  const icon = selected ? tab.selectedIconPath : tab.iconPath
  const image = icon ? [makeElement('img', { src: icon.replace(/^\//, ''), alt: '' })] : []
  const button = makeElement('button', { type: 'button' }, ...image, tab.text, ...drawMark(words))
  button.setAttribute('aria-selected', String(selected))
  button.tabIndex = selected ? 0 : -1
  button.style.color = (selected ? config.selectedColor : config.color) ?? ''
  return withRole(button, 'tab')
}

export function createTabBar(config: TabBar | undefined, choose: (tab: Tab, index: number) => void) {
  const element = withRole(makeElement('nav', { className: 'wx-tabbar', hidden: true }), 'tablist')
  const tabs = config && !config.custom ? config.list : []
  const marks = new Map<number, string>()
  let keptHidden = false
  let current: string | undefined
  const draw = () => {
    element.hidden = keptHidden || !tabs.some((tab) => tab.pagePath === current)
    element.style.background = config?.backgroundColor ?? ''
    if (!config || element.hidden) return
    const focused = [...element.children].indexOf(document.activeElement!)
    element.replaceChildren(...tabs.map((tab, at) => drawTab(tab, tab.pagePath === current, config, marks.get(at))))
    if (focused >= 0) (element.children[focused] as HTMLElement).focus()
  }
  element.addEventListener('click', (event) => {
    const index = [...element.children].indexOf((event.target as Element).closest('button')!)
    if (tabs[index]) choose(tabs[index], index)
  })
  return {
    element,
    /** Shown below tab pages only. */
    show(path: string | undefined): void {
      current = path
      draw()
    },
    mark(index: number, words: string | null): void {
      if (words === null) marks.delete(index)
      else marks.set(index, words)
      draw()
    },
    keepHidden(hidden: boolean): void {
      keptHidden = hidden
      draw()
    },
  }
}
