import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  DRAFT,
  dataOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

/** What each officer is shown of one case: what comes next, whose turn it is, whose work the rest is. */
describe('the desk of an officer', () => {
  let stage: Stage
  let id: string
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
    id = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  })
  afterEach(() => stage.close())

  const seenBy = async (who: string) => dataOf(await asStaff(who, 'case.read', { id }))
  const nextFor = async (who: string) =>
    (await seenBy(who)).moves.filter(({ allowed, next }) => allowed && next).map(({ move }) => move)
  const drafted = async () => {
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
  }

  it('puts the moves of the next act first: a search, or 补正 where the request is unclear', async () => {
    expect(await nextFor('clerk')).toEqual(['record-search', 'request-supplement'])
    expect((await seenBy('clerk')).moves[0]?.move).toBe('record-search')
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    expect(await nextFor('clerk')).toEqual(['draft-reply'])
    expect((await seenBy('clerk')).moves[0]?.move).toBe('draft-reply')
  })

  it('warns that a 补正 notice would be late, before and after it is sent (C7)', async () => {
    const hint = async () => (await seenBy('clerk')).moves.find(({ move }) => move === 'request-supplement')?.hint
    expect(await hint()).not.toContain('注意')
    stage.day.today = '2025-03-13'
    expect(await hint()).toContain('期限到2025-03-12为止，现在告知会记为逾期')
    const asked = dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-28' }))
    expect(JSON.stringify(asked.events)).toContain('已超过7个工作日，期限不停')
  })

  it('says after each step who acts now, and nothing to that officer', async () => {
    await drafted()
    expect((await seenBy('clerk')).turn).toBe('等待审核：reviewer')
    expect(await seenBy('reviewer')).toMatchObject({ turn: '' })
    expect(await nextFor('reviewer')).toEqual(['pass-review'])
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    expect((await seenBy('clerk')).turn).toBe('等待签发：approver')
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    expect((await seenBy('approver')).turn).toBe('等待编号成文：clerk')
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
    expect((await seenBy('reviewer')).turn).toBe('等待送达：clerk')
    expect(await nextFor('clerk')).toEqual(['serve-letter'])
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    expect((await seenBy('reviewer')).turn).toBe('')
  })

  it('sends a returned reply back to its drafter', async () => {
    await drafted()
    dataOf(await actOnCase('reviewer', id, 'return-reply', { reason: '提供的文件漏了文号，请补上' }))
    expect((await seenBy('reviewer')).turn).toBe('等待修改答复：clerk')
    expect(await nextFor('clerk')).toEqual(['draft-reply'])
  })

  it('waits for nobody of the office while the applicant is to answer, then proposes abandonment', async () => {
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    expect(await nextFor('clerk')).toEqual(['enter-supplement'])
    expect((await seenBy('reviewer')).turn).toBe('')
    stage.day.today = '2025-03-11'
    expect(await nextFor('clerk')).toEqual(['abandon', 'enter-supplement'])
    dataOf(await actOnCase('clerk', id, 'abandon', { 'fact.justification': 'none' }))
    expect((await seenBy('clerk')).turn).toBe('等待审核：reviewer')
  })

  it('names the role where nobody of the office can take the next step', async () => {
    const { store } = stage.services
    await store.transact('weibin', (tx) => tx.patch('staff', 'zhongtong:reviewer', { roles: ['clerk'] }))
    await drafted()
    expect((await seenBy('clerk')).turn).toBe('等待审核人处理：审核')
  })

  it('tells the work of another role from what the law refuses', async () => {
    dataOf(
      await actOnCase('approver', id, 'extend', {
        days: '5',
        notifiedOn: '2025-03-03',
        reason: '要逐份查阅三百余份会议记录',
      }),
    )
    const extendFor = async (who: string) => (await seenBy(who)).moves.find(({ move }) => move === 'extend')
    expect(await extendFor('clerk')).toMatchObject({ allowed: false, othersRole: '签发人' })
    expect(await extendFor('approver')).toMatchObject({ allowed: false, othersRole: '' })
  })

  it('shortens many articles on the card of an outcome', async () => {
    const { outcomes } = dataOf(await asStaff('clerk', 'outcome.list', { id }))
    const articles = (leaf: string) => outcomes.find((one) => one.leaf === leaf)
    expect(articles('3.1')).toMatchObject({ shortArticle: '第三十六条等' })
    expect(articles('3.1')?.article).toContain('第四十条')
    expect(articles('3.2')).toMatchObject({ shortArticle: '第三十七条等' })
    expect(articles('3.4.2')).toMatchObject({ shortArticle: '第三十八条', article: '第三十八条' })
  })

  it('says which letter the clock waits for, to the officer and to the applicant', async () => {
    const notes = async () => [
      (await seenBy('clerk')).dueNote,
      dataOf(await asResident('zhang', 'application.read', { receipt: id })).dueNote,
    ]
    dataOf(await actOnCase('clerk', id, 'send-consultation', { party: 'third', to: '甲公司', about: '合同' }))
    for (const note of await notes()) expect(note).toMatch(/征求意见书.*等待送达/)
    for (const note of await notes()) expect(note).not.toContain('收费')
  })

  /** It speaks to the applicant, not about one. */
  const readByApplicant = async () => {
    const { dueNote } = dataOf(await asResident('zhang', 'application.read', { receipt: id }))
    expect(dueNote).not.toMatch(/申请人|期限停着/)
    return dueNote
  }

  it('waits for the notice of a fee to arrive before it waits for the payment', async () => {
    dataOf(await actOnCase('approver', id, 'charge-fee', { basis: 'pages', quantity: '50', alreadyPublic: 'no' }))
    expect((await seenBy('clerk')).dueNote).toMatch(/收费通知.*等待送达申请人/)
    expect(await readByApplicant()).toMatch(/收费通知.*等待送到您手里/)
    dataOf(await actOnCase('clerk', id, 'record-fee-delivery'))
    expect((await seenBy('clerk')).dueNote).toContain('等待申请人缴费')
    expect(await readByApplicant()).toContain('等您缴费')
  })
})
