import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { bringOverPortion } from '../../cloudfunctions/cloudbase/bring-over'
import { cloudFiles } from '../../cloudfunctions/cloudbase/cloud-files'
import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { CLOCK } from '../../cloudfunctions/cloudbase/compose'
import { listMarks } from '../../cloudfunctions/cloudbase/former-marks'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import { addOffice } from '../../server/operations/offices'
import { verifyAll } from '../../server/operations/verify'
import type { Row, ServerStore } from '../../server/store/server-store'
import { fileApplication } from '../../service/case/file-application'
import { consoleLog } from '../../service/log'
import { NO_MESSENGER } from '../../service/messages/messenger'
import { bringMarksOver } from '../../service/migrations/marks-of-the-installation'
import { listMissingMigrations } from '../../service/migrations/migrations'
import { openKeys, type StoredKeys } from '../../service/sealing/stored-keys'
import { openVault } from '../../service/sealing/vault'
import { SCHEMA } from '../../service/store/store'
import { CALLER, CASES, FILED, RECEIPT, unpackData } from '../fixtures/version-0.1.0/data'
import { newFolder, removeFolder } from '../server/demo-installation'
import { dyingAfter } from '../server/dying-store'
import { enterCloud } from './double/environment'
import { type Double, openDouble } from './double/server'
import { type Functions, hostCalls, openFunctions } from './host'
import { browserOf, phoneOf } from './journey'

const folder = newFolder()
unpackData(folder)
const KEYS = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as StoredKeys
const keys = openKeys(KEYS)
const vault = openVault(keys)
/** What each request takes, and how many the smallest plan lets through at once. */
const [DELAY_MS, AT_ONCE] = [2, 30]

let double: Double
let functions: Functions | null = null
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  hostCalls()
})
beforeEach(async () => {
  double = await openDouble()
  enterCloud(double)
})
afterEach(async () => {
  functions?.close()
  functions = null
  await double.close()
})
afterAll(() => removeFolder(folder))

/** The rows of version 0.1.0 as they are: it kept the same columns in SQLite and in the cloud. */
async function fillFormer(): Promise<void> {
  const db = new Database(join(folder, 'gongkai.db'), { readonly: true })
  const cloud = openApp().database()
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").raw().all().flat() as string[]
  for (const table of tables.filter((name) => name in SCHEMA)) {
    for (const { id: _id, ...row } of db.prepare(`SELECT * FROM ${table}`).all() as Row[])
      await cloud.collection(table).add({ _id, ...row })
  }
  db.close()
  for (const id of readdirSync(join(folder, 'files')))
    double.storage.objects.set(`files/${id}`, readFileSync(join(folder, 'files', id)))
  double.limit(DELAY_MS, AT_ONCE)
  double.requests.length = 0
}

/** What verify needs beside the port, read from the collections as they lie there. */
function openInCloud() {
  const app = openApp()
  const rowsOf = async (coll: string) => (await app.database().collection(coll).where({}).limit(1000).get()).data
  const none = () => Promise.reject(new Error('not in the cloud'))
  const store: ServerStore = {
    ...openCloudbase(app.database()),
    backup: none,
    integrity: async () => 'ok',
    soundness: async () => 'ok',
    rows: async function* (coll) {
      for (const { _id: id, ...row } of await rowsOf(coll)) yield { id, ...row } as Row
    },
    count: async (coll) => (await rowsOf(coll)).length,
    inOneProcess: (work) => work(),
  }
  const log = consoleLog()
  const services = { store, files: cloudFiles(app, vault), vault, clock: CLOCK, log, messenger: NO_MESSENGER }
  const marks = () => listMarks(app.database())
  return { services, store, vault, keys, marks, log }
}

const verified = async () => (await verifyAll(openInCloud() as unknown as Parameters<typeof verifyAll>[0])).problems

/** A call of the timer; the smallest limit that leaves time for a page. */
const nightly = (limit: number) => functions?.nightly({}, { environment: '{}', time_limit_in_ms: limit })
const SHORT = 20_001
const written = () => double.requests.filter(({ action }) => /(insert|modify|remove)/.test(String(action)))

describe('data of version 0.1.0 in the cloud', () => {
  it('is not served before all of it was brought over, in portions, by the timer', async () => {
    await fillFormer()
    functions = await openFunctions(double, KEYS)
    const phone = phoneOf(functions, 'zhang')
    const updating = { ok: false, code: 'updating', message: expect.stringContaining('已填写的内容还在') }
    expect(await phone.ask('home')).toEqual(updating)
    const { status, reply } = await browserOf(functions).ask('session.me')
    expect({ status, reply }).toEqual({ status: 503, reply: updating })
    expect(written()).toEqual([])
    let calls = 0
    for (let isDone = false; !isDone; calls += 1) {
      expect(await phone.ask('home')).toEqual(updating)
      isDone = ((await nightly(SHORT)) as { data: { isDone: boolean } }).data.isDone
    }
    expect(calls).toBeGreaterThan(2)
    expect(await phone.ask('home')).toMatchObject({ ok: true })
    expect(await verified()).toEqual([])
    const { services, store } = openInCloud()
    expect(await store.count('filings')).toBe(0)
    expect(await fileApplication(services, CALLER, FILED)).toMatchObject({ receipt: RECEIPT })
    expect(await store.count('applications')).toBe(CASES)
  }, 60_000)

  it('is brought over by a later call wherever one was cut off, an answer is lost or two run at once', async () => {
    await fillFormer()
    const { store, marks, log } = openInCloud()
    await bringMarksOver(store, marks)
    const bringOver = (from: ServerStore) => bringOverPortion({ store: from, vault, log }, () => true)
    double.fail('database.commitTransaction', 'lose the answer')
    await expect(bringOver(store)).rejects.toThrow()
    for (const count of [3, 9, 7]) await expect(bringOver(dyingAfter(store, count))).rejects.toThrow('killed')
    const [one, other] = await Promise.all([bringOver(store), bringOver(store)])
    expect([one.isDone, other.isDone]).toEqual([true, true])
    expect(await verified()).toEqual([])
  }, 60_000)
})

describe('an installation that begins with this version', () => {
  it('has nothing to bring over', async () => {
    const { services, store } = openInCloud()
    const OFFICE = { reviewBody: '红旗区人民政府', court: '红旗区人民法院', letterSeries: '南街' }
    const named = { id: 'nanjie', name: '南街街道办事处', district: 'hongqi', districtName: '红旗区' }
    await addOffice({ services }, { ...named, ...OFFICE })
    expect(await listMissingMigrations(store)).toEqual([])
  })
})
