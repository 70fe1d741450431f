// How long requests took, by kind.
import { openLine } from './http-line.mjs'
import { formatMs } from './numbers.mjs'

/** `ask(kind, port, bytes)` answers and keeps the time; `tell` prints p50 and p99 of each kind. */
export function newTimes() {
  const times = new Map()
  const ask = async (kind, port, bytes) => {
    const line = openLine(port)
    const began = performance.now()
    const answer = await line.send(bytes)
    const took = performance.now() - began
    line.close()
    times.set(kind, [...(times.get(kind) ?? []), took])
    return answer
  }
  const done = () => [...times.values()].reduce((sum, { length }) => sum + length, 0)
  const tell = (print) => {
    for (const [kind, all] of times) {
      const sorted = all.sort((a, b) => a - b)
      const at = (share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)]
      print(`  ${kind}`, `${sorted.length} requests, p50 ${formatMs(at(0.5))}, p99 ${formatMs(at(0.99))}`)
    }
  }
  return { ask, done, tell }
}
