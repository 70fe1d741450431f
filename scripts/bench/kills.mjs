// Kills the server with SIGKILL again and again while residents file and retry: what was acknowledged is there, once.
import { setTimeout as pause } from 'node:timers/promises'
import { newLedger } from './ledger.mjs'
import { openLine } from './lines.mjs'
import { prepareFiling, receiptIn } from './resident.mjs'
import { startProduct, withFolder } from './servers.mjs'

const RESIDENTS = 6
/** Between two kills, so that some strike the start and some the midst of work. */
const LONGEST_LIFE_MS = 300
const RETRY_MS = 25
const AGAIN = 0.3

/** Throws where the file and what the residents were told differ. */
export async function proveKills(print, times) {
  await withFolder(async (folder) => {
    const now = { server: await startProduct(folder), isOver: false }
    const ledger = newLedger()
    const { port } = now.server
    const working = Promise.all(Array.from({ length: RESIDENTS }, () => keepFiling(port, { now, ledger })))
    // Watched from the start: a resident who is told something wrong ends the run at once.
    await Promise.race([working, killAndStart(folder, now, times)])
    now.isOver = true
    await working
    await now.server.stop()
    print('kill -9', `${times} times; ${ledger.check(folder)} filings acknowledged, each there exactly once`)
  })
}

async function killAndStart(folder, now, times) {
  for (let n = 0; n < times; n += 1) {
    await pause(Math.random() * LONGEST_LIFE_MS)
    await now.server.kill()
    now.server = await startProduct(folder, { port: now.server.port })
  }
}

/** One filing after the other until the end; some are sent again although they were answered. */
async function keepFiling(port, { now, ledger }) {
  while (!now.isOver) {
    const filing = await patiently(port, prepareFiling)
    const sendings = Math.random() < AGAIN ? 2 : 1
    for (let sent = 0; sent < sendings; sent += 1) {
      const answer = await patiently(port, (line) => line.send(filing.bytes))
      ledger.acknowledge(filing.key, receiptIn(answer))
    }
  }
}

/** Tries on a new connection until there is a whole answer: a server that is down is no reason to give up. */
async function patiently(port, work) {
  for (;;) {
    const line = openLine(port)
    const answer = await work(line).catch((error) => {
      if (!error.isLineBroken) throw error
      return null
    })
    line.close()
    if (answer) return answer
    await pause(RETRY_MS)
  }
}
