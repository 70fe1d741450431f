import { join } from 'node:path'
import { addDays } from '../../domain/day'
import { makeSystemClock } from '../../server/clock'
import { readDemoAccounts } from '../../server/demo/fill'
import { openSqlite } from '../../server/store/sqlite'
import { computeOneTimeCode } from '../../service/sign-in/check-sign-in'
import type { ResidentCase, StaffCase } from '../../typings/api'
import { OFFICE, TODAY } from './demo-installation'
import { askAction, commandProcess, fileOver, postAction, uploadOver } from './running'

/** Unmistakable: found anywhere, it came from here. The number's check digit is right. */
export const IDENTITY = {
  name: '欧阳雁回',
  idNumber: '440308199901101512',
  phone: '13912345678',
  email: 'yanhui-9f3a@example.cn',
  address: '雁回路九弄八号',
}
/** Whom a letter goes to that must not name the applicant (Art. 32). */
export const THIRD = '皇甫惊鸿'
export const SECRETS = [...Object.values(IDENTITY), THIRD]
/** What people write although nobody asked for it. */
export const SENTENCE = `我是${IDENTITY.name}，证件${IDENTITY.idNumber}，电话${IDENTITY.phone}，${IDENTITY.email}，住${IDENTITY.address}`
const TO_OTHERS = `${THIRD}经手的合同附件三`
const LETTERS_TO_OTHERS = ['send-consultation', 'tell-third-party']
const FILE_NAME = `${IDENTITY.name}身份证.jpg`
const TEXTS = {
  ...IDENTITY,
  description: SENTENCE,
  documentNumber: SENTENCE,
  purpose: SENTENCE,
  contactName: SENTENCE,
  joint: SENTENCE,
}

/** After any term that is proposed. */
const LATER = addDays(TODAY, 90)

type Officers = Record<string, { cookie: string; password: string }>
type Desk = { url: string; officers: Officers }

/** Three cases through every move that takes a text, the identity typed into each. */
export async function typeEverywhere(url: string, folder: string): Promise<void> {
  const colleague = ['--office', OFFICE, '--login', 'wang', '--name', '王芳', '--roles', 'clerk']
  await commandProcess(folder, ['user', 'add', ...colleague])
  const desk = { url, officers: await signIn(url, folder) }
  await toTheEnd(desk)
  await registerCorrection(desk)
  const given = await fileOver(url, TEXTS, FILE_NAME)
  const own = { receipt: given.receipt, version: 1 }
  await askAction(`${url}/api/resident`, given.cookie, { action: 'application.withdraw', ...own, reason: SENTENCE })
  const other = await fileOver(url, TEXTS, FILE_NAME)
  await actAs(desk, 'lin', other.receipt, { move: 'confirm' })
  await actAs(desk, 'lin', other.receipt, { move: 'record-withdrawal' })
  await byMouth(desk)
  await refundFee(desk)
}

/** What was paid for pages that turned out to be public already is given back. */
async function refundFee(desk: Desk): Promise<void> {
  const { receipt: id } = await fileOver(desk.url, TEXTS, FILE_NAME)
  const clerk = (move: string, input: object = {}) => actAs(desk, 'lin', id, { move, input })
  await clerk('confirm')
  await clerk('record-search')
  const charge = { move: 'charge-fee', input: { basis: 'pages', quantity: '40', alreadyPublic: 'no' } }
  await actAs(desk, 'fang', id, charge)
  await actAs(desk, 'fang', id, { move: 'cancel-fee' })
  await actAs(desk, 'fang', id, charge)
  await clerk('record-fee-delivery')
  await clerk('record-payment')
  const told = { 'fact.published': SENTENCE, 'fact.publishedAt': SENTENCE }
  await clerk('draft-reply', { leaf: '3.1', 'fact.way': 'public', ...told, files: [] })
  await signReply(desk, id)
  await clerk('serve-letter', { means: 'posted' })
  await actAs(desk, 'fang', id, { move: 'record-refund' })
}

