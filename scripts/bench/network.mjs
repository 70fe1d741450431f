// Filings over a network that breaks connections before, during and after: sent again with the same key until answered.
import { connect, createServer } from 'node:net'
import { openLine } from './http-line.mjs'
import { newLedger } from './ledger.mjs'
import { prepareFiling, receiptIn } from './resident.mjs'
import { startProduct, withFolder } from './servers.mjs'

const AT_ONCE = 8
/** What becomes of a connection: how much of the request gets through, and how much of the answer. */
const FATES = [
  { request: 0, answer: 0 },
  { request: 0.5, answer: 0 },
  { request: 1, answer: 0 },
  { request: 1, answer: 0.5 },
  { request: 1, answer: 1 },
]

/** Throws where the file and what the residents were told differ. */
export async function proveNetwork(print, times) {
  await withFolder(async (folder) => {
    const server = await startProduct(folder)
    const network = await breakNetwork(server.port)
    const ledger = newLedger()
    const left = { filings: times }
    await Promise.all(Array.from({ length: AT_ONCE }, () => fileSome(server.port, network.port, { ledger, left })))
    await Promise.all([network.close(), server.stop()])
    print(
      'broken network',
      `${ledger.check(folder).filings} filings, ${network.broken()} broken connections, each there exactly once`,
    )
  })
}

/** The uploads go straight to the server; only the filing is what is proved here. */
async function fileSome(direct, broken, { ledger, left }) {
  while (left.filings > 0) {
    left.filings -= 1
    const line = openLine(direct)
    const { key, bytes } = await prepareFiling(line)
    line.close()
    ledger.acknowledgeFiling(key, receiptIn(await untilAnswered(broken, bytes)))
  }
}

async function untilAnswered(port, bytes) {
  for (;;) {
    const line = openLine(port)
    const answer = await line.send(bytes).catch((error) => {
      if (!error.isLineBroken) throw error
      return null
    })
    line.close()
    if (answer) return answer
  }
}

/** A port that leads to the server, through connections of which most are cut at a random place. */
async function breakNetwork(port) {
  const count = { broken: 0 }
  const relay = createServer((near) => {
    const fate = FATES[Math.floor(Math.random() * FATES.length)]
    const far = connect({ port, host: '127.0.0.1' })
    const cut = () => {
      near.destroy()
      far.destroy()
    }
    for (const end of [near, far]) end.on('error', cut).on('close', cut)
    near.on('data', (chunk) => pass(chunk, far, fate.request))
    far.on('data', (chunk) => pass(chunk, near, fate.answer))
    const pass = (chunk, to, share) => {
      if (share === 1) return to.write(chunk)
      count.broken += 1
      to.write(chunk.subarray(0, Math.floor(chunk.length * share)), cut)
    }
  })
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise((resolve) => relay.close(resolve))
  return { port: relay.address().port, broken: () => count.broken, close }
}
