import { acceptFindings, openFindings } from '../../../service/nightly/accept-findings'
import { signHeads } from '../../../service/nightly/sign-heads'
import { readSigned } from '../../../service/nightly/signed-lists'
import { macHolds, withMac } from '../../../service/sealing/document-mac'
import type { ApplicationDoc, AuditDoc, HeadsDoc, OfficeDoc, StaffDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DISTRICT,
  dataOf,
  fileApplicationWith,
  openStage,
  type Stage,
  staffId,
} from '../stage'

let stage: Stage
let first: string
let second: string

beforeEach(async () => {
  stage = await openStage('2025-03-03')
  first = await fileApplicationWith(stage)
  second = await fileApplicationWith(stage, { key: 'another-draft' })
  await night()
})
afterEach(() => stage.close())

const night = () => signHeads(stage.services, DISTRICT)
/** The next night, with whatever was done on the day before it. */
const nextNight = (day: string) => {
  stage.day.today = day
  return night()
}
const lists = async () =>
  (await stage.store.query<HeadsDoc>('heads', { partition: DISTRICT, order: ['day', 'asc'] })).items
const found = async () => openFindings((await readSigned(stage.services, DISTRICT)).rows).map(({ id }) => id)
const caseOf = async (id: string) => (await stage.store.get<ApplicationDoc>('applications', DISTRICT, id))!
const put = (doc: ApplicationDoc) => stage.store.transact(DISTRICT, (tx) => tx.put('applications', doc))
const audited = async (what: string) =>
  (await stage.store.query<AuditDoc>('audit', { partition: DISTRICT, eq: { what } })).items

describe('the signed lists', () => {
  it('are appended to, each with the MAC of the one before it', async () => {
    dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
    await night()
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    await nextNight('2025-03-04')
    const all = await lists()
    expect(all.map(({ seq, day }) => [seq, day])).toEqual([
      [1, '2025-03-03'],
      [2, '2025-03-03'],
      [3, '2025-03-04'],
    ])
    expect(all.map(({ before }) => before)).toEqual(['', all[0]?.mac, all[1]?.mac])
    for (const list of all) expect(macHolds(stage.services.vault, 'heads', list)).toBe(true)
  })

  it('hold after the first one only what changed', async () => {
    dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
    await night()
    const [, list] = await lists()
    const changed = list?.heads.split('\n').map((line) => line.split('\t').slice(0, 3))
    expect(changed).toEqual([['applications', first, '2']])
  })

  it('grow by one each day, and by none for a second run without a change', async () => {
    await night()
    expect(await lists()).toHaveLength(1)
    await nextNight('2025-03-04')
    expect(await lists()).toHaveLength(2)
  })

  it('begin where an earlier version wrote a list a day', async () => {
    for (const list of await lists()) await stage.store.transact(DISTRICT, (tx) => tx.remove('heads', list._id))
    const { vault } = stage.services
    const [one, two] = [await caseOf(first), await caseOf(second)]
    const heads = [one, two].map(({ _id, version, head }) => `${_id} ${version} ${head}`).join('\n')
    const former = { _id: `${DISTRICT}/2025-03-02`, partition: DISTRICT, day: '2025-03-02', heads }
    await stage.store.transact(DISTRICT, (tx) => tx.create<HeadsDoc>('heads', withMac(vault, 'heads', former)))
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', second))
    expect((await night()).refused).toBe(1)
    expect(await found()).toEqual([`applications ${second}`])
    const [before, after] = await lists()
    expect(after).toMatchObject({ seq: 1, before: before?.mac })
    expect(after?.heads).toContain(`heads\t${DISTRICT}/2025-03-02`)
  })

  it('say of thousands of rows the same as of a few', async () => {
    const { vault } = stage.services
    const doc = await caseOf(first)
    for (let n = 0; n < 2_500; n += 100) {
      await stage.store.transact(DISTRICT, async (tx) => {
        for (let at = n; at < n + 100; at += 1) {
          const { mac: _, ...copy } = { ...doc, _id: `copy-${at}` }
          await tx.create<ApplicationDoc>('applications', withMac(vault, 'applications', copy))
        }
      })
    }
    await night()
    const { rows } = await readSigned(stage.services, DISTRICT)
    expect([...rows.values()].filter(({ kind }) => kind === 'applications')).toHaveLength(2_502)
    expect((await lists()).every(({ heads }) => heads.split('\n').length <= 1_000)).toBe(true)
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', 'copy-1234'))
    expect((await night()).refused).toBe(1)
    expect(await found()).toEqual(['applications copy-1234'])
  })
})

