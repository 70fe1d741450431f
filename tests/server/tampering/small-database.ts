import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLocalFiles } from '../../../server/files/local-files'
import { documentIn } from '../../../server/store/columns'
import type { Row, ServerStore } from '../../../server/store/server-store'
import { fileEntry } from '../../../service/files/file-entry'
import type { Files } from '../../../service/files/files-port'
import type { ByteVault } from '../../../service/sealing/vault'
import type { FileDoc } from '../../../service/store/documents'
import type { CollectionName } from '../../../service/store/store'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  CORRECTION,
  DISTRICT,
  DRAFT,
  dataOf,
  FILING,
  openStage,
  runNight,
  SEARCH,
} from '../../service/stage'
import { JPEG, newFolder, removeFolder } from '../demo-installation'

/** What verify answers for: every document that must not change behind the program's back. */
export const WATCHED = [
  'applications',
  'files',
  'reports',
  'heads',
  'audit',
  'counters',
  'corrections',
  'settings',
  'calendars',
  'localDays',
  'staff',
  'offices',
] as const
export type Watched = (typeof WATCHED)[number]
export type Rows = Map<CollectionName, Row[]>

/** A small real database, read into memory so that it can be changed and verified thousands of times. */
export async function smallDatabase() {
  const stage = await openStage('2026-03-04')
  const folder = newFolder()
  const vault = stage.services.vault as ByteVault
  const files = openLocalFiles(folder, vault)
  stage.services.files = files
  await twoCases(stage.services)
  dataOf(await asStaff('publisher', 'report.publish', { year: 2025, version: 0, password: 'right' }))
  await saveSettings()
  dataOf(await asStaff('administrator', 'calendar.add', NOTICE))
  dataOf(await asStaff('administrator', 'calendar.set-day', LOCAL_DAY))
  await runNight()
  const rows = await rowsIn(stage.services.store as ServerStore)
  const sealed = new Map<string, Uint8Array>(readdirSync(folder).map((id) => [id, readFileSync(join(folder, id))]))
  const close = async () => {
    await stage.close()
    removeFolder(folder)
  }
  return { services: stage.services, vault, rows, sealed, close }
}
export type Small = Awaited<ReturnType<typeof smallDatabase>>

type Services = Awaited<ReturnType<typeof openStage>>['services']

const NOTICE = { year: 2027, notice: '国办发明电〔2026〕9号', off: ['2027-01-01', '2027-01-02'], work: [] }
const LOCAL_DAY = { day: '2026-03-31', kind: 'off', reason: '当地节日', document: '区政办发〔2026〕3号' }

async function saveSettings(): Promise<void> {
  const { version, values } = dataOf(await asStaff('administrator', 'office.settings'))
  dataOf(await asStaff('administrator', 'office.save', { version, values: { ...values, graceDays: '3' } }))
}

/** One carried to its end with a file, one asked to be supplemented; both with a proof, one looked at. */
async function twoCases(services: Services): Promise<void> {
  const first = await file(services, 'first-key', { purpose: '研究', phone: '13800138000' })
  dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
  dataOf(await actOnCase('clerk', first, 'record-search', { ...SEARCH, findings: '一份，共 12 页' }))
  const given = await upload(services, 'staff:zhongtong:clerk', 'given')
  dataOf(await actOnCase('clerk', first, 'draft-reply', { ...DRAFT, files: [given] }))
  dataOf(await actOnCase('reviewer', first, 'pass-review'))
  dataOf(await actOnCase('approver', first, 'sign-reply'))
  dataOf(await actOnCase('clerk', first, 'issue-letter'))
  dataOf(await actOnCase('clerk', first, 'void-letter', { reason: '收件人的姓名印错，要重新编号' }))
  dataOf(await actOnCase('clerk', first, 'issue-letter'))
  dataOf(await actOnCase('clerk', first, 'serve-letter'))
  dataOf(await actOnCase('clerk', first, 'open-proceeding', { route: 'reconsideration', body: '区人民政府' }))
  const second = await file(services, 'second-key', {
    email: 'zhang@example.org',
    through: 'agent',
    agentName: '王律师',
    agentPhone: '13900139000',
    authorisation: [await upload(services, 'web:zhang', 'authority')],
  })
  const call = await upload(services, 'staff:zhongtong:clerk', 'call-record')
  dataOf(await actOnCase('clerk', second, 'confirm', { ...CONFIRM, files: [call] }))
  dataOf(await actOnCase('clerk', second, 'request-supplement', { items: '年份', dueOn: '2026-03-20' }))
  dataOf(await asStaff('clerk', 'case.unmask', { id: second, reason: '电话核对' }))
  const evidence = await upload(services, 'staff:zhongtong:clerk', 'evidence')
  const { id } = dataOf(await asStaff('clerk', 'correction.register', { input: { ...CORRECTION, files: [evidence] } }))
  const decided = { result: 'kept', decidedOn: '2026-03-04', text: '与原件一致' }
  dataOf(await asStaff('approver', 'correction.decide', { id, version: 1, input: decided }))
}

async function file(services: Services, key: string, change: object): Promise<string> {
  const proof = await upload(services, 'web:zhang', `proof-${key}`)
  const filing = { ...FILING, ...change, key, proofFiles: [proof] }
  return dataOf(await asResident('zhang', 'application.file', filing)).receipt
}

async function upload({ store, files, vault, clock }: Services, owner: string, id: string): Promise<string> {
  await files.put(id, JPEG)
  const sha256 = createHash('sha256').update(JPEG).digest('hex')
  const entry = { _id: id, partition: DISTRICT, owner, name: `${id}.jpg`, type: 'image/jpeg', size: JPEG.length }
  const doc = fileEntry(vault, { ...entry, sha256, uploadedAt: clock.now() })
  await store.transact(DISTRICT, (tx) => tx.create<FileDoc>('files', doc))
  return id
}

/** The rows as a store that is only read. */
export function storeOf(base: ServerStore, rows: Rows): ServerStore {
  const byId = new Map([...rows].map(([coll, all]) => [coll, new Map(all.map((row) => [row.id, row]))]))
  return {
    ...base,
    integrity: async () => 'ok',
    async *rows(coll) {
      yield* rows.get(coll) ?? []
    },
    get: async (coll, partition, id) => {
      const row = byId.get(coll)?.get(id)
      return row?.partition === partition ? documentIn(row) : null
    },
  }
}

export async function rowsIn(store: ServerStore): Promise<Rows> {
  const rows: Rows = new Map()
  for (const coll of WATCHED) {
    const all: Row[] = []
    for await (const row of store.rows(coll)) all.push(row)
    rows.set(coll, all)
  }
  return rows
}

/** The sealed bytes as files that are only read. */
export function filesOf(base: Files, vault: ByteVault, sealed: ReadonlyMap<string, Uint8Array>): Files {
  const get = async (id: string) => {
    const bytes = sealed.get(id)
    return bytes ? vault.openBytes(bytes, `file ${id}`) : base.get(id)
  }
  return { ...base, get }
}
