// Officers of the demo district over plain HTTP: a session each, and acts that may be sent any number of times.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { Secret, TOTP } from 'otpauth'
import { makePost, openLine } from './http-line.mjs'

export const CLERK = 'lin'
export const REVIEWER = 'zhou'
export const APPROVER = 'fang'
export const PUBLISHER = 'qin'

/** Signs in those who work at the demo office: `{ login: { cookie, password } }`. Sessions outlive a kill. */
export async function signInOfficers(port, folder) {
  const accounts = accountsIn(folder)
  const officers = {}
  for (const login of [CLERK, REVIEWER, APPROVER, PUBLISHER]) {
    const account = accounts.find((one) => one.login === login)
    officers[login] = { ...account, cookie: await sessionFor(port, account), turn: Promise.resolve() }
  }
  return officers
}

function accountsIn(folder) {
  const db = new Database(join(folder, 'gongkai.db'), { readonly: true })
  try {
    const { doc } = db.prepare("SELECT doc FROM marks WHERE id = 'demo'").get()
    return JSON.parse(JSON.parse(doc).value)
  } finally {
    db.close()
  }
}

async function sessionFor(port, { login, password, totpSecret }) {
  const code = new TOTP({ secret: Secret.fromBase32(totpSecret), period: 30 }).generate()
  const line = openLine(port)
  const signIn = { action: 'session.signin', name: login, password, code }
  const { status, head, body } = await line.send(makePost('/api/office', JSON.stringify(signIn)))
  line.close()
  const cookie = /set-cookie: *(staff=[^;\r\n]+)/i.exec(head)?.[1]
  if (status !== 200 || !cookie) throw new Error(`${login} could not sign in: ${status} ${body}`)
  return cookie
}

const CODE_MS = 30_000

/** Who is told to sign in again does, with a code that was not used before. */
export async function signInAgain(port, officer) {
  await pause(CODE_MS)
  officer.cookie = await sessionFor(port, officer)
}

/** One person types one password at a time, however many cases wait for them. */
export function inTurn(officer, work) {
  const mine = officer.turn.then(work)
  officer.turn = mine.catch(() => undefined)
  return mine
}

/** The bytes of one request of an officer. */
export function makeOfficerPost({ cookie }, action, input = {}) {
  return makePost('/api/office', JSON.stringify({ action, ...input }), { cookie, 'x-gongkai': '1' })
}

/** One press: the same key however often it is sent, and in whatever session. */
export function makePress(officer, action, input) {
  const key = randomUUID()
  return {
    officer,
    withPassword: 'password' in input,
    bytes: () => makeOfficerPost(officer, action, { ...input, key }),
  }
}

/** The data in an answer; throws where it is none. */
export function dataIn({ status, body }, what) {
  if (status !== 200) throw new Error(`${what} was answered ${status}: ${body}`)
  return JSON.parse(body).data
}

/** From receipt to service: who makes each move, and with what. Signing asks for the password again. */
export const STEPS = [
  { who: CLERK, move: 'confirm', input: { confirmedWith: '申请人本人', how: '电话' } },
  {
    who: CLERK,
    move: 'record-search',
    input: { scope: '财政所档案', method: '按年份查目录', result: 'found', findings: '' },
    days: ['on'],
  },
  {
    who: CLERK,
    move: 'draft-reply',
    input: { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2024年部门决算表', files: [] },
  },
  { who: REVIEWER, move: 'pass-review', input: {} },
  { who: APPROVER, move: 'sign-reply', input: {}, password: true },
  { who: CLERK, move: 'issue-letter', input: {} },
  { who: CLERK, move: 'serve-letter', input: { means: 'online', evidence: '' }, days: ['servedOn'] },
]

/** The press that makes a step on a case as it was last seen; days are today's. */
export function stepOn(officers, step, { id, version, today }) {
  const officer = officers[step.who]
  const days = Object.fromEntries((step.days ?? []).map((name) => [name, today]))
  const password = step.password ? { password: officer.password } : {}
  return makePress(officer, 'case.act', {
    id,
    version,
    move: step.move,
    input: { ...step.input, ...days },
    ...password,
  })
}

const COUNTS = { normativeIssued: '0', normativeRepealed: '0', normativeInForce: '0' }
/** Table two of a report in which nothing happened. */
export const NOTHING_DONE = { ...COUNTS, licences: '0', penalties: '0', coercion: '0', feesYuan: '0' }
