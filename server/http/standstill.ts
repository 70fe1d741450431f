import type { IncomingMessage } from 'node:http'

const LOOK_MS = 500
/** So often the same must be seen: a sender who is slow leaves nothing lying, and what has come is read at once. */
const LOOKS = 4

/**
 * Resolves once everything was sent, or lies there and nobody takes it, and still there is no file: the reader of forms
 * stops for good at a long part that is no field and no file. `stop` ends the watch.
 */
export function watchStandstill(raw: IncomingMessage) {
  let stand = () => {}
  const stands = new Promise<void>((resolve) => {
    stand = resolve
  })
  let [seen, times] = [-1, 0]
  const timer = setInterval(() => {
    const isSame = (raw.complete || raw.readableLength > 0) && raw.socket.bytesRead === seen
    seen = raw.socket.bytesRead
    times = isSame ? times + 1 : 0
    if (times >= LOOKS) stand()
  }, LOOK_MS)
  return { stands, stop: () => clearInterval(timer) }
}
