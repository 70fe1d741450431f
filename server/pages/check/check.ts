import type { Reply, ReportCheckView } from '../../../typings/api'
import { drawResult } from './draw'
import { keepText, readKeptText } from './keep'

const MAX_BYTES = 2_900_000

function byId<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id)
  if (!found) throw new Error(`#${id} is not in the page`)
  return found as E
}

const text = byId<HTMLTextAreaElement>('text')
const previous = byId<HTMLTextAreaElement>('previous')
const submit = byId<HTMLButtonElement>('submit')
const result = byId('result')
let chosen: { name: string; base64: string } | null = null

function showFieldError(field: 'text' | 'previous', message: string | undefined): void {
  const line = byId(`${field}-error`)
  line.textContent = message ?? ''
  line.hidden = !message
  byId(field).setAttribute('aria-invalid', String(Boolean(message)))
  if (message && field === 'previous') byId<HTMLDetailsElement>('previous-panel').open = true
}

function chooseFile(next: typeof chosen): void {
  chosen = next
  byId('chosen').hidden = !next
  byId('chosen-name').textContent = next ? `已选择：${next.name}` : ''
}

function encodeBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192)),
  )
  return btoa(pieces.join(''))
}

async function takeFile(file: File | undefined): Promise<void> {
  if (!file) return
  if (file.size > MAX_BYTES) return showFieldError('text', '文件超过 2.8 MB。请打开它，复制正文后粘贴到文本框。')
  showFieldError('text', undefined)
  chooseFile({ name: file.name, base64: encodeBase64(new Uint8Array(await file.arrayBuffer())) })
  await checkReport()
}

/** Older government pages are GB18030; only UTF-8 can be told for sure. */
function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function takePrevious(file: File | undefined): Promise<void> {
  if (!file) return
  previous.value = decodeText(await file.arrayBuffer())
  showFieldError('previous', undefined)
  keepText('previous', previous.value)
}

async function askForCheck(): Promise<Reply<ReportCheckView>> {
  const input = chosen ?? { text: text.value }
  const before = previous.value.trim() ? { previousText: previous.value } : {}
  const response = await fetch('/api/resident', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'report.check', ...input, ...before }),
  })
  return response.json()
}

async function checkReport(): Promise<void> {
  showFieldError('text', undefined)
  showFieldError('previous', undefined)
  if (!chosen && !text.value.trim()) {
    showFieldError('text', '请先选择文件，或者粘贴报告全文。')
    text.focus()
    return
  }
  submit.disabled = true
  submit.textContent = '正在核对…'
  try {
    showReply(await askForCheck())
  } catch {
    result.replaceChildren()
    showFieldError('text', '没有连上服务器，内容还在。请检查网络后再试。')
  } finally {
    submit.disabled = false
    submit.textContent = '读取并核对'
  }
}

function showReply(reply: Reply<ReportCheckView>): void {
  if (reply.ok) {
    result.replaceChildren(...drawResult(reply.data))
    result.focus({ preventScroll: true })
    result.scrollIntoView({ block: 'start' })
    return
  }
  result.replaceChildren()
  showFieldError('previous', reply.fields?.previousText)
  if (!reply.fields?.previousText) showFieldError('text', reply.fields?.text ?? reply.message)
}

/** The cell a problem points to comes into the middle, in its own scrolling box too. */
function jumpToCell(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.problems a') : null
  const cell = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!cell) return
  event.preventDefault()
  cell.scrollIntoView({ block: 'center', inline: 'center' })
  cell.focus({ preventScroll: true })
}

function clearForm(): void {
  chooseFile(null)
  byId<HTMLFormElement>('form').reset()
  result.replaceChildren()
  keepText('text', '')
  keepText('previous', '')
  showFieldError('text', undefined)
  showFieldError('previous', undefined)
}

const drop = byId('drop')
for (const kind of ['dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(kind, (event) => {
    event.preventDefault()
    drop.classList.toggle('over', kind === 'dragover')
  })
}
document.addEventListener('drop', (event) => void takeFile(event.dataTransfer?.files[0]))
byId<HTMLInputElement>('file').addEventListener('change', (event) => {
  const input = event.currentTarget as HTMLInputElement
  void takeFile(input.files?.[0]).then(() => {
    input.value = ''
  })
})
byId<HTMLInputElement>('previous-file').addEventListener('change', (event) => {
  void takePrevious((event.currentTarget as HTMLInputElement).files?.[0])
})
byId('unchoose').addEventListener('click', () => chooseFile(null))
byId('clear').addEventListener('click', clearForm)
byId('form').addEventListener('submit', (event) => {
  event.preventDefault()
  void checkReport()
})
result.addEventListener('click', jumpToCell)
for (const field of [text, previous]) {
  field.value = readKeptText(field.id)
  field.addEventListener('input', () => keepText(field.id, field.value))
}
text.addEventListener('input', () => chooseFile(null))
