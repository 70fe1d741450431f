import { readDemoAccounts } from '../../../server/demo/fill'
import { sealTotpSecret } from '../../../service/sealing/totp-secret'
import { computeOneTimeCode, makeTotpSecret } from '../../../service/sign-in/check-sign-in'
import { hashPassword } from '../../../service/sign-in/password'
import type { MarkDoc, OfficeDoc, StaffDoc } from '../../../service/store/documents'
import { INSTALLATION } from '../../../service/store/partitions'
import type { FileView, Receipt, Reply, StaffCase } from '../../../typings/api'
import { OFFICE_INPUTS, RESIDENT_INPUTS } from '../../service/inputs'
import { CONFIRM, DRAFT, dataOf, FILING, SEARCH } from '../../service/stage'
import { JPEG, OFFICE } from '../demo-installation'
import type { Answered, OpenSite } from './site'

/** Unmistakable: found anywhere, it came from this filing. */
export const IDENTITY = {
  name: '欧阳金丝雀',
  idNumber: '440308199901101512',
  phone: '13912345678',
  email: 'canary-9f3a@example.cn',
  address: '金丝雀路九弄八号',
}
export const CONTENT = { description: '金丝雀小区二〇二四年的决算', purpose: '金丝雀研究' }
const FILE_NAME = '欧阳金丝雀的身份证.jpg'
const PASSWORD = 'of the other district'

export type Case = { id: string; queryCode: string; owner: string; proof: string; answer: string }
export type Heard = { who: string; what: string; text: string }

async function upload(site: OpenSite, name: string, cookie = ''): Promise<{ id: string; cookie: string }> {
  const body = new FormData()
  body.append('file', new Blob([JPEG]), name)
  const answered = await site.ask(`/api/files?office=${OFFICE}`, { body, ...(cookie && { cookie }) })
  return { id: dataOf(JSON.parse(answered.text) as Reply<FileView>).id, cookie: cookie || answered.cookie }
}

export async function fileCanary(site: OpenSite, clerk: string): Promise<Case> {
  const { id: proof, cookie: owner } = await upload(site, FILE_NAME)
  const filing = { ...FILING, ...IDENTITY, ...CONTENT, office: OFFICE, proofFiles: [proof] }
  const { text } = await site.call('/api/resident', { action: 'application.file', ...filing }, { cookie: owner })
  const { receipt, queryCode } = dataOf(JSON.parse(text) as Reply<Receipt>)
  const { id: answer } = await upload(site, '答复附件.jpg', clerk)
  return { id: receipt, queryCode, owner, proof, answer }
}

/** One move of an officer, its form filled with what it holds at first and what is given. */
async function act(site: OpenSite, cookie: string, asked: { id: string; move: string; input?: object }): Promise<void> {
  const { id, move, input } = asked
  const read = await site.call('/api/office', { action: 'case.read', id }, { cookie })
  const one = dataOf(JSON.parse(read.text) as Reply<StaffCase>)
  const fields = one.moves.find((each) => each.move === move)?.fields.filter(({ kind }) => kind !== 'files') ?? []
  const first = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  const event = { action: 'case.act', id, version: one.version, move, input: { ...first, ...input } }
  const account = (await readDemoAccounts(site.installation.store))?.find(({ login }) => login === 'fang')
  const answered = await site.call('/api/office', { ...event, password: account?.password ?? '' }, { cookie })
  dataOf(JSON.parse(answered.text) as Reply<StaffCase>)
}

/** The journey of the case; what is heard is asked after each of its stations. */
export function stationsOf(site: OpenSite, officers: Record<string, string>, { id, answer }: Case) {
  const by = (login: string, move: string, input: object = {}) => act(site, officers[login] ?? '', { id, move, input })
  return {
    filed: async () => {},
    drafted: async () => {
      await by('lin', 'confirm', CONFIRM)
      await by('lin', 'record-search', SEARCH)
      await by('lin', 'draft-reply', { ...DRAFT, files: [answer] })
    },
    served: async () => {
      await by('zhou', 'pass-review')
      await by('fang', 'sign-reply')
      await by('lin', 'issue-letter')
      await by('lin', 'serve-letter')
    },
  }
}

/** A street of another district in the same installation, and its clerk, who holds every role of a case. */
export async function signInElsewhere(site: OpenSite): Promise<string> {
  const { store, services } = site.installation
  const office = await store.get<OfficeDoc>('offices', 'weibin', OFFICE)
  const [totpSecret, passwordHash] = [makeTotpSecret(), await hashPassword(PASSWORD)]
  await store.transact(INSTALLATION, (tx) => tx.patch<MarkDoc>('marks', 'districts', { value: 'weibin,hongqi' }))
  await store.transact('hongqi', async (tx) => {
    const place = { partition: 'hongqi', office: 'donglujie' }
    await tx.create<OfficeDoc>('offices', { ...office!, _id: 'donglujie', partition: 'hongqi', district: 'hongqi' })
    await tx.create<StaffDoc>('staff', {
      ...place,
      _id: 'dong',
      name: '董平',
      roles: ['clerk', 'reviewer', 'approver', 'publisher', 'administrator'],
      sealedTotpSecret: sealTotpSecret(services.vault, totpSecret, 'dong'),
      passwordHash,
      lastTotp: 0,
      disabled: false,
      demo: true,
    })
  })
  const code = computeOneTimeCode(totpSecret, services.clock.now())
  const event = { action: 'session.signin', name: 'dong', password: PASSWORD, code }
  return (await site.call('/api/office', event)).cookie
}

const PAGES = [
  ...['/', '/admin/', '/admin/queue', '/streets/zhongtongjie', '/streets/zhongtongjie/reports/2023'],
  ...['/streets/donglujie', '/sitemap.xml', '/robots.txt', '/demo', '/healthz', '/readyz', '/metrics', '/nowhere'],
]
const TABS = ['to-confirm', 'open', 'to-review', 'to-sign', 'closed']
const CELLS = ['N/person', '3.1/person', 'F/person']

/** Everything one caller may ask anywhere, about this case and in general. Leaving out what ends the session. */
export function questionsOf(site: OpenSite, one: Case, cookie: string): [what: string, ask: () => Promise<Answered>][] {
  const office = [
    ...Object.entries(OFFICE_INPUTS).map(([action, input]) => ({ action, ...input(one.id) })),
    ...TABS.map((tab) => ({ action: 'case.queue', tab })),
    ...CELLS.map((at) => ({ action: 'report.cell', year: 2026, at })),
  ].filter(({ action }) => action !== 'session.signout')
  const resident = Object.entries(RESIDENT_INPUTS).map(([action, input]) => ({ action, ...input(one.id) }))
  const pages = [...PAGES, `/admin/cases/${one.id}`, `/api/files/${one.proof}`, `/api/files/${one.answer}`]
  return [
    ...office.map((event) => named(event, () => site.call('/api/office', event, { cookie }))),
    ...resident.map((event) => named(event, () => site.call('/api/resident', event, { cookie }))),
    ...pages.map((path) => [path, () => site.ask(path, { cookie })] as [string, () => Promise<Answered>]),
  ]
}

function named(event: { action: string }, ask: () => Promise<Answered>): [string, () => Promise<Answered>] {
  return [event.action, ask]
}