describe('a row that went back', () => {
  it('is not signed: a case at an earlier version, a night later too', async () => {
    const before = await caseOf(first)
    dataOf(await actOnCase('clerk', first, 'confirm', CONFIRM))
    await night()
    await put(before)
    expect((await nextNight('2025-03-04')).refused).toBe(1)
    expect((await nextNight('2025-03-05')).refused).toBe(1)
    expect(await found()).toEqual([`applications ${first}`])
    expect((await readSigned(stage.services, DISTRICT)).rows.get(`applications\t${first}`)?.version).toBe(2)
  })

  it('is not signed: a case with another record at the same or a later version', async () => {
    const other = await caseOf(second)
    const { events, head } = other
    await put({ ...(await caseOf(first)), events, head, version: 5 })
    expect((await night()).refused).toBe(1)
  })

  it('is not signed: a case that is gone, and the others are', async () => {
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', first))
    dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM))
    expect((await nextNight('2025-03-04')).refused).toBe(1)
    const { rows } = await readSigned(stage.services, DISTRICT)
    expect(rows.get(`applications\t${second}`)?.version).toBe(2)
  })

  it('is put on record once', async () => {
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', first))
    await night()
    await nextNight('2025-03-04')
    expect((await audited('heads.refused')).map(({ on, actor }) => [on, actor])).toEqual([[first, 'nightly']])
  })

  it('stays told after it was brought back, until somebody accepts it with a reason', async () => {
    const doc = await caseOf(first)
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', first))
    await night()
    await put(doc)
    expect((await nextNight('2025-03-04')).refused).toBe(0)
    expect(await found()).toEqual([`applications ${first}`])
    const asked = { ids: [first], reason: '误删，已从备份恢复' }
    expect(await acceptFindings(stage.services, DISTRICT, asked)).toEqual([first])
    expect(await found()).toEqual([])
    expect((await audited('heads.accept')).map(({ on, actor }) => [on, actor])).toEqual([[first, 'console']])
    expect(await acceptFindings(stage.services, DISTRICT, asked)).toEqual([])
  })

  it('is the ground for the nights after it was accepted as it stands', async () => {
    await stage.store.transact(DISTRICT, (tx) => tx.remove('applications', first))
    await night()
    await acceptFindings(stage.services, DISTRICT, { ids: [first], reason: '重复测试数据' })
    expect((await nextNight('2025-03-04')).refused).toBe(0)
  })
})

describe('accounts, offices and their settings', () => {
  const clerk = staffId('clerk')
  const patchStaff = (set: Partial<StaffDoc>) =>
    stage.store.transact(DISTRICT, (tx) => tx.patch<StaffDoc>('staff', clerk, set))
  const patchOffice = (set: Partial<OfficeDoc>) =>
    stage.store.transact(DISTRICT, (tx) => tx.patch<OfficeDoc>('offices', 'zhongtong', set))

  it.each<[string, () => Promise<unknown>, string]>([
    ['a role that nobody gave', () => patchStaff({ roles: ['approver'] }), `staff-account ${clerk}`],
    ['a password that nobody set', () => patchStaff({ passwordHash: 'x' }), `staff-password ${clerk}`],
    ['an account that nobody disabled', () => patchStaff({ disabled: true }), `staff-access ${clerk}`],
    ['another name of the office', () => patchOffice({ name: '别处' }), 'office-register zhongtong'],
    ['a review body that nobody set', () => patchOffice({ reviewBody: '别处' }), 'office-settings zhongtong'],
    [
      'another template',
      () => patchOffice({ templates: { supplement: { file: 'x', at: '', by: '' } } }),
      'office-templates zhongtong',
    ],
    [
      'an account that is gone',
      () => stage.store.transact(DISTRICT, (tx) => tx.remove('staff', clerk)),
      `staff-account ${clerk}`,
    ],
  ])('are not signed with %s', async (_, change, id) => {
    await change()
    await nextNight('2025-03-04')
    expect(await found()).toContain(id)
  })

  it('are signed as their officers and administrators change them', async () => {
    stage.day.today = '2025-03-04'
    dataOf(await asStaff('administrator', 'people.disable', { id: clerk }))
    dataOf(await asStaff('reviewer', 'session.phone', { phone: '13800138000' }))
    dataOf(await asStaff('administrator', 'calendar.set-day', LOCAL_DAY))
    expect((await night()).refused).toBe(0)
    stage.day.today = '2025-03-05'
    dataOf(await asStaff('administrator', 'people.enable', { id: clerk }))
    dataOf(
      await asStaff('administrator', 'calendar.clear-day', { day: LOCAL_DAY.day, reason: '登记到了另一件申请的名下' }),
    )
    expect(await nextNight('2025-03-06')).toMatchObject({ refused: 0 })
  })

  it('are not signed with one change because another one is on record', async () => {
    stage.day.today = '2025-03-04'
    dataOf(await asStaff('administrator', 'people.disable', { id: clerk }))
    await patchStaff({ roles: ['approver'], disabled: true })
    await night()
    expect(await found()).toEqual([`staff-account ${clerk}`])
  })

  it('take up a sign-in without a word', async () => {
    await patchStaff({ lastTotp: 77 })
    expect((await nextNight('2025-03-04')).refused).toBe(0)
  })

  it('are missed when a local day or an entry of the audit is gone', async () => {
    dataOf(await asStaff('administrator', 'calendar.set-day', LOCAL_DAY))
    await nextNight('2025-03-04')
    const [entry] = await audited('calendar.set-day')
    await stage.store.transact(DISTRICT, async (tx) => {
      await tx.remove('localDays', `${DISTRICT}/${LOCAL_DAY.day}`)
      await tx.remove('audit', entry?._id ?? '')
    })
    await nextNight('2025-03-06')
    expect(await found()).toEqual(
      expect.arrayContaining([`local-days ${DISTRICT}/${LOCAL_DAY.day}`, 'audit-count zhongtong']),
    )
  })
})

const LOCAL_DAY = { day: '2025-03-12', kind: 'off', reason: '古尔邦节', document: '区政办发〔2025〕3号' }
