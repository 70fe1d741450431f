import type { Reply, ReportCheckView } from '../../../typings/api'
import { drawResult } from './draw'
import { keep, kept } from './keep'

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

function say(field: 'text' | 'previous', message: string | undefined): void {
  const line = byId(`${field}-error`)
  line.textContent = message ?? ''
  line.hidden = !message
  byId(field).setAttribute('aria-invalid', String(Boolean(message)))
  if (message && field === 'previous') byId<HTMLDetailsElement>('previous-panel').open = true
}

function choose(next: typeof chosen): void {
  chosen = next
  byId('chosen').hidden = !next
  byId('chosen-name').textContent = next ? `已选择：${next.name}` : ''
}

function base64Of(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192)),
  )
  return btoa(pieces.join(''))
}

async function takeFile(file: File | undefined): Promise<void> {
  if (!file) return
  if (file.size > MAX_BYTES) return say('text', '文件超过 2.8 MB。请打开它，复制正文后粘贴到文本框。')
  say('text', undefined)
  choose({ name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) })
  await check()
}

/** Older government pages are GB18030; only UTF-8 can be told for sure. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function takePrevious(file: File | undefined): Promise<void> {
  if (!file) return
  previous.value = decode(await file.arrayBuffer())
  say('previous', undefined)
  keep('previous', previous.value)
}

async function ask(): Promise<Reply<ReportCheckView>> {
  const input = chosen ?? { text: text.value }
  const before = previous.value.trim() ? { previousText: previous.value } : {}
  const response = await fetch('/api/resident', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'report.check', ...input, ...before }),
  })
  return response.json()
}

async function check(): Promise<void> {
  say('text', undefined)
  say('previous', undefined)
  if (!chosen && !text.value.trim()) {
    say('text', '请先选择文件，或者粘贴报告全文。')
    text.focus()
    return
  }
  submit.disabled = true
  submit.textContent = '正在核对…'
  try {
    show(await ask())
  } catch {
    result.replaceChildren()
    say('text', '没有连上服务器，内容还在。请检查网络后再试。')
  } finally {
    submit.disabled = false
    submit.textContent = '读取并核对'
  }
}

function show(reply: Reply<ReportCheckView>): void {
  if (reply.ok) {
    result.replaceChildren(...drawResult(reply.data))
    result.focus({ preventScroll: true })
    result.scrollIntoView({ block: 'start' })
    return
  }
  result.replaceChildren()
  say('previous', reply.fields?.previousText)
  if (!reply.fields?.previousText) say('text', reply.fields?.text ?? reply.message)
}

/** The cell a problem points to comes into the middle, in its own scrolling box too. */
function jump(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.problems a') : null
  const cell = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!cell) return
  event.preventDefault()
  cell.scrollIntoView({ block: 'center', inline: 'center' })
  cell.focus({ preventScroll: true })
}

function clear(): void {
  choose(null)
  byId<HTMLFormElement>('form').reset()
  result.replaceChildren()
  keep('text', '')
  keep('previous', '')
  say('text', undefined)
  say('previous', undefined)
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
byId('unchoose').addEventListener('click', () => choose(null))
byId('clear').addEventListener('click', clear)
byId('form').addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
result.addEventListener('click', jump)
for (const field of [text, previous]) {
  field.value = kept(field.id)
  field.addEventListener('input', () => keep(field.id, field.value))
}
text.addEventListener('input', () => choose(null))
