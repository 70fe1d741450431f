// Toasts, loading, modals and action sheets.
import { makeElement, withRole } from '../dom'
import { openDialog } from '../sheet'
import { ApiFailure, makeApi } from './api'

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  editable?: boolean
  placeholderText?: string
}

const TOAST_MS = 1500
let shown: { element: HTMLElement; timer: ReturnType<typeof setTimeout> | undefined } | null = null

function hideToast(): void {
  clearTimeout(shown?.timer)
  shown?.element.remove()
  shown = null
}

function showToast(words: string, role: 'status' | 'alert', duration?: number): void {
  hideToast()
  const element = withRole(makeElement('div', { className: 'wx-toast' }, words), role)
  document.body.append(element)
  shown = { element, timer: duration === undefined ? undefined : setTimeout(hideToast, duration) }
}

interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

function showModal(options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options
  const field = makeElement('input', { value: content, placeholder: options.placeholderText ?? '' })
  const answer = (confirm: boolean) => ({ confirm, cancel: !confirm, content: options.editable ? field.value : null })
  const cancelled = { confirm: false, cancel: true, content: null }
  return openDialog<ModalAnswer>(title, showCancel ? cancelled : null, (close) => {
    const button = (words: string, confirm: boolean) =>
      makeElement(
        'button',
        { type: 'button', className: confirm ? 'wx-confirm' : '', onclick: () => close(answer(confirm)) },
        words,
      )
    const buttons = [...(showCancel ? [button(cancelText, false)] : []), button(confirmText, true)]
    const body = options.editable ? field : makeElement('p', {}, content)
    return { className: 'wx-modal', content: [body, makeElement('footer', {}, ...buttons)] }
  })
}

async function showActionSheet({ itemList, alertText = '' }: { itemList: string[]; alertText?: string }) {
  const tapIndex = await openDialog<number>(alertText, -1, (close) => {
    const rows = [...itemList, '取消'].map((words, index) =>
      makeElement('button', { type: 'button', onclick: () => close(index < itemList.length ? index : -1) }, words),
    )
    return { className: 'wx-sheet wx-actions', content: rows }
  })
  if (tapIndex < 0) throw new ApiFailure('cancel')
  return { tapIndex }
}

export const feedback = {
  showToast: makeApi('showToast', ({ title, duration = TOAST_MS }: { title: string; duration?: number }) =>
    showToast(title, 'alert', duration),
  ),
  hideToast: makeApi('hideToast', hideToast),
  showLoading: makeApi('showLoading', ({ title }: { title: string }) => showToast(title, 'status')),
  hideLoading: makeApi('hideLoading', hideToast),
  showModal: makeApi('showModal', showModal),
  showActionSheet: makeApi('showActionSheet', showActionSheet),
}
