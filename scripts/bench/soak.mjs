// Half an hour at twice the rate of a busy office-year's peak, with the whole mix of what people do: is memory flat?
import { setTimeout as pause } from 'node:timers/promises'
import { browsePages, carryCase, lookAtReport } from './day.mjs'
import { findMedian, formatGoal } from './numbers.mjs'
import { PUBLISHER, signInOfficers } from './officers.mjs'
import { startProduct, withFolder } from './servers.mjs'
import { newTimes } from './times.mjs'

const MINUTE_MS = 60_000
/**
 * The assumption. A busy office-year has 15,000 cases on 250 working days. A busy day brings three times the mean, and a
 * fifth of it comes in its busiest hour: 36 cases an hour. Each case is filed, followed five times, and carried through
 * all seven acts with what officers look at in between; for each case twenty people only read.
 */
const CASES_A_YEAR = 15_000
const WORKING_DAYS = 250
const BUSY_DAY = 3
const BUSY_HOUR = 0.2
const READERS_A_CASE = 20
const REPORTS_A_CASE = 2
/** The caches of engine and server fill in the first minutes. */
const WARM_MINUTES = 5
const FLAT_MB_A_MINUTE = { rss: 0.25, heap: 0.05 }
const MB = 1024 * 1024

/** `pace`: how many times the peak; 2 is what is to be proved. */
export async function soakServer(print, { minutes, pace }) {
  const casesAnHour = (CASES_A_YEAR / WORKING_DAYS) * BUSY_DAY * BUSY_HOUR * pace
  print('soak', `${minutes} minutes at ${pace} × the peak of a busy office-year: ${casesAnHour} cases an hour`)
  await withFolder(async (folder) => {
    const server = await startProduct(folder, { probe: true })
    const now = { port: server.port, officers: await signInOfficers(server.port, folder), isOver: false, ...newTimes() }
    const going = [
      beginAtRandom(now, casesAnHour, carryCase),
      beginAtRandom(now, casesAnHour * READERS_A_CASE, browsePages),
      beginAtRandom(now, casesAnHour * REPORTS_A_CASE, (one) => lookAtReport(one, one.officers[PUBLISHER])),
    ]
    const samples = await Promise.race([watchMemory(print, { server, now, minutes }), Promise.all(going)])
    now.isOver = true
    await Promise.all(going)
    await server.stop()
    now.tell(print)
    tellSlope(print, samples)
  })
}

/** Begins `work` at random moments, so many an hour on average; waits at the end for what is under way. */
async function beginAtRandom(now, anHour, work) {
  const under = new Set()
  while (!now.isOver) {
    await untilOver(now, (-Math.log(1 - Math.random()) * 3_600_000) / anHour)
    if (now.isOver) break
    const one = work(now).finally(() => under.delete(one))
    under.add(one)
    // A failure is told by the wait below; until then it must not end the process.
    one.catch((error) => {
      now.failed ??= error
      now.isOver = true
    })
  }
  await Promise.allSettled(under)
  if (now.failed) throw now.failed
}

async function untilOver(now, ms) {
  for (const until = performance.now() + ms; performance.now() < until && !now.isOver; ) {
    await pause(Math.min(500, Math.max(until - performance.now(), 1)))
  }
}

async function watchMemory(print, { server, now, minutes }) {
  const samples = []
  for (let minute = 0; minute <= minutes && !now.isOver; minute += 1) {
    if (minute > 0) await untilOver(now, MINUTE_MS)
    const { rss, heapUsed, external } = await server.memory()
    samples.push({ minute, rss: rss / MB, heap: heapUsed / MB, external: external / MB })
    const words = samples.at(-1)
    print(
      `  minute ${minute}`,
      `RSS ${words.rss.toFixed(1)} MB, heap ${words.heap.toFixed(2)} MB, ${now.done()} requests`,
    )
  }
  return samples
}

function tellSlope(print, samples) {
  const settled = samples.filter(({ minute }) => minute >= Math.min(WARM_MINUTES, samples.length / 2))
  if (settled.length < 3) return print('  slope', 'too short to tell')
  for (const kind of ['rss', 'heap']) {
    const slope = slopeOf(settled.map((one) => [one.minute, one[kind]]))
    const level = findMedian(settled.map((one) => one[kind]))
    print(
      `  slope of ${kind}`,
      `${slope.toFixed(3)} MB a minute at ${level.toFixed(1)} MB ${formatGoal(slope, FLAT_MB_A_MINUTE[kind])}`,
    )
  }
}

/** Least squares. */
function slopeOf(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))]
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}
