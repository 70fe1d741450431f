// wx.createSelectorQuery: measures nodes relative to the view of the page.
import { elementOf, type Fields, type Instance, type TreeNode } from './engine'

interface Wanted {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
  context?: boolean
}
type Answer = (result: unknown) => void
interface Question {
  within: Instance | undefined
  selector: string | null
  many: boolean
  wanted: Wanted
  answer: Answer | undefined
}
/** The page on top, and the element that scrolls it. */
export interface PageOnTop {
  instance: Instance
  scroller: HTMLElement
}

const RECT: Wanted = { id: true, dataset: true, rect: true, size: true }
const SCROLL: Wanted = { id: true, dataset: true, scrollOffset: true }
const NOWHERE = { left: 0, top: 0, width: 0, height: 0 }

function boxOf(element: HTMLElement | null) {
  if (!element) return NOWHERE
  const box = element.getBoundingClientRect()
  const view = element.closest('.wx-view')?.getBoundingClientRect() ?? NOWHERE
  return { left: box.left - view.left, top: box.top - view.top, width: box.width, height: box.height }
}

function geometry(element: HTMLElement | null, box: typeof NOWHERE, wanted: Wanted): Fields {
  const { left, top, width, height } = box
  return {
    ...(wanted.rect ? { left, top, right: left + width, bottom: top + height } : {}),
    ...(wanted.size ? { width, height } : {}),
    ...(wanted.scrollOffset
      ? {
          scrollLeft: element?.scrollLeft ?? 0,
          scrollTop: element?.scrollTop ?? 0,
          scrollWidth: element?.scrollWidth ?? 0,
          scrollHeight: element?.scrollHeight ?? 0,
        }
      : {}),
  }
}

function measureNode(node: TreeNode, wanted: Wanted): Fields {
  const element = elementOf(node)
  const instance = node.getMethodCaller?.()
  const style = wanted.computedStyle && element ? getComputedStyle(element) : null
  const properties = wanted.properties ?? []
  return {
    ...(wanted.id ? { id: node.id } : {}),
    ...(wanted.dataset ? { dataset: { ...node.dataset } } : {}),
    ...(wanted.mark ? { mark: node.collectMarks() } : {}),
    ...geometry(element, boxOf(element), wanted),
    ...Object.fromEntries(properties.map((name) => [name, instance?.data[name]])),
    ...Object.fromEntries(
      (wanted.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(kebab(name)) ?? '']),
    ),
    ...(wanted.node ? { node: instance?.node ?? instance } : {}),
    ...(wanted.context ? { context: instance } : {}),
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function measureView(scroller: HTMLElement, wanted: Wanted): Fields {
  const box = { left: 0, top: 0, width: scroller.clientWidth, height: scroller.clientHeight }
  return { id: '', dataset: {}, ...geometry(scroller, box, wanted) }
}

export class SelectorQuery {
  private readonly questions: Question[] = []

  constructor(
    private readonly top: () => PageOnTop | undefined,
    private within?: Instance,
  ) {}

  in(component: Instance): this {
    this.within = component
    return this
  }
  select(selector: string) {
    return this.nodes(selector, false)
  }
  selectAll(selector: string) {
    return this.nodes(selector, true)
  }
  selectViewport() {
    return this.nodes(null, false)
  }

  /** Answers after the current updates are in the document. */
  exec(done?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.questions.map((question) => this.ask(question))
      for (const [index, question] of this.questions.entries()) question.answer?.(results[index])
      done?.(results)
    })
    return this
  }

  private nodes(selector: string | null, many: boolean) {
    const { within } = this
    const fields = (wanted: Wanted, answer?: Answer): this => {
      this.questions.push({ within, selector, many, wanted, answer })
      return this
    }
    return {
      fields,
      boundingClientRect: (answer?: Answer) => fields(RECT, answer),
      scrollOffset: (answer?: Answer) => fields(SCROLL, answer),
      node: (answer?: Answer) => fields({ node: true }, answer),
      context: (answer?: Answer) => fields({ context: true }, answer),
    }
  }

  private ask({ within, selector, many, wanted }: Question): unknown {
    const page = this.top()
    if (selector === null) return page ? measureView(page.scroller, wanted) : null
    const root = (within ?? page?.instance)?._$.getShadowRoot?.()
    if (many) return root?.querySelectorAll(selector).map((node) => measureNode(node, wanted)) ?? []
    const node = root?.querySelector(selector)
    return node ? measureNode(node, wanted) : null
  }
}
