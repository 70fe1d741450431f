import type { OfficeDoc } from '../../cloudfunctions/shared/documents'
import { act, asResident, asStaff, carryToIssue, data, filed, openStage, type Stage } from './stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
})
afterEach(() => stage.close())

const BODY = '新乡市红旗区人民政府'
const set = (change: Partial<OfficeDoc>) =>
  stage.services.store.transact((tx) => tx.patch<OfficeDoc>('offices', 'zhongtong', change))
const remedyOf = async (id: string) => data(await asStaff('clerk', 'case.read', { id })).reply?.letter.remedy

describe('a letter', () => {
  it('tells the review body that is set when it is issued, and keeps it', async () => {
    const [first, second] = [await filed(stage), await filed(stage, { key: 'second-draft' })]
    await carryToIssue(first)
    await set({ reviewBody: BODY })
    await carryToIssue(second)
    expect(await remedyOf(first)).toContain('新乡市卫滨区人民政府')
    expect(await remedyOf(second)).toContain(BODY)
  })

  it('and the page of its applicant tell the same', async () => {
    const id = await filed(stage)
    await carryToIssue(id)
    data(await act('clerk', id, 'serve-letter', { means: 'online' }))
    await set({ reviewBody: BODY })
    const { reply } = data(await asResident('zhang', 'application.read', { receipt: id }))
    expect(JSON.stringify(reply)).not.toContain(BODY)
  })
})
