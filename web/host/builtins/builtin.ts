// What every built-in component shares: hidden, role and aria-* mirrored to the DOM, the pressed look, focus by keyboard.
import { type Fields, type HostEvent, type Instance, instanceAt } from '../engine'
import { play, type Step } from '../wx/animation'

export interface BuiltIn {
  properties?: Fields
  observers?: Record<string, (this: Instance, value: never) => void>
  lifetimes?: Record<string, (this: Instance) => void>
  methods?: Record<string, (this: Instance, input: never) => unknown>
}

const ARIA =
  'label hidden checked disabled selected expanded describedby labelledby live busy atomic valuenow valuemax valuemin valuetext modal haspopup controls required multiselectable level invalid readonly pressed current'.split(
    ' ',
  )
const INTERACTIVE = /^(button|tab|switch|checkbox|radio|link|option|menuitem)$/
const HOVER_SEGMENT = 3
const HOVER_STAY_MS = 100

export const elementOf = (instance: Instance): HTMLElement => instance._$.$$!

/** A property that WeChat knows and that has no effect here; docs/browser-edition.md lists them. */
export const WITHOUT_EFFECT = { type: null, value: null }
export const accepted = (names: string): Fields =>
  Object.fromEntries(names.split(' ').map((name) => [name, WITHOUT_EFFECT]))

export function mirror(name: string): (this: Instance, value: unknown) => void {
  return function (value) {
    writeAttribute(elementOf(this), name, value)
  }
}

export function writeAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

type Told = (instance: Instance) => HTMLElement

/** `aria-checked="false"` says something, an absent one nothing. */
function mirrorAria(name: string, told: Told): (this: Instance, value: unknown) => void {
  return function (value) {
    const element = told(this)
    if (value === '' || value === null || value === undefined) element.removeAttribute(`aria-${name}`)
    else element.setAttribute(`aria-${name}`, String(value))
  }
}

export function writeRole(element: HTMLElement, role: string): void {
  writeAttribute(element, 'role', role)
  reachByRole(element)
}

function reachByRole(element: HTMLElement): void {
  if (INTERACTIVE.test(element.getAttribute('role') ?? '')) element.tabIndex = 0
  else element.removeAttribute('tabindex')
}

const ariaProperty = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
const ARIA_PROPERTIES = Object.fromEntries(ARIA.map((name) => [ariaProperty(name), null]))
/** Observers that write every aria-* to the element that is read out. */
export const ariaObservers = (told: Told) =>
  Object.fromEntries(ARIA.map((name) => [ariaProperty(name), mirrorAria(name, told)]))
const ARIA_OBSERVERS = ariaObservers(elementOf)

function observeRole(this: Instance, role: unknown): void {
  if (role) writeRole(elementOf(this), String(role))
}

function playAnimation(this: Instance, animation: { steps?: Step[] } | null): void {
  if (animation?.steps) play(elementOf(this), animation.steps)
}

/** TDesign binds one that nobody sets: the role decides then. */
function observeTabindex(this: Instance, index: unknown): void {
  if (index === null || index === undefined || index === '') reachByRole(elementOf(this))
  else writeAttribute(elementOf(this), 'tabindex', index)
}

/** No property named `slot` may be declared here: it would swallow `slot="right"`. */
export function builtIn(own: BuiltIn & ThisType<Instance> = {}): BuiltIn {
  return {
    ...own,
    properties: {
      hidden: Boolean,
      hoverClass: String,
      role: String,
      ariaRole: String,
      tabindex: null,
      animation: null,
      // ariaRoledescription: TDesign puts a label there, which would be read in place of "text field".
      ...accepted('ariaRoledescription hoverStopPropagation hoverStartTime hoverStayTime disableScroll catchMove'),
      ...ARIA_PROPERTIES,
      ...own.properties,
    },
    observers: {
      role: observeRole,
      ariaRole: observeRole,
      tabindex: observeTabindex,
      animation: playAnimation,
      ...ARIA_OBSERVERS,
      ...own.observers,
    },
  }
}

export function listen(instance: Instance, name: string, then: (event: HostEvent) => void): void {
  instance._$.addListener(name, then)
}

/** The group, form or label around a component. */
export const around = (instance: Instance, tag: string): Instance | undefined =>
  instanceAt(elementOf(instance).closest(`wx-${tag}`))

export function showPressed(instance: Instance): void {
  let pressed = false
  listen(instance, 'touchstart', () => {
    const { hoverClass, disabled } = instance.data
    if (!hoverClass || hoverClass === 'none' || disabled) return
    pressed = true
    instance._$.setNodeClass(String(hoverClass), HOVER_SEGMENT)
  })
  const release = () => {
    if (pressed) setTimeout(() => instance._$.setNodeClass('', HOVER_SEGMENT), HOVER_STAY_MS)
    pressed = false
  }
  listen(instance, 'touchend', release)
  listen(instance, 'touchcancel', release)
}
