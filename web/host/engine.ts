// glass-easel as far as the host touches it. Its own types are generic over each component, or missing;
// the shapes below say what is really used.
import { component as adapterComponent, glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'

export { adapterComponent, glassEasel, MiniProgramEnv }

export type HostFields = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: methods of pages are as different as the pages
export type Method = (...input: any[]) => unknown

/** A node of the shadow tree; `$$` is its DOM element, null where it has none (virtual hosts, slots). */
export interface TreeNode {
  $$: HTMLElement | null
  id: string
  dataset: HostFields
  childNodes?: TreeNode[]
  shadowRoot?: TreeNode
  ownerShadowRoot?: TreeNode
  classList?: { contains(name: string): boolean }
  getMethodCaller?(): Instance
  getShadowRoot?(): TreeNode | null
  querySelector(selector: string): TreeNode | null
  querySelectorAll(selector: string): TreeNode[]
  collectMarks(): HostFields
  addListener(name: string, listener: (event: HostEvent) => void): void
  triggerEvent(name: string, detail: unknown, options?: HostFields): void
  triggerLifetime(name: string, input: unknown[]): void
  triggerPageLifetime(name: string, input: unknown[]): void
  setNodeStyle(style: string, segment: number): void
  setNodeClass(names: string, segment: number): void
  replaceDataOnPath(path: string[], value: unknown): void
  applyDataUpdates(): void
}

/** `this` of a page or a component. */
export interface Instance {
  _$: TreeNode
  data: HostFields
  setData(change: HostFields, done?: () => void): void
  triggerEvent(name: string, detail?: unknown, options?: HostFields): void
  [name: string]: unknown
}

export interface HostTouch {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

export interface HostEvent {
  touches: HostTouch[]
  changedTouches: HostTouch[]
  currentTarget: unknown
  getOriginalEvent?(): Event | undefined
}

/** Elements know their node: glass-easel writes it there. */
export type HostElement = HTMLElement & { __wxElement?: TreeNode }

export const callIfDefined = (instance: Instance, name: string, ...input: unknown[]): unknown => {
  const method = instance[name]
  return typeof method === 'function' ? (method as Method).apply(instance, input) : undefined
}

/** The instance behind the nearest element that matches, e.g. the form around a button. */
export function findInstance(element: Element | null): Instance | undefined {
  return (element as HostElement | null)?.__wxElement?.getMethodCaller?.()
}

/** The first DOM element of a node; a virtual host shows only through its children. */
export function findElement(node: TreeNode): HTMLElement | null {
  if (node.$$?.nodeType === 1) return node.$$
  for (const child of node.shadowRoot?.childNodes ?? node.childNodes ?? []) {
    const found = findElement(child)
    if (found) return found
  }
  return null
}

/** Tells glass-easel of an event; answers whether the default action was prevented. */
export type ReportEvent = (target: TreeNode, type: string, detail: unknown, options: object) => number | undefined
