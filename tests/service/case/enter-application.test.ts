import type { ApplicationDoc, FileDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  openStage,
  type Stage,
  staffId,
  uploadFile,
} from '../stage'

const ENTRY = {
  ...FILING,
  key: 'key-of-an-entry',
  channel: 'ordinary-post',
  submittedOn: '2025-03-03',
  text: '',
  files: [] as string[],
  proofFiles: [] as string[],
}

describe('an application that an officer enters (Art. 29)', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
  })
  afterEach(() => stage.close())

  const owner = `staff:${staffId('clerk')}`
  const enter = (change: object = {}, who = 'clerk') => asStaff(who, 'case.enter', { ...ENTRY, ...change })
  const docOf = async (id: string) => (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))!

  it('by ordinary post waits for the confirmation with the applicant', async () => {
    const { id, number, receivedOn } = dataOf(await enter({ files: [await uploadFile(stage, owner, 'envelope')] }))
    expect({ number, receivedOn }).toEqual({ number: null, receivedOn: null })
    const { status, channel, caller } = await docOf(id)
    expect({ status, channel, caller }).toEqual({ status: 'submitted', channel: 'ordinary-post', caller: owner })
    expect((await stage.services.store.get<FileDoc>('files', DISTRICT, 'envelope'))?.what).toBe('evidence')
    expect(dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM)).receivedOn).toBe('2025-03-03')
  })

  it.each(['in-person', 'oral'] as const)('%s is registered and received at once', async (channel) => {
    const entered = dataOf(await enter({ channel, text: '视力不好，由林晓芸代为填写' }))
    expect(entered).toMatchObject({ receivedOn: '2025-03-03', number: expect.stringContaining('1号') })
    expect((await docOf(entered.id)).status).toBe('processing')
  })

  it('by signed post shows the slip, and leaves no gap in the register where it does not', async () => {
    expect(failureOf(await enter({ channel: 'signed-post' })).fields).toHaveProperty('files')
    const files = [await uploadFile(stage, owner, 'slip')]
    const { number, receivedOn } = dataOf(await enter({ channel: 'signed-post', submittedOn: '2025-02-28', files }))
    expect({ number, receivedOn }).toEqual({ number: expect.stringContaining('〔2025〕1号'), receivedOn: '2025-02-28' })
  })

  it('is registered once, however often it is sent', async () => {
    await asStaff('clerk', 'session.me')
    const replies = await Promise.all([enter({ channel: 'in-person' }), enter({ channel: 'in-person' })])
    expect(new Set(replies.map((reply) => dataOf(reply).receipt)).size).toBe(1)
    expect(dataOf(await enter({ channel: 'in-person' })).number).toBe(dataOf(replies[0]!).number)
    expect(failureOf(await enter({ channel: 'oral', text: '不会写字' })).code).toBe('key-used')
  })

  it('is registered with what it lacks, which the notice then asks for', async () => {
    const { id, notes } = dataOf(await enter({ idNumber: '', phone: '', channel: 'in-person' }))
    expect(notes.join()).toContain('缺少身份证明、缺少联系方式')
    const { moves } = dataOf(await asStaff('clerk', 'case.read', { id }))
    const asked = moves.find(({ move }) => move === 'request-supplement')?.fields.find(({ name }) => name === 'lacking')
    expect(asked?.value).toBe('identity,contact')
  })

  it('without a number is nobody else’s repetition', async () => {
    const first = dataOf(await enter({ idNumber: '' }))
    const second = dataOf(await enter({ idNumber: '', name: '李四', key: 'another-entry' }))
    expect((await docOf(first.id)).applicantHash).not.toBe((await docOf(second.id)).applicantHash)
  })

  it('refuses a wrong number, a missing name and a day to come, naming each', async () => {
    expect(Object.keys(failureOf(await enter({ idNumber: '11010519491231002', name: ' ' })).fields ?? {})).toEqual([
      'name',
      'idNumber',
    ])
    expect(failureOf(await enter({ submittedOn: '2025-03-04' })).fields).toHaveProperty('submittedOn')
  })

  it('by an agent keeps the written authority, and counts as its principal', async () => {
    const agent = { through: 'agent', agentName: '王律师', agentPhone: '13900139000' }
    const authorisation = [await uploadFile(stage, owner, 'authority')]
    const { id } = dataOf(await enter({ ...agent, authorisation, channel: 'in-person' }))
    expect(await docOf(id)).toMatchObject({ through: 'agent', authorisation, applicantKind: 'person' })
    const { applicantLines, files } = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(applicantLines).toContainEqual({ label: '代理人或者代填人的姓名', value: '王**' })
    expect(files.map(({ what }) => what)).toContain('授权委托书')
  })

  it('of several people is one application, and its letter is written to all of them', async () => {
    const { id } = dataOf(await enter({ joint: '李四，王五', channel: 'in-person' }))
    const asked = { id, leaf: '3.5.3', facts: { publication: '公报', where: '图书馆' }, files: [] }
    expect(dataOf(await asStaff('clerk', 'letter.preview', asked)).letter.addressee).toBe('张三、李四、王五')
  })

  it('can be followed by the applicant with receipt and query code', async () => {
    const { receipt, queryCode } = dataOf(await enter())
    expect(dataOf(await asResident('zhang', 'application.read', { receipt, queryCode })).statusWord).toBe('待确认')
  })

  it('keeps its evidence with the office', async () => {
    const { receipt, queryCode } = dataOf(await enter({ files: [await uploadFile(stage, owner, 'envelope')] }))
    const { files } = dataOf(await asResident('zhang', 'application.read', { receipt, queryCode }))
    expect(files).toEqual([])
  })

  it('is the work of a clerk', async () => {
    expect(failureOf(await enter({}, 'reviewer')).code).toBe('forbidden')
    expect(
      (await stage.services.store.query('applications', { partition: DISTRICT, eq: { caller: owner } })).items,
    ).toEqual([])
  })
})

describe('the month of an applicant', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
  })
  afterAll(() => stage.close())

  it('is counted for the fee by pieces and told in the form', async () => {
    const ids: string[] = []
    for (let n = 0; n < 12; n += 1) {
      ids.push(
        dataOf(await asStaff('clerk', 'case.enter', { ...ENTRY, channel: 'in-person', key: `entry-no-${n}` })).id,
      )
    }
    const last = ids.at(-1) ?? ''
    const { moves } = dataOf(await asStaff('approver', 'case.read', { id: last }))
    expect(moves.find(({ move }) => move === 'charge-fee')?.hint).toContain(
      '收到这位申请人12件，本件是第12件；按件累计到本件为200元',
    )
    expect(
      failureOf(await actOnCase('approver', ids[0] ?? '', 'charge-fee', { basis: 'items' })).fields?.basis,
    ).toContain('第1件')
    expect(dataOf(await actOnCase('approver', last, 'charge-fee', { basis: 'items' })).status).toBe('awaiting-payment')
  })
})
