import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import type { Config } from '../../server/config'
import { fillDemo } from '../../server/demo/fill'
import { runGongkai } from '../../server/gongkai'
import { type Installation, openInstallation } from '../../server/main'
import { fileEntry } from '../../service/files/file-entry'
import { createService, type Service } from '../../service/service'
import { UNKNOWN_VISITOR } from '../../service/sign-in/identify-caller'
import type { FileDoc } from '../../service/store/documents'
import type { Receipt, Reply } from '../../typings/api'
import { dataOf, FILING } from '../service/stage'

export const TODAY = '2026-03-04'
export const OFFICE = 'zhongtongjie'
const makeJpegSegment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data])

/** A picture of one point as a scanner would write it, with a remark in it and as many bytes of picture as wanted. */
export function jpegWith(points: Buffer, remark = '张三的证件'): Buffer {
  const frame = makeJpegSegment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]))
  const scan = makeJpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  const [begin, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])]
  return Buffer.concat([begin, makeJpegSegment(0xfe, Buffer.from(remark)), frame, scan, points, end])
}
export const JPEG = jpegWith(Buffer.from([0x3f]))

export const newFolder = () => mkdtempSync(join(tmpdir(), 'gongkai-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** A server on a free port of this machine. */
export const makeConfig = (folder: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  folder,
  database: null,
  today: TODAY,
  publicUrl: '',
  trustProxy: [],
  clockMayGoBack: false,
  seal: 'aes-256-gcm',
  keys: null,
  retentionYears: null,
  root: resolve('.'),
  logLevel: 'silent',
  diskFloorBytes: 0,
  messages: null,
  metricsToken: '',
})

let service: Service

/** The installation on which residents and the night act from now on. */
export function serveInstallation({ services }: Pick<Installation, 'services'>): void {
  service = createService(services)
}

/** The demo district in a folder, opened on 4 March 2026. */
export async function openDemo(folder: string): Promise<Installation> {
  const empty = await openInstallation({ folder, today: null })
  await fillDemo(empty.services)
  await empty.store.close()
  const installation = await openInstallation({ folder, today: TODAY })
  serveInstallation(installation)
  return installation
}

/** Uploads a proof and files an application with it, as a browser resident. */
export async function fileAs(installation: Installation, who: string, key: string): Promise<Receipt> {
  const proof = await uploadProof(installation, `web:${who}`, `proof-${key}`)
  const event = { action: 'application.file', ...FILING, office: OFFICE, key, proofFiles: [proof] }
  return dataOf((await createService(installation.services).resident(event, makeVisitor(who))) as Reply<Receipt>)
}

export async function withdrawAs(who: string, receipt: string): Promise<void> {
  const event = { action: 'application.withdraw', receipt, version: 1, reason: '已经拿到' }
  dataOf(await service.resident(event, makeVisitor(who)))
}

async function uploadProof({ services }: Installation, owner: string, id: string): Promise<string> {
  await services.files.put(id, JPEG)
  await services.store.transact('weibin', (tx) =>
    tx.create<FileDoc>(
      'files',
      fileEntry(services.vault, {
        _id: id,
        partition: 'weibin',
        owner,
        name: '证件.jpg',
        type: 'image/jpeg',
        size: JPEG.length,
        uploadedAt: services.clock.now(),
        sha256: createHash('sha256').update(JPEG).digest('hex'),
      }),
    ),
  )
  return id
}

export const runNight = () => service.night('')

const makeVisitor = (who: string) => ({ ...UNKNOWN_VISITOR, residentId: `web:${who}` })

/** The same without a process of its own, for all but the first question to a command. */
export async function runCommand(folder: string, ...args: string[]) {
  const said = { out: '', err: '' }
  const before = process.env
  process.env = { ...before, DATA_DIR: folder, GONGKAI_TODAY: '' }
  const io = {
    cwd: tmpdir(),
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const status = await runGongkai(args, io).finally(() => {
    process.env = before
  })
  return { status, stderr: said.err, told: said.out === '' ? null : JSON.parse(said.out) }
}

/** The command line on a data folder; stdout is read as JSON where there is any. */
export function runGongkaiProcess(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/gongkai.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, INIT_CWD: tmpdir(), GONGKAI_TODAY: '' },
  })
  return { status, stderr, told: stdout === '' ? null : JSON.parse(stdout) }
}

/** Changes the data behind the program's back. */
export function tamperWith(folder: string, sql: string, ...values: (string | number)[]): void {
  const db = new Database(join(folder, 'gongkai.db'))
  const { changes } = db.prepare(sql).run(...values)
  db.close()
  if (changes === 0) throw new Error('nothing was tampered with')
}
