import {
  actOnCase,
  asResident,
  asStaff,
  carryToIssue,
  dataOf,
  FILING,
  openStage,
  type Stage,
  uploadFile,
} from './stage'

/** Step B of the product, from the first tap to the published report. */
describe('one case from filing to the annual report', () => {
  let stage: Stage
  let receipt: string
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    await uploadFile(stage, 'web:zhang')
    receipt = dataOf(await asResident('zhang', 'application.file', FILING)).receipt
  })
  afterAll(() => stage.close())

  it('starts without a running clock (Art. 31)', async () => {
    const one = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(one).toMatchObject({ status: 'submitted', replyDueOn: null, may: ['withdraw'], reply: null })
    expect(one.clock.waitingFor).toBe('confirmation')
  })

  it('waits in the queue for confirmation', async () => {
    const { cases, counts } = dataOf(await asStaff('clerk', 'case.queue', { tab: 'to-confirm' }))
    expect(counts['to-confirm']).toBe(1)
    expect(cases[0]).toMatchObject({ applicant: '张*', number: null, statusWord: '待确认' })
  })

  it('goes through confirmation, search, draft, review, signature and issue', async () => {
    stage.day.today = '2025-03-04'
    await carryToIssue(receipt)
    const one = dataOf(await asStaff('clerk', 'case.read', { id: receipt }))
    expect(one).toMatchObject({ number: '中同街登〔2025〕1号', receivedOn: '2025-03-04', replyDueOn: '2025-04-01' })
    expect(one.reply).toMatchObject({
      state: 'issued',
      letter: { number: '中同街〔2025〕1号', issuedOn: '2025-03-04' },
    })
    expect(one.clock.sheet.filter(({ kind }) => kind === 'counted')).toHaveLength(20)
  })

  it('shows the resident nothing of the reply before it is served', async () => {
    const one = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(one.reply).toBeNull()
    expect(JSON.stringify(one)).not.toContain('2024年部门决算表')
  })

  it('closes on the day the letter is on the page of the applicant', async () => {
    stage.day.today = '2025-03-06'
    dataOf(await actOnCase('clerk', receipt, 'serve-letter'))
    const one = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(one).toMatchObject({ status: 'closed', outcomeWord: '予以公开', may: ['suggest-disclosure'] })
    expect(one.reply).toMatchObject({ leaf: '3.1', servedOn: '2025-03-06' })
    expect(one.reply?.remedies.map(({ until }) => until)).toContain('2025-05-05')
  })

  it('stands in its cell of table three, which lists it', async () => {
    const live = dataOf(await asStaff('publisher', 'report.live', { year: 2025 }))
    const cell = live.tables.find(({ id }) => id === 'three')?.cells.find(({ at }) => at === '3.1/person')
    expect(cell?.text).toBe('1')
    expect(live.problems.filter(({ level }) => level === 'error')).toEqual([])
    const { cases } = dataOf(await asStaff('clerk', 'report.cell', { year: 2025, at: '3.1/person' }))
    expect(cases.map(({ id }) => id)).toEqual([receipt])
  })

  it.each([2025, 2026])(
    'is listed in %i by every cell of table three that counts it, and by no other',
    async (year) => {
      const live = dataOf(await asStaff('publisher', 'report.live', { year }))
      const counted =
        live.tables.find(({ id }) => id === 'three')?.cells.filter(({ at }) => at?.endsWith('/person')) ?? []
      expect(counted.length).toBeGreaterThan(20)
      for (const { at = '', text } of counted) {
        const { cases } = dataOf(await asStaff('clerk', 'report.cell', { year, at }))
        expect(`${at}: ${cases.length}`).toBe(`${at}: ${text}`)
      }
    },
  )

  it('is read by everybody in the published report', async () => {
    const publish = { year: 2025, version: 0, password: 'right' }
    const { published } = dataOf(await asStaff('publisher', 'report.publish', publish))
    expect(published).toMatchObject([{ version: 1, differs: false }])
    const report = dataOf(await asResident(null, 'report.read', { office: 'zhongtong', year: 2025 }))
    expect(report).toMatchObject({ version: 1, figures: [{ year: 2025, received: 1, closed: 1 }] })
  })

  it('leaves the published version as it was when a case follows', async () => {
    await uploadFile(stage, 'web:li', 'proof-li')
    const second = { ...FILING, key: 'another-draft', proofFiles: ['proof-li'] }
    const { receipt: id } = dataOf(await asResident('li', 'application.file', second))
    dataOf(await actOnCase('clerk', id, 'confirm', { confirmedWith: '本人', how: '电话' }))
    const { published } = dataOf(await asStaff('publisher', 'report.live', { year: 2025 }))
    expect(published).toMatchObject([{ version: 1, differs: true }])
  })
})
