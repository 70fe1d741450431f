import type { Installation } from '../../../server/main'
import { applyRetention } from '../../../server/operations/retention'
import { verifyAll } from '../../../server/operations/verify'
import { readDocs } from '../../../server/operations/verify/rows'
import type { ServerStore } from '../../../server/store/server-store'
import type { ApplicationDoc } from '../../../service/store/documents'
import { actOnCase, asStaff, dataOf, FILING } from '../../service/stage'
import { fileAs, newFolder, openDemo, removeFolder, runCommand } from '../demo-installation'
import { type Small, smallDatabase } from '../tampering/small-database'

/** Two cases of March 2026: one closed, one still open. */
let small: Small
let installation: Installation
let [closed, open] = ['', '']

beforeAll(async () => {
  small = await smallDatabase()
  const { services, vault } = small
  const store = services.store as ServerStore
  installation = {
    services,
    store,
    vault,
    keys: { root: Buffer.alloc(0), current: '', master: {}, cookie: Buffer.alloc(0) },
  }
  for await (const doc of readDocs<ApplicationDoc>(store, 'applications')) {
    if (doc.status === 'closed') closed = doc._id
    else open = doc._id
  }
})
afterAll(() => small.close())

const on = (today: string, isApplied = false) => {
  const services = { ...installation.services, clock: { ...installation.services.clock, today: () => today } }
  return applyRetention({ ...installation, services }, { years: 2, isApplied })
}
const tables = async () => dataOf(await asStaff('publisher', 'report.live', { year: 2026 })).tables
const everything = async () => {
  const docs: string[] = []
  for (const coll of ['applications', 'files', 'outbox'] as const) {
    for await (const doc of readDocs(installation.store, coll)) docs.push(JSON.stringify(doc))
  }
  return docs
}

async function decideProceeding(): Promise<void> {
  const doc = await installation.store.get<ApplicationDoc>('applications', 'weibin', closed)
  const opened = doc?.events.find((event) => event.type === 'proceeding-opened')
  const decided = { decidedOn: '2026-03-04', result: 'upheld', orderedToRedo: 'no' }
  dataOf(
    await actOnCase('clerk', closed, 'decide-proceeding', { ...decided, proceedingId: opened?.proceedingId ?? '' }),
  )
}

describe('the years for which an applicant is named', () => {
  it('do not end while a review body or a court has the case', async () => {
    const { over, waiting } = await on('2029-01-01', true)
    expect({ over, waiting: waiting.map(({ id }) => id) }).toEqual({ over: [], waiting: [closed] })
    await decideProceeding()
  })

  it('begin after the year in which the case closed, and never end for one that is open', async () => {
    expect((await on('2028-12-31')).over).toEqual([])
    const { over, removed } = await on('2029-01-01')
    expect({ over: over.map(({ id }) => id), removed }).toEqual({ over: [closed], removed: 0 })
  })

  it('end with the identity gone; record, chain, figures and everything else stay', async () => {
    const before = { tables: await tables(), named: (await everything()).filter((doc) => doc.includes('web:zhang')) }
    expect(await on('2029-01-01', true)).toMatchObject({ removed: 1 })
    expect(await tables()).toEqual(before.tables)
    expect((await verifyAll(installation)).problems).toEqual([])
    const named = (await everything()).filter((doc) => doc.includes('web:zhang'))
    expect(named.length).toBeLessThan(before.named.length)
    expect(named.filter((doc) => doc.includes(closed))).toEqual([])
    await expect(installation.services.files.get('proof-first-key')).rejects.toThrow()
    const doc = await installation.store.get<ApplicationDoc>('applications', 'weibin', closed)
    expect(Object.values(doc?.applicant ?? {}).join('')).toBe('')
    expect((await on('2029-01-01', true)).over).toEqual([])
  })

  it('leave a case that can be read and worked on, without a name', async () => {
    const view = dataOf(await asStaff('clerk', 'case.read', { id: closed }))
    expect(view.applicantLines).toContainEqual({ label: '姓名', value: '（保存期满，身份已删除）' })
    expect(JSON.stringify(view)).not.toContain(FILING.phone)
    dataOf(await actOnCase('clerk', closed, 'note', { text: '备注' }))
    expect((await verifyAll(installation)).problems).toEqual([])
    expect(dataOf(await asStaff('clerk', 'case.read', { id: open })).applicantLines).toContainEqual({
      label: '姓名',
      value: '张*',
    })
  })

  it('cannot be pretended: a case that says so and was not emptied by the program is found', async () => {
    await installation.store.transact('weibin', (tx) =>
      tx.patch<ApplicationDoc>('applications', open, { identityRemovedOn: '2029-01-01' }),
    )
    expect((await verifyAll(installation)).problems).toContainEqual(expect.objectContaining({ what: 'card', id: open }))
  })
})

describe('the command', () => {
  const folder = newFolder()
  const before = process.env
  afterAll(() => {
    process.env = before
    removeFolder(folder)
  })

  it('does nothing before the years are set, and only lists without --apply', async () => {
    const demo = await openDemo(folder)
    await fileAs(demo, 'zhang', 'first-key')
    await demo.store.close()
    expect(await runCommand(folder, 'retention')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有设置'),
    })
    process.env = { ...before, RETENTION_YEARS: 'ten' }
    expect((await runCommand(folder, 'retention')).stderr).toContain('RETENTION_YEARS')
    process.env = { ...before, RETENTION_YEARS: '10' }
    expect(await runCommand(folder, 'retention', '--now')).toMatchObject({ status: 2 })
    expect(await runCommand(folder, 'retention')).toMatchObject({
      status: 0,
      told: { years: 10, over: [], removed: 0 },
    })
  })
})
