// What every built-in component shares: hidden, role and aria-* mirrored to the DOM, the pressed look, focus by keyboard.
import { findInstance, type HostEvent, type HostFields, type Instance } from '../engine'
import { type AnimationStep, playSteps } from '../wx/animation'

export interface BuiltIn {
  properties?: HostFields
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

export const getElement = (instance: Instance): HTMLElement => instance._$.$$!

/** A property that WeChat knows and that has no effect here; docs/browser-edition.md lists them. */
export const WITHOUT_EFFECT = { type: null, value: null }
export const acceptProperties = (names: string): HostFields =>
  Object.fromEntries(names.split(' ').map((name) => [name, WITHOUT_EFFECT]))

export function mirrorAttribute(name: string): (this: Instance, value: unknown) => void {
  return function (value) {
    writeAttribute(getElement(this), name, value)
  }
}

export function writeAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

type SpokenElement = (instance: Instance) => HTMLElement

/** `aria-checked="false"` must be written; only null removes the attribute. */
function mirrorAria(name: string, told: SpokenElement): (this: Instance, value: unknown) => void {
  return function (value) {
    const element = told(this)
    if (value === '' || value === null || value === undefined) element.removeAttribute(`aria-${name}`)
    else element.setAttribute(`aria-${name}`, String(value))
  }
}

export function writeRole(element: HTMLElement, role: string): void {
  writeAttribute(element, 'role', role)
  setTabindexByRole(element)
}

function setTabindexByRole(element: HTMLElement): void {
  if (INTERACTIVE.test(element.getAttribute('role') ?? '')) element.tabIndex = 0
  else element.removeAttribute('tabindex')
}

const nameAriaProperty = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
const ARIA_PROPERTIES = Object.fromEntries(ARIA.map((name) => [nameAriaProperty(name), null]))
/** Observers that write every aria-* to the element that is read out. */
export const makeAriaObservers = (told: SpokenElement) =>
  Object.fromEntries(ARIA.map((name) => [nameAriaProperty(name), mirrorAria(name, told)]))
const ARIA_OBSERVERS = makeAriaObservers(getElement)

function observeRole(this: Instance, role: unknown): void {
  if (role) writeRole(getElement(this), String(role))
}

function playAnimation(this: Instance, animation: { steps?: AnimationStep[] } | null): void {
  if (animation?.steps) playSteps(getElement(this), animation.steps)
}

/** TDesign binds one that nobody sets: the role decides then. */
function observeTabindex(this: Instance, index: unknown): void {
  if (index === null || index === undefined || index === '') setTabindexByRole(getElement(this))
  else writeAttribute(getElement(this), 'tabindex', index)
}

/** No property named `slot` may be declared here: it would swallow `slot="right"`. */
export function defineBuiltIn(own: BuiltIn & ThisType<Instance> = {}): BuiltIn {
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
      ...acceptProperties(
        'ariaRoledescription hoverStopPropagation hoverStartTime hoverStayTime disableScroll catchMove',
      ),
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

export function listenToEvent(instance: Instance, name: string, then: (event: HostEvent) => void): void {
  instance._$.addListener(name, then)
}

/** The group, form or label around a component. */
export const findAround = (instance: Instance, tag: string): Instance | undefined =>
  findInstance(getElement(instance).closest(`wx-${tag}`))

export function showPressed(instance: Instance): void {
  let pressed = false
  listenToEvent(instance, 'touchstart', () => {
    const { hoverClass, disabled } = instance.data
    if (!hoverClass || hoverClass === 'none' || disabled) return
    pressed = true
    instance._$.setNodeClass(String(hoverClass), HOVER_SEGMENT)
  })
  const release = () => {
    if (pressed) setTimeout(() => instance._$.setNodeClass('', HOVER_SEGMENT), HOVER_STAY_MS)
    pressed = false
  }
  listenToEvent(instance, 'touchend', release)
  listenToEvent(instance, 'touchcancel', release)
}
