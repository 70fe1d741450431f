import { type ReactNode, useEffect, useId, useRef } from 'react'
import { CloseIcon } from 'tdesign-icons-react'
import './modal.css'

type ModalProps = {
  title: string
  onClose: () => void
  children: ReactNode
  /** `side` slides in from the right and is as high as the page. */
  place?: 'middle' | 'side'
}

/** The browser's own modal dialog: it traps the focus, closes on Escape and gives the focus back. */
export function Modal({ title, onClose, children, place = 'middle' }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    // Before iOS 15.4 a dialog is an unknown element; then it lies above the page, without keeping the focus.
    if (typeof element.showModal !== 'function') return element.setAttribute('open', '')
    element.showModal()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`modal modal-${place}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="modal-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label="关闭" onClick={onClose}>
          <CloseIcon size="20px" />
        </button>
      </header>
      <div className="modal-body">{children}</div>
    </dialog>
  )
}
