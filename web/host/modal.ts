// Dialogs that pages draw themselves (TDesign's popups): they hold the focus, close with Escape, and give it back.
import type { HostElement } from './engine'

const DIALOG = '.wx-on [role=dialog][aria-modal=true]'
const FOCUS_STOPS = '[tabindex="0"],input,textarea,select,button:not([tabindex="-1"])'
/** Where the name of a dialog stands that has no label of its own. */
const HEADINGS = '[class*="__title"],[class*="__header"]'

const isShown = (element: HTMLElement) => element.offsetParent !== null || element.getClientRects().length > 0
const listFocusStops = (dialog: HTMLElement) => [...dialog.querySelectorAll<HTMLElement>(FOCUS_STOPS)].filter(isShown)
const findTopDialog = () => [...document.querySelectorAll<HTMLElement>(DIALOG)].filter(isShown).at(-1)

const focusBefore = new WeakMap<Element, Element>()

/** Called when an element becomes a dialog; answers what to do when it is gone. */
export function enterDialog(dialog: HTMLElement): () => void {
  const before = document.activeElement
  if (before) focusBefore.set(dialog, before)
  setTimeout(() => {
    const words = dialog.querySelector(HEADINGS)?.textContent?.trim()
    if (words && !dialog.hasAttribute('aria-label')) dialog.setAttribute('aria-label', words)
    if (!dialog.isConnected || dialog.contains(document.activeElement)) return
    dialog.tabIndex = -1
    dialog.focus({ preventScroll: true })
  })
  return () => {
    const back = focusBefore.get(dialog)
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
  }
}

const CLOSE_WORDS = /^(取消|关闭)$/
const findCloseControl = (within: HTMLElement | null) =>
  [...(within?.querySelectorAll<HTMLElement>('[role=button]') ?? [])].find((button) =>
    CLOSE_WORDS.test(button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''),
  )

/** Presses what closes the topmost dialog: its own button, or the shade beside it. False where no dialog is open. */
export function escapeFromDialog(press: (event: Event, target: HostElement) => void): boolean {
  const dialog = findTopDialog()
  if (!dialog) return false
  const close = findCloseControl(dialog) ?? findCloseControl(dialog.parentElement)
  if (close) press(new Event('keydown'), close)
  return true
}

export function keepInside(event: KeyboardEvent): void {
  const dialog = findTopDialog()
  if (!dialog) return
  const stops = listFocusStops(dialog)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const isInside = dialog.contains(document.activeElement)
  if (isInside && document.activeElement !== edge && document.activeElement !== dialog) return
  const next = event.shiftKey ? stops.at(-1) : stops[0]
  event.preventDefault()
  next?.focus()
}
