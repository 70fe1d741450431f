// Filing against its floor: the same bytes, the same clients, in turns, so that whatever else the machine does hits both.
import { startPostgres } from '../postgres.mjs'
import { openLine } from './http-line.mjs'
import { findMedian, formatMs, formatRatio } from './numbers.mjs'
import { prepareFiling } from './resident.mjs'
import { startFloor, startProduct, withFolder } from './servers.mjs'

const CLIENTS = [1, 8, 32]
const FILINGS = { 1: 120, 8: 320, 32: 640 }
const ROUNDS = 7
const WARM_ROUNDS = 2
const GOAL = 1.7

/** Prints for each number of clients the median times a filing and their ratio. `flags` are Node's, for the server. */
export async function benchFiling(print, flags = []) {
  await benchOn('filing', print, flags)
}

/** The same on PostgreSQL, against a floor that inserts into it too; a sentence where it is not installed. */
export async function benchFilingOnPostgres(print, flags = []) {
  const postgres = await startPostgres()
  if (!postgres) return print('filing on PostgreSQL', 'PostgreSQL is not installed here')
  try {
    await benchOn('filing on PostgreSQL', print, flags, postgres.url)
  } finally {
    await postgres.stop()
  }
}

async function benchOn(what, print, flags, database) {
  await withFolder(async (folder) => {
    const floor = await startFloor(folder, database)
    const product = await startProduct(folder, { flags, database })
    await inTurns({ floor, product }, Math.max(...CLIENTS), 0)
    for (const count of CLIENTS) {
      const times = await inTurns({ floor, product }, count, ROUNDS)
      const [low, high] = [findMedian(times.floor), findMedian(times.product)]
      const name = `${what}, ${count} client${count > 1 ? 's' : ''}`
      print(name, `floor ${formatMs(low)}, product ${formatMs(high)}, ${formatRatio(high / low, GOAL)}`)
    }
    await Promise.all([floor.stop(), product.stop()])
  })
}

async function inTurns({ floor, product }, clients, rounds) {
  const times = { floor: [], product: [] }
  for (let round = -WARM_ROUNDS; round < rounds; round += 1) {
    const filings = await prepareRound(product.port, clients)
    const one = { floor: await timeOf(floor.port, filings), product: await timeOf(product.port, filings) }
    if (round < 0) continue
    times.floor.push(one.floor)
    times.product.push(one.product)
  }
  return times
}

/** For each client its filings; the proofs are uploaded here, outside the measured time. */
export function prepareRound(port, clients) {
  const each = FILINGS[clients] / clients
  return Promise.all(
    Array.from({ length: clients }, async () => {
      const line = openLine(port)
      const filings = []
      for (let n = 0; n < each; n += 1) filings.push((await prepareFiling(line)).bytes)
      line.close()
      return filings
    }),
  )
}

/** Milliseconds a filing: the time of the whole round by the number of filings. */
export async function timeOf(port, filings) {
  const lines = filings.map(() => openLine(port))
  const start = performance.now()
  await Promise.all(filings.map((own, index) => sendAll(lines[index], own)))
  const took = performance.now() - start
  for (const line of lines) line.close()
  return took / filings.flat().length
}

async function sendAll(line, filings) {
  for (const filing of filings) {
    const { status, body } = await line.send(filing)
    if (status !== 200) throw new Error(`a filing was answered ${status}: ${body}`)
  }
}
