// Dialogs of the host: they hold the focus, close with Escape, and give the focus back.
import { makeElement, withRole } from './dom'

/** `onKey` hears the keys that are not the dialog's own. */
interface DialogContent {
  className: string
  content: HTMLElement[]
  onKey?: (key: string) => void
}

let titles = 0

/** Shows a dialog until `close` is called; Escape and a press beside it answer `cancelled`. */
export function openDialog<Answer>(
  title: string,
  cancelled: Answer | null,
  fill: (close: (answer: Answer) => void) => DialogContent,
): Promise<Answer> {
  return new Promise((resolve) => {
    const before = document.activeElement as HTMLElement | null
    const close = (answer: Answer) => {
      mask.remove()
      before?.focus?.()
      resolve(answer)
    }
    const { className, content, onKey } = fill(close)
    titles += 1
    const heading = makeElement('h2', { id: `wx-title-${titles}` }, title)
    heading.hidden = title === ''
    const dialog = withRole(makeElement('div', { className, tabIndex: -1 }, heading, ...content), 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    dialog.setAttribute(title ? 'aria-labelledby' : 'aria-label', title ? heading.id : '提示')
    const mask = makeElement('div', { className: 'wx-mask' }, dialog)
    mask.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && cancelled !== null) close(cancelled)
      if (event.key === 'Tab') keepFocus(dialog, event)
      onKey?.(event.key)
    })
    mask.addEventListener('mousedown', (event) => {
      if (event.target === mask && cancelled !== null) close(cancelled)
    })
    document.body.append(mask)
    ;(dialog.querySelector<HTMLElement>('select,input,button') ?? dialog).focus()
  })
}

function keepFocus(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button,input,select,textarea')]
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}

/** A sheet from below with fields; answers whether the choice was confirmed. */
export function openSheet(title: string, fields: HTMLElement[]): Promise<boolean> {
  return openDialog<boolean>(title, false, (close) => {
    const cancel = makeElement('button', { type: 'button', onclick: () => close(false) }, '取消')
    const confirm = makeElement(
      'button',
      { type: 'button', className: 'wx-confirm', onclick: () => close(true) },
      '确定',
    )
    for (const field of fields) field.setAttribute('aria-label', title)
    const body = makeElement('div', { className: 'wx-sheet-fields' }, ...fields)
    return { className: 'wx-sheet', content: [body, makeElement('footer', {}, cancel, confirm)] }
  })
}
