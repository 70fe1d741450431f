// Kills the server with SIGKILL again and again while residents file, officers carry cases through and a publisher
// publishes, each sending again what got no answer: what was acknowledged is there, once.
import { setTimeout as pause } from 'node:timers/promises'
import { readShanghaiDay } from './day.mjs'
import { openLine } from './http-line.mjs'
import { newLedger } from './ledger.mjs'
import {
  dataIn,
  inTurn,
  makeOfficerPost,
  makePress,
  NOTHING_DONE,
  PUBLISHER,
  STEPS,
  signInAgain,
  signInOfficers,
  stepOn,
} from './officers.mjs'
import { prepareFiling, receiptIn } from './resident.mjs'
import { startProduct, withFolder } from './servers.mjs'

const RESIDENTS = 4
const CARRIERS = 8
/** Between two kills, so that some strike the start and some the midst of work. */
const LONGEST_LIFE_MS = 500
const RETRY_MS = 25
const AGAIN = 0.3
/** Of this year the demo office has neither cases nor a report, before it or after it. */
const REPORT_YEAR = 2015

/** Throws where the file and what people were told differ. Answers what was proved. */
export async function proveKills(print, times) {
  return withFolder(async (folder) => {
    const server = await startProduct(folder)
    const now = { server, isOver: false, filed: [], heard: 0, ledger: newLedger() }
    now.officers = await signInOfficers(server.port, folder)
    await workUnderKills(folder, now, times)
    const proved = now.ledger.check(folder)
    print('kill -9', `${times} times; ${wordsOf(proved)}; each there exactly once, numbers without gaps, verify ok`)
    return proved
  })
}

async function workUnderKills(folder, now, times) {
  const { port } = now.server
  const working = Promise.all([
    ...Array.from({ length: RESIDENTS }, () => keepFiling(port, now)),
    ...Array.from({ length: CARRIERS }, () => keepCarrying(port, now)),
    keepPublishing(port, now),
  ])
  const killing = killAndStart(folder, now, times)
  try {
    // Watched from the start: whoever is told something wrong ends the run at once.
    await Promise.race([working, killing])
  } finally {
    now.isOver = true
    await killing
    await Promise.allSettled([working])
    await now.server.stop()
  }
  await working
}

function wordsOf({ filings, acts, registered, issued, published }) {
  return `${filings} filings, ${acts} acts (${registered} registered, ${issued} letters issued), ${published} report versions`
}

/** Every other life lasts until somebody was answered in it: the others may end while the server starts. */
async function killAndStart(folder, now, times) {
  for (let n = 0; n < times && !now.isOver; n += 1) {
    const { heard } = now
    while (n % 2 === 0 && now.heard === heard && !now.isOver) await pause(1)
    await pause(Math.random() * LONGEST_LIFE_MS)
    await now.server.kill()
    now.server = await startProduct(folder, { port: now.server.port })
  }
}

/** One filing after the other until the end. */
async function keepFiling(port, now) {
  while (!now.isOver) {
    const filing = await tryUntilWhole(port, prepareFiling)
    await sendUntilAnswered(port, now, { bytes: () => filing.bytes }, (answer) => {
      const receipt = receiptIn(answer)
      if (now.ledger.acknowledgeFiling(filing.key, receipt)) now.filed.push(receipt)
    })
  }
}

/** Takes one case after the other from confirmation to service. */
async function keepCarrying(port, now) {
  while (!now.isOver) {
    const id = now.filed.shift()
    if (id) await carryCase(port, now, id)
    else await pause(RETRY_MS)
  }
}

async function carryCase(port, now, id) {
  let seen = { id, version: 1 }
  for (const step of STEPS) {
    if (now.isOver) return
    await sendUntilAnswered(port, now, stepOn(now.officers, step, { ...seen, today: readShanghaiDay() }), (answer) => {
      const one = dataIn(answer, step.move)
      seen = { ...seen, version: one.version }
      now.ledger.acknowledgeAct(step.move, one)
    })
  }
}

/** Writes another text and publishes it, version after version. */
async function keepPublishing(port, now) {
  const publisher = now.officers[PUBLISHER]
  const live = (answer) => dataIn(answer, 'the report')
  let { version } = live(
    await tryUntilWhole(port, (line) => line.send(makeOfficerPost(publisher, 'report.live', { year: REPORT_YEAR }))),
  )
  while (!now.isOver) {
    const sections = [{ heading: '六、其他需要报告的事项', level: 1, text: `第${version + 1}稿` }]
    const save = makePress(publisher, 'report.save', { year: REPORT_YEAR, version, tableTwo: NOTHING_DONE, sections })
    await sendUntilAnswered(port, now, save, (answer) => {
      version = live(answer).version
    })
    const { password } = publisher
    const publish = makePress(publisher, 'report.publish', { year: REPORT_YEAR, version, password })
    await sendUntilAnswered(port, now, publish, (answer) =>
      now.ledger.acknowledgeReport(REPORT_YEAR, live(answer).published[0]),
    )
  }
}

/** Until it is answered; sometimes again although it was: the second answer must agree with the first. */
async function sendUntilAnswered(port, now, { officer, withPassword, bytes }, acknowledge) {
  const send = () => (officer ? sendSignedIn(port, officer, bytes) : sendOnce(port, bytes))
  const sendings = Math.random() < AGAIN ? 2 : 1
  for (let n = 0; n < sendings; n += 1) {
    acknowledge(await (withPassword ? inTurn(officer, send) : send()))
    now.heard += 1
  }
}

const sendOnce = (port, bytes) => tryUntilWhole(port, (line) => line.send(bytes()))

/** A kill in the midst of proving a password leaves it counted as a wrong one; after five the session ends. */
async function sendSignedIn(port, officer, bytes) {
  for (;;) {
    const answer = await sendOnce(port, bytes)
    if (answer.status !== 401) return answer
    await tryUntilWhole(port, () => signInAgain(port, officer).then(() => true))
  }
}

/** Tries on a new connection until there is a whole answer: a server that is down is no reason to give up. */
async function tryUntilWhole(port, work) {
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
