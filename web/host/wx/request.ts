// wx.request, uploadFile and downloadFile on fetch. A relative address goes to the server the page came from.
import { ApiFailure, type Callbacks, makeApi } from './api'
import { findFile, keepFile } from './files'

interface RequestOptions extends Callbacks {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
  timeout?: number
}
interface UploadOptions extends Callbacks {
  url: string
  filePath: string
  name: string
  formData?: Record<string, string>
  header?: Record<string, string>
  timeout?: number
}
type DownloadOptions = Pick<RequestOptions, 'url' | 'header' | 'timeout'> & Callbacks

const TIMEOUT_MS = 60_000

/** One call that can be given up: by the page (`abort`), or by time. */
async function sendRequest(url: string, init: RequestInit & { stop: AbortController; timeout: number | undefined }) {
  const { stop, timeout = TIMEOUT_MS, ...rest } = init
  let late = false
  const timer = setTimeout(() => {
    late = true
    stop.abort()
  }, timeout)
  try {
    return await fetch(new URL(url, location.href), { ...rest, signal: stop.signal, credentials: 'same-origin' })
  } catch {
    throw new ApiFailure(late ? 'timeout' : stop.signal.aborted ? 'abort' : 'network error')
  } finally {
    clearTimeout(timer)
  }
}

const lowerCaseNames = (header: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]))

/** Texts and bytes go as they are, objects in the form that the header names. */
function toBody(data: unknown, type: string | undefined): string | ArrayBuffer {
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  const isForm = type?.startsWith('application/x-www-form-urlencoded')
  return isForm ? new URLSearchParams(data as Record<string, string>).toString() : JSON.stringify(data)
}

function toFetch({ url, method = 'GET', data, header }: RequestOptions) {
  const headers = { 'content-type': 'application/json', ...lowerCaseNames(header) }
  const verb = method.toUpperCase()
  if (data === undefined) return { url, init: { method: verb, headers } }
  if (verb !== 'GET') return { url, init: { method: verb, headers, body: toBody(data, headers['content-type']) } }
  const query = new URLSearchParams(data as Record<string, string>)
  return { url: `${url}${url.includes('?') ? '&' : '?'}${query}`, init: { method: verb, headers } }
}

function parseAnswer(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function requestUrl(options: RequestOptions, stop: AbortController) {
  const { url, init } = toFetch(options)
  const response = await sendRequest(url, { ...init, stop, timeout: options.timeout })
  const isBinary = options.responseType === 'arraybuffer'
  return {
    data: isBinary ? await response.arrayBuffer() : parseAnswer(await response.text(), options.dataType ?? 'json'),
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
  }
}

async function uploadFile(options: UploadOptions, stop: AbortController) {
  const body = new FormData()
  for (const [name, value] of Object.entries(options.formData ?? {})) body.append(name, value)
  const file = findFile(options.filePath)
  body.append(options.name, file, file.name)
  const headers = options.header ?? {}
  const response = await sendRequest(options.url, { method: 'POST', body, headers, stop, timeout: options.timeout })
  return { data: await response.text(), statusCode: response.status }
}

async function downloadFile(options: DownloadOptions, stop: AbortController) {
  const response = await sendRequest(options.url, { headers: options.header ?? {}, stop, timeout: options.timeout })
  const blob = await response.blob()
  const name = readFileName(response) ?? (options.url.split(/[?#]/)[0]?.split('/').at(-1) || 'file')
  return { statusCode: response.status, tempFilePath: keepFile(new File([blob], name, { type: blob.type })) }
}

/** As the server calls it: it is kept under this name. */
function readFileName({ headers }: Response): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '') ?? []
  return encoded ? decodeURIComponent(encoded) : null
}

const WATCHING = ['onProgressUpdate', 'offProgressUpdate', 'onHeadersReceived', 'offHeadersReceived', 'onChunkReceived']
const refuseMethod = (name: string, method: string) => () => {
  throw new Error(`${method} of wx.${name} is not available in the browser edition`)
}

/** In WeChat these three answer with a task, never with a promise. */
function makeTaskApi<Options extends Callbacks>(
  name: string,
  work: (options: Options, stop: AbortController) => Promise<object>,
) {
  return (options: Options) => {
    const stop = new AbortController()
    const call = makeApi(name, (given: Options) => work(given, stop))
    void call(options)?.catch(() => undefined)
    return Object.assign(
      { abort: () => stop.abort() },
      Object.fromEntries(WATCHING.map((method) => [method, refuseMethod(name, method)])),
    )
  }
}

export const network = {
  request: makeTaskApi('request', requestUrl),
  uploadFile: makeTaskApi('uploadFile', uploadFile),
  downloadFile: makeTaskApi('downloadFile', downloadFile),
}
