import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInstallation } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import { reportHash } from '../../../service/report/published-reports'
import type { ApplicationDoc, ReportDoc } from '../../../service/store/documents'
import {
  fileAs,
  newFolder,
  openDemo,
  removeFolder,
  runGongkaiProcess,
  runNight,
  serveInstallation,
  TODAY,
  tamperWith,
  withdrawAs,
} from '../demo-installation'

const sound = newFolder()
let first = ''
let second = ''
let earlier = ''
let folder = ''

beforeAll(async () => {
  const installation = await openDemo(sound)
  first = (await fileAs(installation, 'zhang', 'first-key')).receipt
  second = (await fileAs(installation, 'li', 'second-key')).receipt
  earlier = JSON.stringify(await installation.store.get('applications', 'weibin', second))
  await withdrawAs('li', second)
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
  const installation = await openInstallation({ folder, today: TODAY })
  const { ok, problems } = await verifyAll(installation)
  await installation.store.close()
  expect(ok).toBe(problems.length === 0)
  return problems.map(({ what, id, where }) => ({ what, id, where }))
}

/** Sets a place in a stored document, as someone with the database file can. */
const set = (coll: string, id: string, place: string, value: string) =>
  tamperWith(folder, `UPDATE ${coll} SET doc = json_set(doc, ?, ?) WHERE id = ?`, place, value, id)

describe('verify', () => {
  it('finds nothing in sound data and says what it looked at', async () => {
    const { status, told } = runGongkaiProcess(folder, 'verify')
    expect({ status, ...told }).toMatchObject({ status: 0, ok: true, problems: [] })
    expect(told.checked).toMatchObject({ cases: 2, events: 3, seals: 13, files: 2, heads: 1, signedCases: 2 })
    expect(told.checked.reports).toBeGreaterThan(0)
  })

  it('names what differs and leaves with 1', () => {
    rmSync(join(folder, 'files/proof-first-key'))
    const { status, told } = runGongkaiProcess(folder, 'verify')
    expect(status).toBe(1)
    expect(told).toMatchObject({ ok: false, problems: [{ what: 'file-missing', id: 'proof-first-key', where: first }] })
  })

  it('leaves with 2 where there is no data, and makes none', () => {
    const empty = newFolder()
    expect(runGongkaiProcess(empty, 'verify')).toMatchObject({ status: 2, told: null })
    expect(runGongkaiProcess(empty, 'verify').stderr).toContain('没有数据')
    removeFolder(empty)
  })

  it('finds a changed event', async () => {
    set('applications', first, '$.events[0].at', '2020-01-01T00:00:00.000Z')
    expect(await problems()).toEqual([{ what: 'chain', id: first, where: 'events[0]' }])
  })

  it('finds a head that is not the last event', async () => {
    set('applications', first, '$.head', 'x')
    expect(await problems()).toEqual([{ what: 'chain', id: first, where: 'head' }])
  })

  it('finds a column that does not follow from the events', async () => {
    set('applications', first, '$.number', '卫滨依申请〔2026〕9号')
    expect(await problems()).toEqual([{ what: 'column', id: first, where: 'number' }])
  })

  it('finds a card that tells of a case what its events do not', async () => {
    set('applications', first, '$.card.waitsFor', 'payment')
    expect(await problems()).toEqual([{ what: 'card', id: first, where: 'card.waitsFor' }])
  })

  it('finds the card of an earlier version of the case', async () => {
    const { card } = JSON.parse(earlier) as ApplicationDoc
    tamperWith(
      folder,
      "UPDATE applications SET doc = json_set(doc, '$.card', json(?)) WHERE id = ?",
      JSON.stringify(card),
      second,
    )
    expect(await problems()).toEqual([{ what: 'card', id: second, where: 'card.waitsFor' }])
  })

  it('finds a card whose name and title are those of another case, or are gone', async () => {
    tamperWith(
      folder,
      `UPDATE applications SET doc = json_set(doc, '$.card.sealed',
         (SELECT json_extract(doc, '$.card.sealed') FROM applications WHERE id = ?)) WHERE id = ?`,
      second,
      first,
    )
    expect(await problems()).toEqual([{ what: 'seal', id: first, where: 'card' }])
    set('applications', first, '$.card.sealed', '')
    expect(await problems()).toEqual([{ what: 'card', id: first, where: 'card.sealed' }])
  })

  it('finds an index column that differs from its document', async () => {
    tamperWith(folder, "UPDATE applications SET status = 'closed' WHERE id = ?", first)
    expect(await problems()).toEqual([{ what: 'row', id: `applications/${first}`, where: 'status' }])
  })

  it('finds a request that is not what was filed', async () => {
    set('applications', first, '$.request.delivery', 'post')
    expect(await problems()).toEqual([{ what: 'as-filed', id: first, where: 'request' }])
  })

  it('finds a change that nothing but the whole can tell', async () => {
    set('applications', first, '$.submittedAt', '2026-03-03T01:00:00.000Z')
    tamperWith(folder, `UPDATE applications SET submittedAt = json_extract(doc, '$.submittedAt') WHERE id = ?`, first)
    expect(await problems()).toEqual([{ what: 'mac', id: first, where: 'mac' }])
  })

  it('goes on telling of it after the case was carried on', async () => {
    set('applications', first, '$.demo', 'no')
    const installation = await openInstallation({ folder, today: TODAY })
    serveInstallation(installation)
    await withdrawAs('zhang', first)
    await installation.store.close()
    expect(await problems()).toEqual([{ what: 'mac', id: first, where: 'mac' }])
  })

  it('finds a published report whose hash was computed anew', async () => {
    const installation = await openInstallation({ folder, today: TODAY })
    const doc = await installation.store.get<ReportDoc>('reports', 'weibin', 'zhongtongjie/2023/1')
    const report = { ...doc?.report, office: '别的街道' } as ReportDoc['report']
    await installation.store.transact('weibin', (tx) =>
      tx.patch<ReportDoc>('reports', 'zhongtongjie/2023/1', { report, hash: reportHash(report) }),
    )
    await installation.store.close()
    expect(await problems()).toEqual([{ what: 'report', id: 'zhongtongjie/2023/1', where: 'mac' }])
  })

  it('finds a seal moved to another case', async () => {
    tamperWith(
      folder,
      `UPDATE applications SET doc = json_set(doc, '$.applicant.name',
         (SELECT json_extract(doc, '$.applicant.name') FROM applications WHERE id = ?)) WHERE id = ?`,
      second,
      first,
    )
    expect(await problems()).toEqual([{ what: 'seal', id: first, where: 'applicant.name' }])
  })

  it('finds an applicant hash that is somebody else’s', async () => {
    tamperWith(
      folder,
      `UPDATE applications SET applicantHash = 'x', doc = json_set(doc, '$.applicantHash', 'x') WHERE id = ?`,
      first,
    )
    expect(await problems()).toEqual([{ what: 'applicant-hash', id: first, where: 'applicantHash' }])
  })

  it('finds one changed byte in a file', async () => {
    const file = join(folder, 'files/proof-first-key')
    const bytes = readFileSync(file)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await problems()).toEqual([{ what: 'file-seal', id: 'proof-first-key', where: first }])
  })

  it('finds a file whose entry was changed', async () => {
    set('files', 'proof-first-key', '$.sha256', 'x')
    expect(await problems()).toEqual([{ what: 'file-content', id: 'proof-first-key', where: first }])
  })

  it('finds a file that a case names and that is not its own', async () => {
    set('files', 'proof-first-key', '$.application', second)
    expect(await problems()).toContainEqual({ what: 'file-unknown', id: first, where: 'proof-first-key' })
  })

  it('misses a case that was signed for', async () => {
    tamperWith(folder, 'DELETE FROM applications WHERE id = ?', first)
    expect(await problems()).toEqual([{ what: 'case-missing', id: first, where: 'heads' }])
  })

  it('misses a case that was removed before a night signed it, by what was handed in with it', async () => {
    tamperWith(folder, 'DELETE FROM heads')
    tamperWith(folder, 'DELETE FROM applications WHERE id = ?', first)
    expect(await problems()).toContainEqual({ what: 'case-missing', id: first, where: 'files' })
  })

  it('finds a case that was rolled back to how it was before', async () => {
    tamperWith(folder, 'UPDATE applications SET doc = ? WHERE id = ?', earlier, second)
    expect(await problems()).toContainEqual({ what: 'rolled-back', id: second, where: 'version 2' })
  })

  it('finds a signed list that was changed', async () => {
    set('heads', 'weibin/list-00000001', '$.heads', '')
    expect(await problems()).toEqual([{ what: 'heads', id: 'weibin/list-00000001', where: 'mac' }])
  })

  it('finds a published report that was changed', async () => {
    set('reports', 'zhongtongjie/2023/1', '$.report.office', '别的街道')
    expect(await problems()).toEqual([{ what: 'report', id: 'zhongtongjie/2023/1', where: 'hash' }])
  })

  it('finds a document that cannot be read, and reads on', async () => {
    tamperWith(folder, "UPDATE applications SET doc = '{' WHERE id = ?", first)
    expect(await problems()).toContainEqual({ what: 'row', id: `applications/${first}`, where: 'doc' })
  })

  it('reads on past a byte that is no text any more, as the server does', async () => {
    const bytes = "CAST(substr(doc, 1, 20) AS BLOB) || x'ff' || CAST(substr(doc, 22) AS BLOB)"
    tamperWith(folder, `UPDATE applications SET doc = CAST(${bytes} AS TEXT) WHERE id = ?`, first)
    tamperWith(folder, "UPDATE applications SET status = CAST(x'ff41' AS TEXT) WHERE id = ?", second)
    const installation = await openInstallation({ folder, today: TODAY })
    const found = await installation.store.get('applications', 'weibin', first)
    const statuses = await installation.store.group('applications', { partition: 'weibin', by: ['status'] })
    await installation.store.close()
    expect(JSON.stringify(found)).toContain('\ufffd')
    expect(statuses.map(({ key }) => key)).toContainEqual(['\ufffdA'])
    expect((await problems()).map(({ id }) => id)).toEqual(
      expect.arrayContaining([`applications/${second}`, expect.stringMatching(new RegExp(`${first}$`))]),
    )
  })

  it('finds a number that was drawn and stands on no case', async () => {
    tamperWith(
      folder,
      `INSERT INTO counters VALUES ('weibin', 'zhongtongjie/register/2026',
         '{"_id":"zhongtongjie/register/2026","partition":"weibin","n":2}')`,
    )
    expect(await problems()).toEqual([{ what: 'number-missing', id: 'zhongtongjie/register/2026', where: '1' }])
  })

  it('tells of a case whose record is gone', async () => {
    tamperWith(folder, `UPDATE applications SET doc = json_remove(doc, '$.events') WHERE id = ?`, first)
    expect(await problems()).toContainEqual({ what: 'unreadable', id: first, where: 'TypeError' })
  })
})
