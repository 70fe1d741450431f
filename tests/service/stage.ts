import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../domain/day'
import type { Role } from '../../domain/roles'
import { openSqlite } from '../../server/store/sqlite'
import { fileEntry } from '../../service/files/file-entry'
import { NO_MESSENGER } from '../../service/messages/messenger'
import { markNew } from '../../service/migrations/migrations'
import { sealTotpSecret } from '../../service/sealing/totp-secret'
import { openVault } from '../../service/sealing/vault'
import { createService, type Service } from '../../service/service'
import type { Services } from '../../service/services'
import { makeTotpSecret } from '../../service/sign-in/check-sign-in'
import { UNKNOWN_VISITOR, type Visitor } from '../../service/sign-in/identify-caller'
import { hashPassword } from '../../service/sign-in/password'
import { openSession } from '../../service/sign-in/sessions'
import type { FileDoc, MarkDoc, OfficeDoc, StaffDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import type { Fail, OfficeApi, Reply, ResidentApi, StaffCase } from '../../typings/api'

export const DISTRICT = 'weibin'

/** Where a flush costs nothing: no test on a stage cuts the power. */
const QUICKEST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** What the stage that was opened last is made of. */
let current: { services: Services; service: Service } | null = null

function requireStage() {
  if (!current) throw new Error('openStage comes first')
  return current
}

/** The stage's office or resident asked by anybody, with any input. */
export const askOffice = (event: object, visitor: Partial<Visitor> = {}) =>
  requireStage().service.office({ ...event }, { ...UNKNOWN_VISITOR, ...visitor })
export const askResident = (event: object, visitor: Partial<Visitor> = {}) =>
  requireStage().service.resident({ ...event }, { ...UNKNOWN_VISITOR, ...visitor })

/** A district on a real SQLite file: two offices, their officers, a clock that is set by hand. */
export async function openStage(today: Day) {
  const folder = mkdtempSync(join(QUICKEST, 'gongkai-'))
  const store = openSqlite(join(folder, 'test.db'))
  const day = { today }
  const removed: string[] = []
  const services: Services = {
    store,
    log: { write: () => {} },
    messenger: NO_MESSENGER,
    vault: openVault({ root: Buffer.alloc(32, 6), current: 'test', master: { test: Buffer.alloc(32, 7) } }),
    clock: { now: () => `${day.today}T10:00:00.000Z`, today: () => day.today },
    files: {
      put: async () => {},
      get: async () => new Uint8Array(),
      remove: async (id) => void removed.push(id),
    },
  }
  current = { services, service: createService(services) }
  tokens.clear()
  await seedOffices(services)
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { services, store, day, removed, close }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

export const PASSWORD = 'right'
export const SECRET = makeTotpSecret()
/** The cost stands in the hash: of these passwords nobody is kept out. */
export const QUICK = { ln: 10, r: 8, p: 1 }
const passwordHash = hashPassword(PASSWORD, QUICK)
/** Sessions by officer and day, which none outlives. Opened without a password, whose derivation takes long on purpose. */
const tokens = new Map<string, string>()

async function tokenFor(who: string): Promise<string> {
  const { services } = requireStage()
  const key = `${who} ${services.clock.today()}`
  const known = tokens.get(key)
  if (known) return known
  const staff = await services.store.get<StaffDoc>('staff', DISTRICT, staffId(who))
  if (!staff) throw new Error(`${who} is no officer of this stage`)
  const token = await openSession(services, staff, '')
  tokens.set(key, token)
  return token
}

/** Login name → roles, in the first office; 'other' is a clerk with every case role in the second. */
const STAFF: Record<string, { office: string; roles: Role[] }> = {
  clerk: { office: 'zhongtong', roles: ['clerk'] },
  clerk2: { office: 'zhongtong', roles: ['clerk'] },
  reviewer: { office: 'zhongtong', roles: ['reviewer'] },
  approver: { office: 'zhongtong', roles: ['approver'] },
  publisher: { office: 'zhongtong', roles: ['publisher'] },
  administrator: { office: 'zhongtong', roles: ['administrator'] },
  supervisor: { office: 'zhongtong', roles: ['supervisor'] },
  other: { office: 'beijie', roles: ['clerk', 'reviewer', 'approver', 'publisher'] },
}

/** The two offices and their officers in an empty store. */
export async function seedOffices({ store, vault }: Pick<Services, 'store' | 'vault'>): Promise<void> {
  await store.transact(INSTALLATION, async (tx) => {
    await tx.create<MarkDoc>('marks', { _id: 'districts', partition: INSTALLATION, value: DISTRICT })
    await markNew(tx)
  })
  await store.transact(DISTRICT, async (tx) => {
    await tx.create<OfficeDoc>('offices', officeDoc('zhongtong', '中同街街道办事处'))
    await tx.create<OfficeDoc>('offices', officeDoc('beijie', '北街街道办事处'))
    for (const [name, { office, roles }] of Object.entries(STAFF)) {
      await tx.create<StaffDoc>('staff', {
        ...STAFF_DOC,
        passwordHash: await passwordHash,
        sealedTotpSecret: sealTotpSecret(vault, SECRET, staffId(name)),
        _id: staffId(name),
        office,
        roles,
        name,
      })
    }
  })
}

export const staffId = (name: string) => `${STAFF[name]?.office}:${name}`

const STAFF_DOC = {
  partition: DISTRICT,
  lastTotp: 0,
  disabled: false,
  demo: true,
}

function officeDoc(_id: string, name: string): OfficeDoc {
  return {
    _id,
    partition: DISTRICT,
    district: DISTRICT,
    districtName: '卫滨区',
    name,
    letterSeries: name.slice(0, 3),
    reviewBody: '新乡市卫滨区人民政府',
    court: '新乡市卫滨区人民法院',
    onlineAddress: 'https://fuyi.example.org/weibin',
    address: '',
    hours: '',
    phone: '',
    fax: '',
    email: '',
    postcode: '',
    guide: [],
    catalogue: [],
    signingMode: 'three',
    paymentWords: '凭本通知书到便民服务中心开具缴款书，到银行缴入国库',
    demo: true,
  }
}

/** A file as the server leaves it after an upload. */
export async function uploadFile({ services }: Stage, owner: string, id = 'proof'): Promise<string> {
  const file = { type: 'image/jpeg', size: 3, sha256: '', uploadedAt: services.clock.now() }
  const entry = { _id: id, partition: DISTRICT, owner, name: `${id}.jpg`, ...file }
  await services.store.transact(DISTRICT, (tx) => tx.create<FileDoc>('files', fileEntry(services.vault, entry)))
  return id
}

type Out<A extends keyof ResidentApi | keyof OfficeApi> = A extends keyof ResidentApi
  ? ResidentApi[A]['out']
  : A extends keyof OfficeApi
    ? OfficeApi[A]['out']
    : never

/** `who` null: nobody known. */
export async function asResident<A extends keyof ResidentApi>(who: string | null, action: A, input: object = {}) {
  return (await askResident({ action, ...input }, { residentId: who ? `web:${who}` : '' })) as Reply<Out<A>>
}

export async function asStaff<A extends keyof OfficeApi>(who: string | null, action: A, input: object = {}) {
  return (await askOffice({ action, ...input }, { sessionToken: who ? await tokenFor(who) : '' })) as Reply<Out<A>>
}

export const runNight = () => requireStage().service.night('')

export function dataOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.data
  throw new Error(`${reply.code}: ${reply.message} ${JSON.stringify(reply.fields ?? {})}`)
}

export function failureOf(reply: Reply<unknown>): Fail {
  if (!reply.ok) return reply
  throw new Error('it was not refused')
}

export const FILING = {
  key: 'key-of-a-draft',
  office: 'zhongtong',
  applicantKind: 'person',
  through: 'self',
  agentName: '',
  agentPhone: '',
  authorisation: [],
  name: '张三',
  idKind: 'id-card',
  idNumber: '11010519491231002X',
  representative: '',
  joint: '',
  contactName: '',
  phone: '13800138000',
  email: '',
  address: '',
  description: '2024年本街道的部门决算',
  documentNumber: '',
  purpose: '',
  form: 'electronic',
  delivery: 'online',
  acceptOther: true,
  proofFiles: ['proof'],
  attachments: [],
}

/** Files an application as resident 'zhang'; its receipt is its id. */
export async function fileApplicationWith(stage: Stage, change: object = {}): Promise<string> {
  const { key } = { ...FILING, ...change }
  const proof = await uploadFile(stage, 'web:zhang', `proof-${key}`)
  return dataOf(await asResident('zhang', 'application.file', { ...FILING, proofFiles: [proof], ...change })).receipt
}

/** The next move of an officer on a case as it stands; forms start from what they hold at first. */
export async function actOnCase(who: string, id: string, move: string, input: object = {}): Promise<Reply<StaffCase>> {
  const one = dataOf(await asStaff(who, 'case.read', { id }))
  const fields = one.moves.find((each) => each.move === move)?.fields ?? []
  const first = Object.fromEntries(
    fields.filter(({ kind }) => kind !== 'files').map(({ name, value }) => [name, value]),
  )
  const given = { ...first, ...input }
  return asStaff(who, 'case.act', { id, version: one.version, move, input: given, password: PASSWORD })
}

export const CONFIRM = { confirmedWith: '申请人本人', how: '电话' }
export const SEARCH = { scope: '财政所档案', method: '按年份查目录', result: 'found' }
export const DRAFT = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2024年部门决算表', files: [] }

/** Art. 41, as an officer types it in. */
export const CORRECTION = {
  receivedOn: '2025-03-03',
  name: '张三',
  idNumber: '11010519491231002X',
  phone: '13800138000',
  record: '2024年低保审核表',
  wrong: '家庭人口记为2人',
  right: '家庭人口3人',
  evidence: '户口簿',
}

/** From the confirmation to a letter issued, each step by the one whose it is. */
export async function carryToIssue(id: string): Promise<void> {
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
  dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
  dataOf(await actOnCase('reviewer', id, 'pass-review'))
  dataOf(await actOnCase('approver', id, 'sign-reply'))
  dataOf(await actOnCase('clerk', id, 'issue-letter'))
}
