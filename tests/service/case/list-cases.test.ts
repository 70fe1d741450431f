import type { OfficeDoc } from '../../../service/store/documents'
import type { QueueTab } from '../../../typings/api'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  DRAFT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
})
afterEach(() => stage.close())

const list = async (who: string, tab: QueueTab) => dataOf(await asStaff(who, 'case.queue', { tab }))
const idsIn = async (who: string, tab: QueueTab) => (await list(who, tab)).cases.map((one) => one.id)
/** How many stand in each list, without the empty ones. */
async function counted() {
  const { counts } = await list('clerk', 'open')
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
async function draft() {
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
  dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
}
const signBy = (signingMode: OfficeDoc['signingMode']) =>
  stage.services.store.transact('weibin', (tx) => tx.patch<OfficeDoc>('offices', 'zhongtong', { signingMode }))

describe('a drafted reply', () => {
  it('waits for the reviewer, then for the approver, then for nobody', async () => {
    await draft()
    expect(await counted()).toEqual({ open: 1, 'to-review': 1 })
    expect(await idsIn('reviewer', 'to-review')).toEqual([id])
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    expect(await counted()).toEqual({ open: 1, 'to-sign': 1 })
    expect(await idsIn('approver', 'to-sign')).toEqual([id])
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    expect(await counted()).toEqual({ open: 1 })
  })

  it('waits for nobody while it is back with its clerk', async () => {
    await draft()
    dataOf(await actOnCase('reviewer', id, 'return-reply', { reason: '理由没有写明属于哪一类' }))
    expect(await counted()).toEqual({ open: 1 })
  })

  it('goes straight to the approver where there is no reviewer', async () => {
    await signBy('two')
    await draft()
    expect(await counted()).toEqual({ open: 1, 'to-sign': 1 })
    expect(await idsIn('reviewer', 'to-review')).toEqual([])
  })

  it('leaves the lists when the application is withdrawn', async () => {
    await draft()
    const { version } = dataOf(await asStaff('clerk', 'case.read', { id }))
    dataOf(await asResident('zhang', 'application.withdraw', { receipt: id, version, reason: '不需要了' }))
    expect(await counted()).toEqual({ closed: 1 })
  })
})

describe('a list', () => {
  it.each([
    ['clerk', 'to-review'],
    ['clerk', 'to-sign'],
    ['reviewer', 'to-sign'],
    ['reviewer', 'to-confirm'],
    ['approver', 'to-review'],
    ['approver', 'to-confirm'],
  ] as const)('is closed to a %s: %s', async (who, tab) => {
    expect(failureOf(await asStaff(who, 'case.queue', { tab })).code).toBe('forbidden')
  })

  it.each(['clerk', 'reviewer', 'approver'])('of open and of closed cases is there for a %s', async (who) => {
    expect(await idsIn(who, 'open')).toEqual([])
    expect(await idsIn(who, 'closed')).toEqual([])
  })
})
