// What WXS has and JavaScript has not: constructor names, getRegExp, component descriptors, property observers.

import { toCssLengths } from '../compiler/lengths.mjs'
import { callIfDefined, findElement, type Instance, type TreeNode } from './engine'

type WxsFunction = ((...input: unknown[]) => unknown) & { __wxs?: number }

interface WxsEvent {
  currentTarget: { _$?: TreeNode } & Partial<TreeNode>
}

const NAMED_CONSTRUCTORS = { Object, Array, String, Number, Boolean, Function, Date, RegExp }
/** Style and class segments that belong to wxs, apart from those of the template. */
const STYLE_SEGMENT = 3
const CLASS_SEGMENT = 2

export function installWxs(): void {
  for (const [name, type] of Object.entries(NAMED_CONSTRUCTORS)) {
    Object.defineProperty(type.prototype, 'nv_constructor', { value: name, configurable: true, writable: true })
  }
  Object.assign(globalThis, {
    getRegExp: (source: string, flags?: string) => new RegExp(source, flags),
    getDate: (...parts: ConstructorParameters<typeof Date>) => new Date(...parts),
    __wxsHost: { propChanged: observeProperty, event: handleEvent },
  })
}

/** Waits until the children exist, as WeChat does. */
function observeProperty(observer: WxsFunction | undefined, values: unknown[], nodes: TreeNode[]): void {
  queueMicrotask(() => observer?.(...values, ...nodes.map(describeNode)))
}

function handleEvent(caller: Instance, event: WxsEvent, handler: WxsFunction): unknown {
  if (!handler.__wxs) return handler.call(caller, event)
  const node = (event.currentTarget._$ ?? event.currentTarget) as TreeNode
  const own = { instance: describeNode(node), currentTarget: { id: node.id, dataset: { ...node.dataset } } }
  return handler(Object.assign(Object.create(event), own), describeNode(caller._$))
}

const descriptors = new WeakMap<TreeNode, ComponentDescriptor>()

function describeNode(node: TreeNode | null | undefined): ComponentDescriptor | null {
  if (!node) return null
  const known = descriptors.get(node)
  if (known) return known
  const made = new ComponentDescriptor(node)
  descriptors.set(node, made)
  return made
}

const toStyleText = (style: string | Record<string, string>): string =>
  typeof style === 'string'
    ? style
    : Object.entries(style)
        .map(([key, value]) => `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
        .join(';')

/** The `instance` that wxs functions are given; methods as WeChat documents them. */
class ComponentDescriptor {
  private readonly classes = new Set<string>()
  private readonly state = {}

  constructor(private readonly node: TreeNode) {}

  selectComponent(selector: string) {
    return describeNode(this.node.shadowRoot?.querySelector(selector))
  }
  selectAllComponents(selector: string) {
    return (this.node.shadowRoot?.querySelectorAll(selector) ?? []).map(describeNode)
  }
  setStyle(style: string | Record<string, string>) {
    this.node.setNodeStyle(toCssLengths(toStyleText(style)), STYLE_SEGMENT)
    return this
  }
  addClass(...names: string[]) {
    for (const name of names.flat()) this.classes.add(name)
    return this.writeClasses()
  }
  removeClass(...names: string[]) {
    for (const name of names.flat()) this.classes.delete(name)
    return this.writeClasses()
  }
  private writeClasses() {
    this.node.setNodeClass([...this.classes].join(' '), CLASS_SEGMENT)
    return this
  }
  hasClass(name: string) {
    return this.classes.has(name) || Boolean(this.node.classList?.contains(name))
  }
  getDataset() {
    return { ...this.node.dataset }
  }
  getState() {
    return this.state
  }
  callMethod(name: string, input: unknown) {
    const instance = this.node.getMethodCaller?.()
    if (instance) callIfDefined(instance, name, input)
  }
  triggerEvent(name: string, detail: unknown) {
    this.node.triggerEvent(name, detail)
  }
  requestAnimationFrame(then: FrameRequestCallback) {
    return requestAnimationFrame(then)
  }
  setTimeout(then: () => void, delay: number) {
    return setTimeout(then, delay)
  }
  clearTimeout(timer: ReturnType<typeof setTimeout>) {
    clearTimeout(timer)
  }
  getComputedStyle(names: string[]) {
    const element = findElement(this.node)
    const style = element && getComputedStyle(element)
    return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(name) ?? '']))
  }
  getBoundingClientRect() {
    return findElement(this.node)?.getBoundingClientRect()
  }
}
