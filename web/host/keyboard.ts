// The keyboard: Enter and Space press, arrows move within tabs and radios, Escape and Tab belong to an open dialog.
import type { HostElement } from './engine'
import { escapeFromDialog, keepInside } from './modal'

const PRESSED_BY_KEY = /^(button|tab|switch|checkbox|radio|link|option|menuitem)$/
/** Where arrows move, and what they move between. */
const GROUPS: Record<string, string> = { tablist: 'tab', radiogroup: 'radio' }
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

type OnPress = (event: Event, target: HostElement) => void

function findNeighbour(target: Element, key: string): HTMLElement | null {
  const group = target.closest('[role=tablist],[role=radiogroup]')
  const role = GROUPS[group?.getAttribute('role') ?? '']
  const step = STEPS[key]
  if (!group || step === undefined || target.getAttribute('role') !== role) return null
  const members = [...group.querySelectorAll<HTMLElement>(`[role=${role}]:not([aria-disabled=true])`)]
  return members[(members.indexOf(target as HTMLElement) + step + members.length) % members.length] ?? null
}

function pressByKey(event: KeyboardEvent, press: OnPress): void {
  const target = event.target as HostElement
  if (event.key === 'Escape' && escapeFromDialog(press)) return
  if (event.key === 'Tab') keepInside(event)
  const next = findNeighbour(target, event.key)
  const role = target.getAttribute('role') ?? ''
  const isPress = event.key === 'Enter' || (event.key === ' ' && role !== 'link')
  if (next) {
    event.preventDefault()
    next.focus()
    if ((next as HostElement).__wxElement) press(event, next)
    else next.click()
  } else if (isPress && target.__wxElement && PRESSED_BY_KEY.test(role)) {
    event.preventDefault()
    press(event, target)
  }
}

export function listenToKeys(press: OnPress): void {
  document.addEventListener('keydown', (event) => pressByKey(event, press))
  // A screen reader activates by a click alone: no button was pressed before it.
  document.addEventListener('click', (event) => {
    const target = event.target as HostElement
    if (event.detail === 0 && event.isTrusted && target.__wxElement) press(event, target)
  })
}
