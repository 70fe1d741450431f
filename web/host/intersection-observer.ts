// createIntersectionObserver: the first answer comes when the ratio at the start is another than `initialRatio` and has
// reached a threshold. The adapter's own one does the contrary, so a node that came into sight at once was never told.
import { findElement, type HostFields, type Instance, type TreeNode } from './engine'

type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>
type Listener = (result: HostFields) => void
export interface ObserverOptions {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

const formatMargin = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins) =>
  `${top}px ${right}px ${bottom}px ${left}px`

export class NodeObserver {
  private readonly observers: IntersectionObserver[] = []
  private frame: { selector: string | null; margins: Margins } = { selector: null, margins: {} }

  constructor(
    private readonly within: Instance,
    private readonly settings: ObserverOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.frame = { selector, margins }
    return this
  }
  relativeToViewport(margins: Margins = {}): this {
    this.frame = { selector: null, margins }
    return this
  }

  observe(selector: string, listener: Listener): void {
    const tree = this.within._$.getShadowRoot?.()
    const first = tree?.querySelector(selector)
    const nodes = this.settings.observeAll ? tree?.querySelectorAll(selector) : first && [first]
    for (const node of nodes ?? []) this.watch(node, listener)
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  private watch(node: TreeNode, listener: Listener): void {
    const element = findElement(node)
    if (!element) return
    const { thresholds = [0], initialRatio = 0 } = this.settings
    const reached = (ratio: number) => thresholds.some((one) => (initialRatio - one) * (ratio - one) <= 0)
    let isFirst = true
    const tell = (entry: IntersectionObserverEntry) => {
      const { intersectionRatio: ratio } = entry
      const isTold = !isFirst || (ratio !== initialRatio && reached(ratio))
      isFirst = false
      if (isTold) listener(describeIntersection(node, entry))
    }
    const { selector, margins } = this.frame
    const frame = selector === null ? null : this.within._$.getShadowRoot?.()?.querySelector(selector)
    const root = frame ? findElement(frame) : null
    const options = { root, rootMargin: formatMargin(margins), threshold: thresholds }
    const observer = new IntersectionObserver((entries) => entries.forEach(tell), options)
    observer.observe(element)
    this.observers.push(observer)
  }
}

const describeIntersection = (node: TreeNode, entry: IntersectionObserverEntry): HostFields => ({
  id: node.id,
  dataset: { ...node.dataset },
  intersectionRatio: entry.intersectionRatio,
  intersectionRect: entry.intersectionRect,
  boundingClientRect: entry.boundingClientRect,
  relativeRect: entry.rootBounds,
  time: entry.time,
})
