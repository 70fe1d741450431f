import {
  actOnCase,
  asResident,
  asStaff,
  carryToIssue,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
  uploadFile,
} from '../stage'

const REVIEW = {
  route: 'reconsideration',
  filedOn: '2025-03-20',
  body: '新乡市卫滨区人民政府',
  caseNumber: '卫复〔2025〕3号',
}
const DECIDED = { decidedOn: '2026-01-20', result: 'overturned', orderedToRedo: 'yes', redoDueOn: '2026-02-10' }

async function cellOf(year: number, at: string) {
  const live = dataOf(await asStaff('publisher', 'report.live', { year }))
  const text = live.tables.flatMap(({ cells }) => cells).find((cell) => cell.at === at)?.text
  const { cases, title } = dataOf(await asStaff('clerk', 'report.cell', { year, at }))
  return { text, ids: cases.map(({ id }) => id), title }
}
const rowThree = async (year: number) => {
  const { tables } = dataOf(await asStaff('publisher', 'report.live', { year }))
  return tables.find(({ id }) => id === 'three')
}

describe('a reply that is set aside and made again', () => {
  let stage: Stage
  let id: string
  let before: unknown
  beforeAll(async () => {
    stage = await openStage('2025-03-04')
    id = await fileApplicationWith(stage)
    await carryToIssue(id)
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    before = await rowThree(2025)
    stage.day.today = '2025-03-20'
    dataOf(await actOnCase('clerk', id, 'open-proceeding', REVIEW))
  })
  afterAll(() => stage.close())

  it('is pending in table four at the end of the year, and its cell opens to the case', async () => {
    expect(await cellOf(2025, 'four/reconsideration/pending')).toEqual({
      text: '1',
      ids: [id],
      title: '2025年 表四 行政复议 · 尚未审结（1件）',
    })
  })

  it('comes back to the queue with the day of the decision', async () => {
    stage.day.today = '2026-01-21'
    const one = dataOf(
      await actOnCase('clerk', id, 'decide-proceeding', { ...DECIDED, ...(await firstOf('decide-proceeding')) }),
    )
    expect(one).toMatchObject({ status: 'reopened', replyDueOn: '2026-02-10', reply: null, outcomeWord: null })
    expect(one.after.formerReplies).toMatchObject([{ number: '中同街〔2025〕1号', outcomeWord: '予以公开' }])
    const { cases, counts } = dataOf(await asStaff('clerk', 'case.queue', { tab: 'open' }))
    expect(cases).toMatchObject([{ id, nextAct: { word: '重新作出答复', on: '2026-02-10' } }])
    expect(counts).toMatchObject({ open: 1, closed: 0 })
  })

  it('counts in the year of its result, and the year before stays as it was', async () => {
    expect((await cellOf(2026, 'four/reconsideration/overturned')).ids).toEqual([id])
    expect(await cellOf(2025, 'four/reconsideration/pending')).toMatchObject({ text: '1' })
  })

  it('tells the applicant that the reply is made again', async () => {
    const one = dataOf(await asResident('zhang', 'application.read', { receipt: id }))
    expect(one).toMatchObject({ status: 'reopened', statusWord: '办结后续办', reply: null, may: ['withdraw'] })
    expect(one.timeline.map(({ title }) => title)).toContain('重新答复')
  })

  it('is drafted, reviewed, signed, issued and served under a number of its own', async () => {
    const draft = { leaf: '3.1', 'fact.way': 'given', 'fact.given': '2024年部门决算表（全）', files: [] }
    dataOf(await actOnCase('clerk', id, 'draft-reply', draft))
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
    const one = dataOf(await actOnCase('clerk', id, 'serve-letter'))
    expect(one).toMatchObject({
      status: 'closed',
      outcomeWord: '予以公开',
      reply: { letter: { number: '中同街〔2026〕1号' } },
    })
    const theirs = dataOf(await asResident('zhang', 'application.read', { receipt: id }))
    expect(theirs.reply).toMatchObject({ servedOn: '2026-01-21' })
  })

  it('names in its letter the decision it follows; the letter that was set aside stays as it was', async () => {
    const follows =
      '本机关曾于2025年3月4日对该申请作出《政府信息公开告知书》（中同街〔2025〕1号）。' +
      '新乡市卫滨区人民政府于2026年1月20日作出行政复议决定（案号：卫复〔2025〕3号），该告知书已被撤销。现本机关依照该决定重新答复。'
    const { reply, after, letters } = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(reply?.letter.paragraphs).toContain(follows)
    expect(JSON.stringify(after.formerReplies)).not.toContain('重新答复')
    const replies = letters.filter(({ title }) => title === '政府信息公开告知书')
    const read = await Promise.all(replies.map(({ letter }) => asStaff('clerk', 'letter.read', { id, letter })))
    expect(read.map((one) => dataOf(one).letter.paragraphs.includes(follows))).toEqual([true, false])
  })

  it('leaves the first letter marked in the lists of both sides, with the day of the decision', async () => {
    const isReply = ({ title }: { title: string }) => title === '政府信息公开告知书'
    const { letters } = dataOf(await asStaff('clerk', 'case.read', { id }))
    const theirs = dataOf(await asResident('zhang', 'application.read', { receipt: id })).letters
    const words = [letters, theirs].map((list) => list.filter(isReply).map(({ standingWord }) => standingWord))
    expect(words).toEqual([
      ['', '已被撤销（2026年1月20日）'],
      ['', '已被撤销（2026年1月20日）'],
    ])
  })

  it('has left table three as it was, in both years', async () => {
    expect(await rowThree(2025)).toEqual(before)
    const { ids } = await cellOf(2026, '3.7/total')
    expect(ids).toEqual([])
  })

  async function firstOf(move: string) {
    const { moves } = dataOf(await asStaff('clerk', 'case.read', { id }))
    const field = moves.find((one) => one.move === move)?.fields.find(({ name }) => name === 'proceedingId')
    return { proceedingId: field?.choices[0]?.value ?? '' }
  }
})