/** An officer fills the form in for somebody who has a helper. */
async function byMouth({ url, officers }: Desk): Promise<void> {
  const helper = { through: 'helper', agentName: IDENTITY.name, agentPhone: IDENTITY.phone }
  const form = { applicantKind: 'person', idKind: 'id-card', form: 'paper', delivery: 'pick-up', acceptOther: true }
  const came = { channel: 'oral', submittedOn: TODAY, text: SENTENCE, files: [], proofFiles: [], attachments: [] }
  const entry = { ...TEXTS, representative: '', ...form, ...helper, ...came, key: 'entered-by-mouth' }
  await askAction(`${url}/api/office`, officers.lin?.cookie ?? '', { action: 'case.enter', ...entry })
}

const WITHHELD = {
  leaf: '3.3.2',
  'fact.what': SENTENCE,
  'fact.held': 'yes',
  'fact.heldWhere': SENTENCE,
  'fact.law': `《${IDENTITY.name}办法》`,
  'fact.lawArticle': '第三条',
  'fact.reason': SENTENCE,
}

async function toTheEnd(desk: Desk): Promise<void> {
  const { url, officers } = desk
  const { receipt: id, cookie } = await fileOver(url, TEXTS, FILE_NAME)
  const clerk = (move: string, input: object = {}) => actAs(desk, 'lin', id, { move, input })
  for (const move of ['record-contact', 'confirm', 'record-search', 'send-consultation', 'record-delivery']) {
    await clerk(move)
  }
  for (const result of ['none', 'found']) await clerk('record-search', { result })
  await clerk('record-opinion', { opinion: 'objects', reasonable: 'yes' })
  await clerk('tell-third-party')
  for (const move of ['request-reasons', 'record-reasons', 'note', 'reassign']) await clerk(move)
  await clerk('reclassify', { applicantKind: 'business' })
  await clerk('record-earlier-reply', { servedOn: '2020-05-06' })
  await actAs(desk, 'fang', id, { move: 'postpone-reply', input: { dueOn: LATER } })
  await actAs(desk, 'fang', id, { move: 'extend' })
  await clerk('request-supplement')
  await clerk('excuse-supplement', { dueOn: LATER })
  const { version } = await askAction<ResidentCase>(`${url}/api/resident`, cookie, {
    action: 'application.read',
    receipt: id,
  })
  const files = [await uploadOver(url, FILE_NAME, cookie)]
  const supplement = { action: 'application.supplement', receipt: id, version, text: SENTENCE, files }
  await askAction(`${url}/api/resident`, cookie, supplement)
  await askAction(`${url}/api/office`, officers.lin?.cookie ?? '', { action: 'case.unmask', id, reason: SENTENCE })
  const override = { 'fact.publicInterest': SENTENCE, 'fact.thirdToldOn': TODAY }
  const draft = { leaf: '3.1', 'fact.way': 'given', 'fact.given': SENTENCE, ...override }
  const answer = [await uploadOver(url, FILE_NAME, officers.lin?.cookie ?? '')]
  await clerk('draft-reply', { ...draft, files: answer })
  await actAs(desk, 'zhou', id, { move: 'return-reply' })
  await clerk('draft-reply', { ...draft, files: answer })
  await signReply(desk, id)
  await clerk('void-letter')
  await clerk('issue-letter')
  await clerk('record-failed-service', { means: 'pick-up' })
  await clerk('serve-letter', { means: 'posted' })
  await clerk('record-return')
  await clerk('serve-letter', { means: 'posted' })
  await clerk('correct-letter', { what: `${SENTENCE}，误` })
  for (const move of ['consider-disclosure', 'open-proceeding', 'strike-proceeding', 'open-proceeding'])
    await clerk(move)
  await clerk('decide-proceeding', {
    result: 'overturned',
    orderedToRedo: 'yes',
    receivedOn: '',
    redoDueOn: '2099-01-01',
  })
  await clerk('draft-reply', { ...WITHHELD, files: [] })
  await signReply(desk, id)
  await clerk('serve-letter', { means: 'posted' })
  await clerk('review-withheld')
}

async function signReply(desk: Desk, id: string): Promise<void> {
  await actAs(desk, 'zhou', id, { move: 'pass-review' })
  await actAs(desk, 'fang', id, { move: 'sign-reply' })
  await actAs(desk, 'lin', id, { move: 'issue-letter' })
}

