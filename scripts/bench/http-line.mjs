// One keep-alive connection of HTTP/1.1, so that the client costs both sides of a ratio as little as it can.
import { connect } from 'node:net'

const CRLF2 = Buffer.from('\r\n\r\n')

/** The bytes of a POST, made before the clock runs. `body` is text or bytes. */
export function makePost(path, body, headers = {}) {
  const bytes = Buffer.from(body)
  const head = { host: '127.0.0.1', 'content-type': 'application/json', 'content-length': bytes.length, ...headers }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes])
}

export function makeGet(path) {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`)
}

class LineBroken extends Error {
  name = 'LineBroken'
  isLineBroken = true
}

/** `send(bytes)` answers `{ status, head, body }`; rejects with LineBroken where the connection ends without a whole answer. */
export function openLine(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let received = Buffer.alloc(0)
  let waiting = null
  const fail = (cause) => {
    waiting?.reject(new LineBroken('the connection ended without an answer', { cause }))
    waiting = null
  }
  socket.on('error', fail)
  socket.on('close', () => fail())
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const answer = waiting && wholeAnswer(received)
    if (!answer) return
    const { resolve } = waiting
    waiting = null
    received = Buffer.alloc(0)
    resolve(answer)
  })
  const send = (bytes) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new LineBroken('the connection has ended'))
      waiting = { resolve, reject }
      socket.write(bytes)
    })
  return { send, close: () => socket.destroy() }
}

function wholeAnswer(bytes) {
  const end = bytes.indexOf(CRLF2)
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  const start = end + CRLF2.length
  if (bytes.length < start + length) return null
  return { status: Number(head.slice(9, 12)), head, body: bytes.toString('utf8', start, start + length) }
}
