import { actOnCase, asResident, asStaff, dataOf, failureOf, fileApplicationWith, openStage, type Stage } from '../stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-04')
})
afterEach(() => stage.close())

const CONFIRMED = { confirmedWith: '申请人本人', how: '电话' }
const received = async (change = {}) => {
  const id = await fileApplicationWith(stage, change)
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRMED))
  return id
}
const CHARGE = { basis: 'pages', quantity: '50', alreadyPublic: 'no' }
const read = async (id: string, who = 'clerk') => dataOf(await asStaff(who, 'case.read', { id }))
const readByApplicant = async (id: string) => dataOf(await asResident('zhang', 'application.read', { receipt: id }))

describe('an act that is entered later than it was made', () => {
  it('shows the day of its entry beside the day of the fact, to officers and to the applicant', async () => {
    const id = await received()
    stage.day.today = '2025-03-14'
    const asked = { days: '5', notifiedOn: '2025-03-10', reason: '要逐份查阅三百余份会议记录' }
    const one = dataOf(await actOnCase('approver', id, 'extend', asked))
    expect(one.events.at(-1)).toMatchObject({ title: '延长答复期限', on: '2025-03-10', enteredOn: '2025-03-14' })
    expect((await readByApplicant(id)).timeline.at(-1)).toMatchObject({ on: '2025-03-10', enteredOn: '2025-03-14' })
    expect(one.events.filter(({ enteredOn }) => enteredOn)).toHaveLength(1)
  })

  it('is refused where it cannot be true together with what is on record, and names that', async () => {
    const id = await received()
    stage.day.today = '2025-03-10'
    dataOf(
      await actOnCase('approver', id, 'extend', {
        days: '5',
        notifiedOn: '2025-03-10',
        reason: '要逐份查阅三百余份会议记录',
      }),
    )
    const late = { on: '2025-03-06', dueOn: '2025-03-25', lacking: 'description', items: '年份' }
    const told = failureOf(await actOnCase('clerk', id, 'request-supplement', late))
    expect(told.fields?.on).toBe('已经登记了2025年3月10日的“延长答复期限”，两件事不能同时成立，请核对日期。')
  })
})

describe('a day that was missed', () => {
  it('stands on the page of the case, and stays there after a new day is due', async () => {
    const id = await received()
    stage.day.today = '2025-03-20'
    const notice = { on: '2025-03-20', dueOn: '2025-04-20', lacking: 'description', items: '年份' }
    dataOf(await actOnCase('clerk', id, 'request-supplement', notice))
    stage.day.today = '2025-04-02'
    expect((await read(id)).breaches).toEqual([
      {
        title: '补正告知超过7个工作日',
        article: '第三十条',
        text: '补正告知最迟是2025年3月13日，告知是在2025年3月20日。',
      },
      { title: '答复逾期', article: '第三十三条', text: '答复期限到2025年4月1日为止，还没有答复。' },
    ])
    dataOf(await actOnCase('clerk', id, 'enter-supplement', { on: '2025-04-02', text: '2024年' }))
    const restarted = await read(id)
    expect(restarted.clock.replyDueOn).toBe('2025-04-30')
    expect(restarted.breaches[1]?.text).toContain('到2025年4月2日才答复、撤回或者另起期限')
  })

  it('is none in a case that is in time', async () => expect((await read(await received())).breaches).toEqual([]))
})

describe('a fee notice that is taken back', () => {
  it('tells the approver the day that follows, and the applicant by a letter of its own', async () => {
    const id = await received()
    stage.day.today = '2025-03-10'
    dataOf(await actOnCase('approver', id, 'charge-fee', CHARGE))
    stage.day.today = '2025-03-20'
    const hint = (await read(id, 'approver')).moves.find(({ move }) => move === 'cancel-fee')?.hint
    expect(hint).toContain('取消以后答复期限是2025年4月1日')
    const one = dataOf(await actOnCase('approver', id, 'cancel-fee', { reason: '页数数错了，实际是三十页' }))
    expect(one).toMatchObject({ status: 'processing', replyDueOn: '2025-04-01' })
    const { letters } = await readByApplicant(id)
    expect(letters[0]).toMatchObject({ title: '关于取消信息处理费收费通知的告知书', number: '中同街告〔2025〕1号' })
    const words = letters[0]?.letter.paragraphs.join('') ?? ''
    expect(words).toContain('因页数数错了，实际是三十页，现取消该收费通知，您不用缴纳信息处理费')
    expect(words).toContain('答复期限至2025年4月1日（含当日）')
  })

  it('warns the approver where the day that follows is over', async () => {
    const id = await received()
    stage.day.today = '2025-03-10'
    dataOf(await actOnCase('approver', id, 'charge-fee', CHARGE))
    stage.day.today = '2025-04-07'
    const hint = (await read(id, 'approver')).moves.find(({ move }) => move === 'cancel-fee')?.hint
    expect(hint).toContain('答复期限是2025年4月1日，已经过了，会记为程序瑕疵')
  })

  it('counts in no sum of the month', async () => {
    const [first, second] = [await received(), await received({ key: 'key-of-another', description: '2023年决算' })]
    dataOf(await actOnCase('approver', first, 'charge-fee', CHARGE))
    const monthOf = async () => (await read(second, 'approver')).moves.find(({ move }) => move === 'charge-fee')?.hint
    expect(await monthOf()).toContain('当月已经通知收费200元')
    dataOf(await actOnCase('approver', first, 'cancel-fee', { reason: '页数数错了，实际是三十页' }))
    expect(await monthOf()).toContain('当月已经通知收费0元')
  })
})
