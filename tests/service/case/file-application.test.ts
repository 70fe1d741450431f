import type { ApplicationDoc, FileDoc } from '../../../service/store/documents'
import {
  asResident,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
  uploadFile,
} from '../stage'

describe('filing', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
    await uploadFile(stage, 'web:zhang')
  })
  afterEach(() => stage.close())

  const file = (change: object = {}) => asResident('zhang', 'application.file', { ...FILING, ...change })
  const all = () =>
    stage.services.store.query<ApplicationDoc>('applications', { partition: DISTRICT, eq: { office: 'zhongtong' } })

  it('answers a receipt that cannot be guessed, and a query code', async () => {
    const { receipt, queryCode } = dataOf(await file())
    expect(receipt).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
    expect(queryCode).toHaveLength(8)
  })

  it('happens once, however often the same form arrives', async () => {
    const first = dataOf(await file())
    expect(dataOf(await file())).toEqual(first)
    expect((await all()).items).toHaveLength(1)
  })

  it('happens once when the form arrives twice at the same moment', async () => {
    const replies = await Promise.all([file(), file(), file()])
    expect(new Set(replies.map((reply) => dataOf(reply).receipt)).size).toBe(1)
    expect((await all()).items).toHaveLength(1)
  })

  it('refuses a used key with other content', async () => {
    dataOf(await file())
    expect(failureOf(await file({ description: '另一项' })).code).toBe('key-used')
  })

  it('lets two people use the same key', async () => {
    dataOf(await file())
    await uploadFile(stage, 'web:li', 'li')
    dataOf(await asResident('li', 'application.file', { ...FILING, proofFiles: ['li'] }))
    expect((await all()).items).toHaveLength(2)
  })

  it('claims the files in the same act, and only those of the one who files', async () => {
    await uploadFile(stage, 'web:li', 'foreign')
    expect(failureOf(await file({ key: 'key-two-two', proofFiles: ['foreign'] })).fields).toHaveProperty('proofFiles')
    expect((await all()).items).toHaveLength(0)
    const { receipt } = dataOf(await file())
    const proof = await stage.services.store.get<FileDoc>('files', DISTRICT, 'proof')
    expect(proof).toMatchObject({ claimed: true, application: receipt, what: 'proof' })
    expect(failureOf(await file({ key: 'key-three-3' })).fields).toHaveProperty('proofFiles')
  })

  it('stores no identity in the clear', async () => {
    await file()
    const text = JSON.stringify((await all()).items)
    for (const secret of ['张三', '11010519491231002X', '13800138000']) expect(text).not.toContain(secret)
  })

  it.each([
    ['a wrong ID checksum', { idNumber: '110105194912310021' }, 'idNumber'],
    ['an impossible birthday', { idNumber: '11010519491331002X' }, 'idNumber'],
    ['20,000 characters', { description: '字'.repeat(20_000) }, 'description'],
    ['no description', { description: ' ' }, 'description'],
    ['no proof', { proofFiles: [] }, 'proofFiles'],
    ['no address for post', { delivery: 'post' }, 'address'],
    ['an unknown kind', { applicantKind: 'robot' }, 'applicantKind'],
    ['a number for a text', { name: 5 }, 'name'],
    ['no street', { office: 'nowhere' }, 'office'],
  ])('says what is wrong with %s', async (_, change, field) => {
    const { fields } = failureOf(await file(change))
    expect(fields?.[field]).toMatch(/[\u4e00-\u9fff]/)
    expect((await all()).items).toHaveLength(0)
  })

  it('takes emoji as they are', async () => {
    const { receipt } = dataOf(await file({ description: '想看🌳绿化预算' }))
    expect(dataOf(await asResident('zhang', 'application.read', { receipt })).summary).toBe('想看🌳绿化预算')
  })

  it('needs somebody to belong to', async () => {
    expect(failureOf(await asResident(null, 'application.file', FILING)).code).toBe('not-signed-in')
  })
})

describe('following an application', () => {
  let stage: Stage
  let receipt: string
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    receipt = await fileApplicationWith(stage)
  })
  afterAll(() => stage.close())

  const read = (who: string | null, address: object) => asResident(who, 'application.read', address)

  it('needs the receipt alone for the one who filed, the query code for all others', async () => {
    const queryCode = stage.services.vault.code(receipt)
    expect(dataOf(await read('zhang', { receipt })).receipt).toBe(receipt)
    const typed = { receipt: receipt.toLowerCase().replaceAll('-', ''), queryCode: ` ${queryCode.toLowerCase()}` }
    expect(dataOf(await read(null, typed)).receipt).toBe(receipt)
  })

  it('tells an unknown receipt and a wrong query code alike', async () => {
    const wrong = [
      await read('li', { receipt }),
      await read(null, { receipt, queryCode: 'AAAAAAAA' }),
      await read(null, { receipt: 'AAAA-AAAA-AAAA-AAAA', queryCode: 'AAAAAAAA' }),
    ]
    expect(new Set(wrong.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(wrong[0]).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('lists only one’s own', async () => {
    expect(dataOf(await asResident('zhang', 'application.mine')).cases).toHaveLength(1)
    expect(dataOf(await asResident('li', 'application.mine')).cases).toHaveLength(0)
  })

  it('closes on withdrawal and says so', async () => {
    const asked = { receipt, version: 1, reason: '不需要了' }
    const one = dataOf(await asResident('zhang', 'application.withdraw', asked))
    expect(one).toMatchObject({ status: 'closed', outcomeWord: '申请人撤回', may: [] })
    expect(one.timeline.at(-1)).toMatchObject({ title: '撤回申请', article: null })
  })
})
