import { connect } from 'node:net'
import type { Sent } from './requests'

/** What the other end said before it closed; null where it closed without a word. */
export type Answer = { status: number; head: string; body: string } | null

/** Half a request is waited for: after this time the sender says that nothing more will come. */
const PATIENCE_MS = 100
export const LIMIT_MS = 5_000

/** Sends bytes on a connection of their own. Throws where the other end neither answers nor closes. */
export function exchange(port: number, { bytes, isWhole }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const received: Buffer[] = []
    const timers = [
      setTimeout(() => socket.end(), isWhole ? LIMIT_MS : PATIENCE_MS),
      setTimeout(() => finish(new Error(`no answer within ${LIMIT_MS} ms`)), 2 * LIMIT_MS),
    ]
    const finish = (error?: Error) => {
      timers.forEach(clearTimeout)
      socket.destroy()
      if (error) reject(error)
      else resolve(answerIn(Buffer.concat(received)))
    }
    socket.on('data', (chunk) => {
      received.push(chunk)
      if (isComplete(Buffer.concat(received))) finish()
    })
    // What is refused before it was sent whole is closed while we still write.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? finish(error) : finish()))
    socket.on('close', () => finish())
    socket.write(bytes)
  })
}

function answerIn(bytes: Buffer): Answer {
  const text = bytes.toString().replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? []
  if (!status) return null
  const end = text.indexOf('\r\n\r\n')
  const head = text.slice(0, end)
  // A second answer on the same connection is none to this request.
  const body = Buffer.from(text.slice(end + 4)).subarray(0, lengthIn(head) ?? undefined)
  return { status: Number(status), head, body: body.toString() }
}

function isComplete(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  const length = lengthIn(bytes.toString('latin1', 0, Math.max(0, end)))
  return end >= 0 && length !== null && bytes.length >= end + 4 + length
}

function lengthIn(head: string): number | null {
  const [, length] = /content-length: *(\d+)/i.exec(head) ?? []
  return length === undefined ? null : Number(length)
}
