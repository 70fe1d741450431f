import { actOnCase, asResident, asStaff, dataOf, FILING, openStage, type Stage, uploadFile } from '../stage'

let stage: Stage
let receipt: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  await uploadFile(stage, 'web:zhang')
  receipt = dataOf(await asResident('zhang', 'application.file', FILING)).receipt
  dataOf(await actOnCase('clerk', receipt, 'confirm', { confirmedWith: '申请人本人', how: '电话' }))
})
afterEach(() => stage.close())

const silence = async () => dataOf(await asResident('zhang', 'application.read', { receipt })).silence

describe('an application that is not answered in time', () => {
  it('tells its applicant from the next day on what can be done, until an answer is there', async () => {
    const { replyDueOn } = dataOf(await asStaff('clerk', 'case.read', { id: receipt }))
    stage.day.today = replyDueOn ?? ''
    expect(await silence()).toEqual([])
    stage.day.today = '2025-04-15'
    const [review] = await silence()
    expect(review?.text).toContain('新乡市卫滨区人民政府')
    dataOf(
      await actOnCase('clerk', receipt, 'record-withdrawal', {
        on: '2025-04-15',
        reason: '申请人来电说已经从别处拿到了',
      }),
    )
    expect(await silence()).toEqual([])
  })
})
