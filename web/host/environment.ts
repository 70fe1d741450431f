// glass-easel set up as WeChat's component system: built-ins, `ready`, `hidden`, and what pages expect on `this`.

import { HostBackend } from './backend'
import { BUILT_INS } from './builtins'
import {
  adapterComponent,
  glassEasel,
  type HostFields,
  type Instance,
  type Method,
  MiniProgramEnv,
  type TreeNode,
} from './engine'
import { NodeObserver, type ObserverOptions } from './intersection-observer'
import { refuseUnsafe } from './json-safe'
import type { Root } from './page'
import type { HostOptions, Project } from './project'
import { type PageOnTop, SelectorQuery } from './selector-query'
import { type CodeSpace, isOwnUnit, Units } from './units'

export interface Environment {
  units: Units
  /** Makes the page or component of that path, not yet in the document; styles know pages as `page`. */
  createRoot(path: string, tag: string): Root
  /** Names of the properties a page declares; they are filled from its address. */
  propertiesOf(root: Root, names: string[]): string[]
}

/** The engine leaves `ready` to the host: after the children are attached. */
function addLifetimes(space: CodeSpace): void {
  const ready = new WeakSet<TreeNode>()
  const behavior = space
    .behavior()
    .definition({
      properties: { hidden: Boolean },
      observers: {
        hidden(this: Instance, hidden: unknown) {
          this._$.$$?.toggleAttribute?.('hidden', Boolean(hidden))
        },
      },
      lifetimes: {
        attached(this: Instance) {
          if (ready.has(this._$)) return
          ready.add(this._$)
          queueMicrotask(() => this._$.triggerLifetime('ready', []))
        },
      },
    } as never)
    .register()
  space.setOverallBehavior((behavior as unknown as { _$: never })._$)
}

/** The adapter would prefix every id with a random word; in WeChat styles and labels select by the id as written. */
function keepIds(space: CodeSpace): void {
  const adapter = space as unknown as { prepareComponentOptions(...input: unknown[]): [object, unknown] }
  const prepare = adapter.prepareComponentOptions.bind(space)
  adapter.prepareComponentOptions = (...input) => {
    const [options, isolation] = prepare(...input)
    return [{ ...options, idPrefixGenerator: null }, isolation]
  }
  space.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
}

function registerBuiltIns(space: CodeSpace, project: Project): void {
  const components = space.getComponentSpace()
  for (const [tag, definition] of Object.entries(BUILT_INS)) {
    const path = `wx/${tag}`
    const template = { groupList: project.templates, content: project.templates[path] }
    space.addCompiledTemplate(path, template as never)
    const component = space
      .component(path)
      .definition(definition as never)
      .register()
    components.setGlobalUsingComponent(tag, (component as unknown as { _$: never })._$)
  }
}

const { setData } = adapterComponent.ComponentCaller.prototype as unknown as Record<'setData', Method>

function addInstanceMethods(top: () => PageOnTop | undefined, options: HostOptions): void {
  const { prototype } = adapterComponent.ComponentCaller
  Object.assign(prototype, {
    setData(this: Instance & { is: string }, change: HostFields, done?: () => void) {
      if (options.checksData && isOwnUnit(this.is)) refuseUnsafe(`${this.is} setData`, change)
      setData.call(this, change, done)
    },
    createIntersectionObserver(this: Instance, settings?: ObserverOptions) {
      return new NodeObserver(this, settings)
    },
    createSelectorQuery(this: Instance) {
      return new SelectorQuery(top, this)
    },
    groupSetData(this: Instance & { groupUpdates(work: () => void): void }, work: () => void) {
      this.groupUpdates(work)
    },
  })
  Object.defineProperty(prototype, 'properties', {
    configurable: true,
    get(this: Instance) {
      return this.data
    },
  })
}

export function createEnvironment(
  project: Project,
  top: () => PageOnTop | undefined,
  options: HostOptions,
): Environment {
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  // A property may be called 'data' (TDesign's table); as a field of the node it would overwrite this.data.
  space.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false })
  keepIds(space)
  const backend = new HostBackend(new Set(Object.keys(BUILT_INS)))
  backend.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  const associated = environment.associateBackend(backend as never)
  addInstanceMethods(top, options)
  addLifetimes(space)
  registerBuiltIns(space, project)
  const units = new Units(project, space, options)
  const createRoot = (path: string, tag: string): Root => {
    units.define(path)
    return associated.createRoot(tag, space, `/${path}`) as unknown as Root
  }
  const propertiesOf = (root: Root, names: string[]) =>
    names.filter((name) => glassEasel.Component.hasProperty(root.getComponent() as never, name))
  return { units, createRoot, propertiesOf }
}
