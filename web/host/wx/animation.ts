// wx.createAnimation: describes steps; the built-in components play them when they stand in `animation`.

interface Timing {
  duration?: number
  timingFunction?: string
  delay?: number
  transformOrigin?: string
}
type StyleChange = { property: string; value: string } | { transform: string }
export interface AnimationStep {
  changes: StyleChange[]
  timing: Timing
}

const DURATION_MS = 400
const LENGTHS = ['width', 'height', 'top', 'left', 'right', 'bottom']
const TRANSFORMS = {
  px: ['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'],
  deg: ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skew', 'skewX', 'skewY'],
  '': ['scale', 'scaleX', 'scaleY', 'scaleZ', 'scale3d'],
}

const addUnit = (value: unknown, unit: string) => (typeof value === 'number' ? `${value}${unit}` : String(value))

export function createAnimation(timing: Timing = {}) {
  let steps: AnimationStep[] = []
  let changes: StyleChange[] = []
  const animation: Record<string, (...input: never[]) => unknown> = {
    step(own: Timing = {}) {
      steps.push({ changes, timing: { ...timing, ...own } })
      changes = []
      return animation
    },
    export() {
      const exported = { steps }
      steps = []
      return exported
    },
  }
  const add = (name: string, describe: (values: unknown[]) => StyleChange) => {
    animation[name] = (...values: unknown[]) => {
      changes.push(describe(values))
      return animation
    }
  }
  for (const [unit, names] of Object.entries(TRANSFORMS)) {
    for (const name of names) {
      add(name, (values) => ({ transform: `${name}(${values.map((value) => addUnit(value, unit))})` }))
    }
  }
  for (const name of LENGTHS) add(name, ([value]) => ({ property: name, value: addUnit(value, 'px') }))
  add('opacity', ([value]) => ({ property: 'opacity', value: String(value) }))
  add('backgroundColor', ([value]) => ({ property: 'background-color', value: String(value) }))
  return animation
}

/** Plays the steps one after the other. */
export function playSteps(element: HTMLElement, steps: AnimationStep[]): void {
  let at = 0
  for (const step of steps) {
    const { duration = DURATION_MS, delay = 0 } = step.timing
    setTimeout(() => applyStep(element, step), at)
    at += duration + delay
  }
}

function applyStep({ style }: HTMLElement, { changes, timing }: AnimationStep): void {
  const { duration = DURATION_MS, timingFunction = 'linear', delay = 0, transformOrigin } = timing
  style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
  if (transformOrigin) style.transformOrigin = transformOrigin
  const transforms = changes.flatMap((change) => ('transform' in change ? [change.transform] : []))
  if (transforms.length > 0) style.transform = transforms.join(' ')
  for (const change of changes) if ('property' in change) style.setProperty(change.property, change.value)
}
