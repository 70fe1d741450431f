// Pages and components come into being when they are first needed.
import { callIfDefined, type HostFields, type Instance, type MiniProgramEnv } from './engine'
import { refuseUnsafe } from './json-safe'
import type { HostOptions, Project, Unit } from './project'
import { addSheet, type StyleSheet } from './styles'

export type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>
type Behavior = ReturnType<ReturnType<CodeSpace['behavior']>['register']>
interface UnitDefinition {
  behaviors?: unknown[]
  data?: HostFields
  options?: { styleIsolation?: string; addGlobalClass?: boolean }
}
type Constructors = { Page: DefineUnit; Component: DefineUnit; Behavior: DefineUnit & { trait?: unknown } }
type DefineUnit = (definition: UnitDefinition) => unknown

/** The `wx://` behaviours that TDesign names; a form reads `name` and `value` of its fields. */
function registerBuiltInBehaviors(space: CodeSpace): Record<string, Behavior> {
  const make = (definition: HostFields): Behavior =>
    space
      .behavior()
      .definition(definition as never)
      .register() as unknown as Behavior
  return {
    'wx://form-field': make({
      properties: { name: String, value: null },
      methods: {
        isFormField: () => true,
        formValue(this: Instance) {
          return this.data.value
        },
      },
    }),
    'wx://form-field-group': make({}),
    'wx://form-field-button': make({}),
    'wx://component-export': make({}),
    'wx://proxy-scroll-view': make({}),
  }
}

/** True for our own components; the data of packages is not checked. */
export const isOwnUnit = (path: string) => !path.startsWith('miniprogram_npm/') && !path.startsWith('wx/')

export class Units {
  private readonly byPath: Map<string, Unit>
  private readonly defined = new Set<string>()
  private readonly pageSheets = new Map<string, StyleSheet>()
  private readonly behaviors: Record<string, Behavior>

  constructor(
    private readonly project: Project,
    private readonly space: CodeSpace,
    private readonly options: HostOptions,
  ) {
    this.byPath = new Map(project.units.map((unit) => [unit.path, unit]))
    this.behaviors = registerBuiltInBehaviors(space)
  }

  get(path: string): Unit {
    const unit = this.byPath.get(path)
    if (!unit) throw new Error(`there is no page or component "${path}"`)
    return unit
  }

  /** A page's own style holds only while it is on top. */
  showStylesOf(path: string | undefined): void {
    for (const [page, sheet] of this.pageSheets) sheet.disabled = page !== path
  }

  define(path: string): void {
    if (this.defined.has(path)) return
    this.defined.add(path)
    const unit = this.get(path)
    const generics = Object.values(unit.json.componentGenerics ?? {})
    const defaults = generics.flatMap((one) => (one !== true && one.default ? [one.default] : []))
    for (const used of [...Object.values(unit.json.usingComponents ?? {}), ...defaults]) this.define(used.slice(1))
    const scope = `c${this.defined.size.toString(36)}`
    const load = this.project.loaders[path] ?? (() => callIfDefined(globalThis as unknown as Instance, 'Component', {}))
    this.space.componentEnv(path, (own) => {
      const constructors = this.constructorsFor(unit, scope, own as unknown as Constructors)
      withGlobals(constructors, load)
    })
  }

  private constructorsFor(unit: Unit, scope: string, own: Constructors): Constructors {
    const define = (then: DefineUnit) => (definition: UnitDefinition) => {
      if (this.options.checksData && isOwnUnit(unit.path)) refuseUnsafe(`${unit.path} data`, definition.data)
      this.register(unit, scope, definition.options)
      return then(this.withBehaviors(definition))
    }
    const behavior = (definition: UnitDefinition) => own.Behavior(this.withBehaviors(definition))
    return {
      Page: define(own.Page),
      Component: define(own.Component),
      Behavior: Object.assign(behavior, { trait: own.Behavior.trait }),
    }
  }

  /** Behaviours are named by strings in mini-programs, and are objects in glass-easel. */
  private withBehaviors(definition: UnitDefinition): UnitDefinition {
    if (!definition.behaviors) return definition
    definition.behaviors = definition.behaviors.map((one) => {
      const found = typeof one === 'string' ? this.behaviors[one] : one
      if (!found) throw new Error(`the host has no behavior "${one}"`)
      return found
    })
    return definition
  }

  /** Isolation may stand in the script's options; glass-easel reads it from the JSON only. */
  private register(unit: Unit, scope: string, options: UnitDefinition['options']): void {
    const isolation = readIsolation(unit, options)
    const shared = isolation === 'shared' || isolation === 'page-shared'
    this.space.addComponentStaticConfig(unit.path, { ...unit.json, styleIsolation: isolation } as never)
    this.space.addStyleSheet(unit.path, undefined as never, scope)
    const { templates } = this.project
    this.space.addCompiledTemplate(unit.path, { groupList: templates, content: templates[unit.path] } as never)
    const sheet = addSheet(unit.css, shared ? '' : scope)
    if (unit.kind === 'page') this.pageSheets.set(unit.path, sheet)
  }
}

function readIsolation(unit: Unit, options: UnitDefinition['options']): string {
  if (unit.kind === 'page') return 'shared'
  const named = unit.json.styleIsolation ?? options?.styleIsolation
  const global = options?.addGlobalClass || unit.json.addGlobalClass
  return named ?? (global ? 'apply-shared' : 'isolated')
}

/** Scripts find Page, Component and Behavior as globals that belong to the file being loaded. */
function withGlobals(constructors: Constructors, load: () => unknown): void {
  const scope = globalThis as unknown as HostFields
  const before = Object.keys(constructors).map((name) => [name, scope[name]] as const)
  Object.assign(scope, constructors)
  try {
    load()
  } finally {
    for (const [name, value] of before) scope[name] = value
  }
}
