// What people do on a day at the demo office: a resident and the officers with one case, readers, the publisher.
import { setTimeout as pause } from 'node:timers/promises'
import { makeGet, makePost, openLine } from './http-line.mjs'
import { APPROVER, CLERK, dataIn, inTurn, makeOfficerPost, REVIEWER, STEPS, stepOn } from './officers.mjs'
import { OFFICE, prepareFiling, receiptIn } from './resident.mjs'

/** Nobody waits for nothing; the pauses only keep the requests of one case apart. */
const THINK_MS = 800
const FOLLOWED = 5
const YEAR = new Date().getFullYear()

/** From the home page to the served letter, with everything the resident and the officers look at in between. */
export async function carryCase(now) {
  await browsePages(now)
  const line = openLine(now.port)
  const filing = await prepareFiling(line)
  line.close()
  const receipt = receiptIn(await now.ask('file', now.port, filing.bytes))
  const follow = () =>
    askChecked(
      now,
      'follow',
      makePost('/api/resident', JSON.stringify({ action: 'application.read', receipt }), filing.from),
    )
  await follow()
  let version = 1
  for (const step of STEPS) {
    await pause(Math.random() * THINK_MS)
    await lookAround(now, step.who, receipt)
    if (step.move === 'draft-reply') await previewLetter(now, receipt, step.input)
    const { officer, bytes } = stepOn(now.officers, step, { id: receipt, version, today: readShanghaiDay() })
    const answer = await inTurn(officer, () => now.ask('act', now.port, bytes()))
    version = dataIn(answer, step.move).version
  }
  for (let n = 0; n < FOLLOWED; n += 1) await follow()
  await askChecked(now, 'mine', makePost('/api/resident', '{"action":"application.mine"}', filing.from))
}

const TABS = { [CLERK]: 'open', [REVIEWER]: 'to-review', [APPROVER]: 'to-sign' }

async function lookAround(now, login, id) {
  const officer = now.officers[login]
  await askChecked(now, 'queue', makeOfficerPost(officer, 'case.queue', { tab: TABS[login] }))
  await askChecked(now, 'case', makeOfficerPost(officer, 'case.read', { id }))
}

/** The letter is drawn anew while its facts are typed. */
async function previewLetter(now, id, { leaf, files, ...facts }) {
  const officer = now.officers[CLERK]
  await askChecked(now, 'outcomes', makeOfficerPost(officer, 'outcome.list', { id }))
  for (let n = 0; n < 5; n += 1)
    await askChecked(now, 'preview', makeOfficerPost(officer, 'letter.preview', { id, leaf, facts, files }))
}

/** Somebody who only reads: the mini-program's home and a report, or the public pages. */
export async function browsePages(now) {
  await askChecked(now, 'home', makePost('/api/resident', JSON.stringify({ action: 'home', office: OFFICE })))
  await askChecked(
    now,
    'report',
    makePost('/api/resident', JSON.stringify({ action: 'report.read', office: OFFICE, year: 2023 })),
  )
  for (const path of [`/streets/${OFFICE}`, `/streets/${OFFICE}/reports/2023`])
    await askChecked(now, 'page', makeGet(path))
}

export async function lookAtReport(now, publisher) {
  await askChecked(now, 'live report', makeOfficerPost(publisher, 'report.live', { year: YEAR }))
  await askChecked(now, 'cell', makeOfficerPost(now.officers[CLERK], 'report.cell', { year: YEAR, at: '3.1/person' }))
}

async function askChecked(now, kind, bytes) {
  const answer = await now.ask(kind, now.port, bytes)
  if (answer.status !== 200) throw new Error(`${kind} was answered ${answer.status}: ${answer.body}`)
  return answer
}

/** The legal day in Shanghai. */
export function readShanghaiDay() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