/** Art. 41: a request and what was answered to it. */
async function registerCorrection({ url, officers }: Desk): Promise<void> {
  const { lin, fang } = officers
  const asked = ['record', 'wrong', 'right', 'evidence'].map((field) => [field, SENTENCE])
  const { name, idNumber, phone, email, address } = IDENTITY
  const files = [await uploadOver(url, FILE_NAME, lin?.cookie ?? '')]
  const input = { ...Object.fromEntries(asked), name, idNumber, phone, email, address, receivedOn: TODAY, files }
  const registered = { action: 'correction.register', input }
  const { id } = await askAction<{ id: string }>(`${url}/api/office`, lin?.cookie ?? '', registered)
  await askAction(`${url}/api/office`, lin?.cookie ?? '', { action: 'correction.unmask', id, reason: SENTENCE })
  const decided = { result: 'told', decidedOn: TODAY, text: SENTENCE, where: SENTENCE }
  await askAction(`${url}/api/office`, fang?.cookie ?? '', {
    action: 'correction.decide',
    id,
    version: 1,
    input: decided,
  })
}

async function signIn(url: string, folder: string): Promise<Officers> {
  const store = openSqlite(join(folder, 'gongkai.db'))
  const accounts = (await readDemoAccounts(store)) ?? []
  await store.close()
  const officers: Officers = {}
  for (const { login, password, totpSecret } of accounts.filter(({ login }) =>
    ['lin', 'zhou', 'fang'].includes(login),
  )) {
    const code = computeOneTimeCode(totpSecret, makeSystemClock(TODAY).now())
    const answered = await postAction(`${url}/api/office`, '', {
      action: 'session.signin',
      name: login,
      password,
      code,
    })
    const cookie = answered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    officers[login] = { cookie, password }
  }
  return officers
}

type Move = { move: string; input?: object }

/** A move of an officer, with the sentence in each text of its form and the first choice in each list. */
async function actAs({ url, officers }: Desk, login: string, id: string, { move, input }: Move): Promise<void> {
  const { cookie = '', password = '' } = officers[login] ?? {}
  const { moves, version } = await askAction<StaffCase>(`${url}/api/office`, cookie, { action: 'case.read', id })
  const fields = moves.find((one) => one.move === move)?.fields ?? []
  const text = LETTERS_TO_OTHERS.includes(move) ? TO_OTHERS : SENTENCE
  const filled = fields
    .filter(({ kind }) => kind !== 'files')
    .map(({ name, kind, value, choices }) => [name, kind.endsWith('text') ? text : value || (choices[0]?.value ?? '5')])
  const event = { action: 'case.act', id, version, move, input: { ...Object.fromEntries(filled), ...input }, password }
  await askAction(`${url}/api/office`, cookie, event)
}

/** What goes wrong on the way: a log is most tempted where something is refused. */
export async function sendMisuse(url: string): Promise<void> {
  const sign = { action: 'session.signin', name: IDENTITY.name, password: IDENTITY.phone, code: IDENTITY.idNumber }
  await postAction(`${url}/api/office`, '', sign)
  await postAction(`${url}/api/office`, '', { action: SENTENCE, [IDENTITY.name]: SENTENCE })
  await postAction(`${url}/api/resident`, '', { action: 'application.file', ...TEXTS, office: SENTENCE })
  await postAction(`${url}/api/resident`, '', {
    action: 'application.read',
    receipt: SENTENCE,
    queryCode: IDENTITY.phone,
  })
  await postAction(`${url}/api/resident`, '', { action: 'report.check', name: FILE_NAME, text: SENTENCE })
  const broken = { method: 'POST', body: `{"action":"${SENTENCE}`, headers: { 'content-type': 'application/json' } }
  await fetch(`${url}/api/resident`, broken)
  await fetch(`${url}/streets/${encodeURIComponent(IDENTITY.name)}?q=${encodeURIComponent(SENTENCE)}`)
  const body = new FormData()
  body.append('file', new Blob([SENTENCE]), FILE_NAME)
  await fetch(`${url}/api/files?office=${encodeURIComponent(IDENTITY.name)}`, { method: 'POST', body })
}