describe('a letter around its service', () => {
  let stage: Stage
  let id: string
  beforeEach(async () => {
    stage = await openStage('2025-03-04')
    id = await fileApplicationWith(stage, { delivery: 'post', address: '平原路1号' })
    await carryToIssue(id)
  })
  afterEach(() => stage.close())

  it('is made void, and the next number is taken', async () => {
    dataOf(await actOnCase('clerk', id, 'void-letter', { reason: '收件人的姓名印错，要重新编号' }))
    const one = dataOf(await actOnCase('clerk', id, 'issue-letter'))
    expect(one.reply?.letter.number).toBe('中同街〔2025〕2号')
    expect(one.after.voided).toEqual([
      { number: '中同街〔2025〕1号', on: '2025-03-04', reason: '收件人的姓名印错，要重新编号' },
    ])
  })

  it('is proven by the number of the post or a photo of the signature, which is kept as evidence', async () => {
    expect(failureOf(await actOnCase('clerk', id, 'serve-letter', { means: 'posted' })).fields).toHaveProperty(
      'evidence',
    )
    expect(
      failureOf(await actOnCase('clerk', id, 'serve-letter', { means: 'posted', carrier: 'courier', evidence: 'SF1' }))
        .fields,
    ).toHaveProperty('carrier')
    const photo = await uploadFile(stage, 'staff:zhongtong:clerk', 'receipt-photo')
    const one = dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'signed-for', files: [photo] }))
    expect(one.after.evidence).toMatchObject([{ id: photo, what: '凭证' }])
  })

  it('comes back, is served again, and its slip of the pen is corrected', async () => {
    dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'posted', evidence: 'XA1' }))
    stage.day.today = '2025-03-10'
    const back = dataOf(await actOnCase('clerk', id, 'record-return', { reason: '查无此人' }))
    expect(back).toMatchObject({ statusWord: '办结后续办', nextAct: { word: '送达告知书', on: null } })
    dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'signed-for', evidence: '本人' }))
    const one = dataOf(await actOnCase('clerk', id, 'correct-letter', { what: '二〇二三年', how: '二〇二四年' }))
    expect(one).toMatchObject({ status: 'closed', outcomeWord: '予以公开' })
    expect(one.after.corrections).toMatchObject([{ what: '二〇二三年' }])
    expect(one.events.at(-1)?.text).toContain('改正为“二〇二四年”')
  })
})
