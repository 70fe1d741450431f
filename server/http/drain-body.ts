import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { MAX_FILE_BYTES } from '../../service/files/files-port'
import { isGivenUp } from './request-bodies'

/** Longer than any upload that is taken; who sends more than that is not waited for. */
const MOST_BYTES = 2 * MAX_FILE_BYTES
const LONGEST_MS = 10_000

/**
 * Who is refused before everything was sent is still writing. Closing the connection then takes the answer with it, and
 * behind a proxy that closes after each request it always is closed; so the rest is read before the answer is sent. Of
 * what still does not end nothing more is read: the connection is closed behind the answer.
 */
export function drainBodies(app: FastifyInstance): void {
  app.addHook('onSend', async ({ raw }, reply, payload) => {
    if (raw.complete || raw.destroyed) return payload
    if (!isGivenUp(raw)) await drainRequest(raw)
    if (!raw.complete) reply.header('connection', 'close')
    return payload
  })
}

function drainRequest(raw: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = MOST_BYTES
    const timer = setTimeout(done, LONGEST_MS)
    const count = (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) done()
    }
    function done() {
      clearTimeout(timer)
      raw.off('data', count)
      resolve()
    }
    for (const end of ['end', 'close', 'error'] as const) raw.once(end, done)
    raw.on('data', count).resume()
  })
}
