import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Fail } from '../../typings/api'

const TOLD: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, '请求的抬头太长，没有受理。请清除本网站的 Cookie，再试一次。'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, '没有收完这个请求，请再试一次。'],
}
const BROKEN: [number, string] = [400, '这个请求不完整，请刷新页面再试。']

/** What is no HTTP reaches no route: told in words on the bare connection, which is closed. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, message] = TOLD[error.code ?? ''] ?? BROKEN
  const body = JSON.stringify({ ok: false, code: 'bad-request', message } satisfies Fail)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
