// wx.createSelectorQuery: measures nodes relative to the view of the page.
import { findElement, type HostFields, type Instance, type TreeNode } from './engine'

interface WantedFields {
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
type AnswerQuery = (result: unknown) => void
interface NodeQuestion {
  within: Instance | undefined
  selector: string | null
  many: boolean
  wanted: WantedFields
  answer: AnswerQuery | undefined
}
/** The page on top, and the element that scrolls it. */
export interface PageOnTop {
  instance: Instance
  scroller: HTMLElement
}

const RECT_FIELDS: WantedFields = { id: true, dataset: true, rect: true, size: true }
const SCROLL_FIELDS: WantedFields = { id: true, dataset: true, scrollOffset: true }
const EMPTY_BOX = { left: 0, top: 0, width: 0, height: 0 }

function measureBox(element: HTMLElement | null) {
  if (!element) return EMPTY_BOX
  const box = element.getBoundingClientRect()
  const view = element.closest('.wx-view')?.getBoundingClientRect() ?? EMPTY_BOX
  return { left: box.left - view.left, top: box.top - view.top, width: box.width, height: box.height }
}

function measureGeometry(element: HTMLElement | null, box: typeof EMPTY_BOX, wanted: WantedFields): HostFields {
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

function measureNode(node: TreeNode, wanted: WantedFields): HostFields {
  const element = findElement(node)
  const instance = node.getMethodCaller?.()
  const style = wanted.computedStyle && element ? getComputedStyle(element) : null
  const properties = wanted.properties ?? []
  return {
    ...(wanted.id ? { id: node.id } : {}),
    ...(wanted.dataset ? { dataset: { ...node.dataset } } : {}),
    ...(wanted.mark ? { mark: node.collectMarks() } : {}),
    ...measureGeometry(element, measureBox(element), wanted),
    ...Object.fromEntries(properties.map((name) => [name, instance?.data[name]])),
    ...Object.fromEntries(
      (wanted.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(toKebabCase(name)) ?? '']),
    ),
    ...(wanted.node ? { node: instance?.node ?? instance } : {}),
    ...(wanted.context ? { context: instance } : {}),
  }
}

const toKebabCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function measureView(scroller: HTMLElement, wanted: WantedFields): HostFields {
  const box = { left: 0, top: 0, width: scroller.clientWidth, height: scroller.clientHeight }
  return { id: '', dataset: {}, ...measureGeometry(scroller, box, wanted) }
}

export class SelectorQuery {
  private readonly questions: NodeQuestion[] = []

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
    const fields = (wanted: WantedFields, answer?: AnswerQuery): this => {
      this.questions.push({ within, selector, many, wanted, answer })
      return this
    }
    return {
      fields,
      boundingClientRect: (answer?: AnswerQuery) => fields(RECT_FIELDS, answer),
      scrollOffset: (answer?: AnswerQuery) => fields(SCROLL_FIELDS, answer),
      node: (answer?: AnswerQuery) => fields({ node: true }, answer),
      context: (answer?: AnswerQuery) => fields({ context: true }, answer),
    }
  }

  private ask({ within, selector, many, wanted }: NodeQuestion): unknown {
    const page = this.top()
    if (selector === null) return page ? measureView(page.scroller, wanted) : null
    const root = (within ?? page?.instance)?._$.getShadowRoot?.()
    if (many) return root?.querySelectorAll(selector).map((node) => measureNode(node, wanted)) ?? []
    const node = root?.querySelector(selector)
    return node ? measureNode(node, wanted) : null
  }
}
