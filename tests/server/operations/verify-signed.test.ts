import { cpSync } from 'node:fs'
import { openInstallation } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import { withMac } from '../../../service/sealing/document-mac'
import { auditEntry } from '../../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc, HeadsDoc } from '../../../service/store/documents'
import {
  fileAs,
  newFolder,
  OFFICE,
  openDemo,
  removeFolder,
  runCommand,
  runNight,
  serveInstallation,
  TODAY,
  tamperWith,
  withdrawAs,
} from '../demo-installation'

const DISTRICT = 'weibin'
const sound = newFolder()
let receipt = ''
let earlier = ''
let folder = ''

beforeAll(async () => {
  const installation = await openDemo(sound)
  receipt = (await fileAs(installation, 'zhang', 'first-key')).receipt
  earlier = JSON.stringify(await installation.store.get<ApplicationDoc>('applications', DISTRICT, receipt))
  await runNight()
  const asked = { partition: DISTRICT, office: OFFICE, actor: 'lin', what: 'case.unmask', on: receipt, reason: '核对' }
  const { vault, clock } = installation.services
  const entry = auditEntry({ vault, clock: { ...clock, now: () => `${TODAY}T00:00:00.000Z` } }, asked)
  await installation.store.transact(DISTRICT, (tx) => tx.create<AuditDoc>('audit', { ...entry }))
  await withdrawAs('zhang', receipt)
  await runNight()
  await installation.store.close()
})
beforeEach(() => {
  folder = newFolder()
  cpSync(sound, folder, { recursive: true })
})
afterEach(() => removeFolder(folder))
afterAll(() => removeFolder(sound))

async function problems() {
  const installation = await openInstallation({ folder, today: TODAY, logLevel: 'silent' })
  const { problems } = await verifyAll(installation)
  await installation.store.close()
  return problems.map(({ what, id, where }) => ({ what, id, where }))
}

async function nightIn() {
  const installation = await openInstallation({ folder, today: TODAY, logLevel: 'silent' })
  serveInstallation(installation)
  await runNight()
  await installation.store.close()
}

const remove = (coll: string, id: string) => tamperWith(folder, `DELETE FROM ${coll} WHERE id = ?`, id)
const set = (coll: string, id: string, place: string, value: string) =>
  tamperWith(folder, `UPDATE ${coll} SET doc = json_set(doc, ?, json(?)) WHERE id = ?`, place, value, id)

describe('verify', () => {
  it('finds nothing in what was signed twice', async () => {
    expect(await problems()).toEqual([])
  })

  it('finds a case that went back after a night had signed it, though another night followed', async () => {
    tamperWith(
      folder,
      "UPDATE applications SET doc = ?, status = json_extract(?, '$.status') WHERE id = ?",
      earlier,
      earlier,
      receipt,
    )
    await nightIn()
    expect(await problems()).toContainEqual({ what: 'rolled-back', id: receipt, where: 'version 2' })
  })

  it.each([
    ['staff', 'lin', 'staff-account'],
    ['offices', 'ziyou', 'office-register'],
    ['reports', 'zhongtongjie/2023/1', ''],
  ])('misses a row of %s', async (coll, id, where) => {
    remove(coll, id)
    const told = await problems()
    expect(told.filter((one) => one.id.startsWith(id.split('/2023')[0] ?? id)).length).toBeGreaterThan(0)
    if (where) expect(told).toContainEqual({ what: 'row-missing', id, where })
  })

  it.each([
    ['staff', 'lin', '$.roles', '["administrator"]', 'staff-account'],
    ['staff', 'lin', '$.disabled', 'true', 'staff-access'],
    ['offices', 'zhongtongjie', '$.guide', '[]', 'office-register'],
    ['offices', 'zhongtongjie', '$.letterSeries', '"别处"', 'office-settings'],
    ['offices', 'zhongtongjie', '$.templates', '{"supplement":{}}', 'office-templates'],
  ])('finds %s %s changed at %s', async (coll, id, place, value, where) => {
    set(coll, id, place, value)
    expect(await problems()).toContainEqual({ what: 'row-changed', id, where })
  })

  it('finds a list that is gone between others, and one that was put in the place of another', async () => {
    remove('heads', 'weibin/list-00000001')
    expect(await problems()).toContainEqual({ what: 'heads', id: 'weibin/list-00000002', where: 'before' })
  })

  it('tells of a finding until it is accepted with a reason, and that on record', async () => {
    remove('applications', receipt)
    await nightIn()
    expect(await problems()).toContainEqual({ what: 'case-missing', id: receipt, where: 'heads' })
    expect(await runCommand(folder, 'verify', '--accept', receipt)).toMatchObject({ status: 2 })
    expect(await runCommand(folder, 'verify', '--accept', 'of-nobody', '--reason', '核实')).toMatchObject({ status: 2 })
    const accepted = await runCommand(folder, 'verify', '--accept', receipt, '--reason', '重复测试数据，已核实')
    expect(accepted).toMatchObject({ status: 0, told: { accepted: [receipt] } })
    expect(await problems()).toEqual([])
  })

  it('reads the lists of an earlier version', async () => {
    tamperWith(folder, 'DELETE FROM heads')
    const installation = await openInstallation({ folder, today: TODAY, logLevel: 'silent' })
    const doc = await installation.store.get<ApplicationDoc>('applications', DISTRICT, receipt)
    const heads = `${receipt} ${doc?.version} ${doc?.head}`
    const former = { _id: `${DISTRICT}/2026-03-03`, partition: DISTRICT, day: '2026-03-03', heads }
    const list = withMac(installation.services.vault, 'heads', former)
    await installation.store.transact(DISTRICT, (tx) => tx.create<HeadsDoc>('heads', list))
    await installation.store.close()
    expect(await problems()).toEqual([])
    await nightIn()
    expect(await problems()).toEqual([])
    remove('heads', `${DISTRICT}/2026-03-03`)
    expect((await problems()).map(({ what, id }) => `${what} ${id}`)).toEqual([
      'heads weibin/list-00000001',
      'row-missing weibin/2026-03-03',
    ])
  })
})
