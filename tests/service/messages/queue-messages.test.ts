import { deliverDueMessages } from '../../../service/messages/deliver-messages'
import { type Message, NO_MESSENGER } from '../../../service/messages/messenger'
import type { ApplicationDoc, OutboxDoc } from '../../../service/store/documents'
import { everyDoc } from '../../../service/store/every-document'
import {
  actOnCase,
  asResident,
  CONFIRM,
  carryToIssue,
  DISTRICT,
  dataOf,
  FILING,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

describe('messages of a case', () => {
  let stage: Stage
  const sent: (Message & { dialled: string })[] = []
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    stage.services.messenger = {
      reaches: () => true,
      send: async (message) => {
        sent.push({ ...message, dialled: message.phone() })
        return { result: 'sent' }
      },
    }
  })
  beforeEach(async () => {
    await deliverDueMessages(stage.services, DISTRICT)
    sent.splice(0)
  })
  afterAll(() => stage.close())

  const queued = async (application: string) => {
    const all = await Promise.all(
      (['waiting', 'sent'] as const).map((state) =>
        everyDoc<OutboxDoc>(stage.services.store, 'outbox', { partition: DISTRICT, eq: { state } }),
      ),
    )
    return all.flat().filter((doc) => doc.application === application)
  }
  const kinds = async (application: string) => (await queued(application)).map(({ kind, to }) => [kind, to])
  const version = async (id: string) =>
    (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))!.version
  const textOf = (message: Message | undefined) => message?.text ?? ''

  it('tell the office of a filing, and the applicant of each step they must know', async () => {
    const id = await fileApplicationWith(stage, { key: 'steps-of-one' })
    await carryToIssue(id)
    dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'online' }))
    expect(await kinds(id)).toEqual([
      ['submitted', 'office'],
      ['received', 'applicant'],
      ['letter-served', 'applicant'],
    ])
    expect(await deliverDueMessages(stage.services, DISTRICT)).toMatchObject({ sent: 3, dead: 0 })
    expect(sent.map(({ recipient, dialled }) => [recipient, dialled])).toEqual([
      ['office:zhongtong', ''],
      ['web:zhang', FILING.phone],
      ['web:zhang', FILING.phone],
    ])
  })

  it('say which step, which day and where to look, and that they serve nothing', async () => {
    const id = await fileApplicationWith(stage, { key: 'words-of-one' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { dueOn: '2025-03-18', items: '写明年份' }))
    await deliverDueMessages(stage.services, DISTRICT)
    const { number } = (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))!
    expect(sent.map(({ text }) => text).at(-1)).toBe(
      `【演示数据】中同街街道办事处：政府信息公开（登记号${number}），需要补正申请内容，补正期限2025年3月18日。请打开页面查看补正事项。本消息只是提醒，不是文书送达。`,
    )
    expect(sent.at(-1)?.page).toBe(`pages/case/case?receipt=${id}`)
  })

  it('name no applicant and no content, queued or sent', async () => {
    const id = await fileApplicationWith(stage, { key: 'nobody-named' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const waiting = JSON.stringify(await queued(id))
    await deliverDueMessages(stage.services, DISTRICT)
    const said = sent.map(({ dialled, ...message }) => JSON.stringify(message)).join()
    for (const secret of [FILING.name, FILING.idNumber, FILING.phone, FILING.description]) {
      expect(waiting.includes(secret) || said.includes(secret)).toBe(false)
    }
  })

  it('tell the office what the applicant did, and the applicant nothing of it', async () => {
    const id = await fileApplicationWith(stage, { key: 'by-themselves' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { dueOn: '2025-03-18', items: '写明年份' }))
    const answer = { receipt: id, version: await version(id), text: '2024年', files: [] }
    dataOf(await asResident('zhang', 'application.supplement', answer))
    dataOf(await asResident('zhang', 'application.withdraw', { receipt: id, version: await version(id), reason: '' }))
    expect((await kinds(id)).filter(([, to]) => to === 'office')).toEqual([
      ['submitted', 'office'],
      ['supplemented', 'office'],
      ['withdrawn', 'office'],
    ])
  })

  it('are not queued where a move is refused', async () => {
    const id = await fileApplicationWith(stage, { key: 'refused-move' })
    expect(await actOnCase('clerk', id, 'serve-letter')).toMatchObject({ ok: false })
    expect(await kinds(id)).toEqual([['submitted', 'office']])
  })

  it('are queued once, however often a form is sent', async () => {
    const id = await fileApplicationWith(stage, { key: 'sent-three-times' })
    const again = { ...FILING, key: 'sent-three-times', proofFiles: ['proof-sent-three-times'] }
    expect(dataOf(await asResident('zhang', 'application.file', again)).receipt).toBe(id)
    expect(await queued(id)).toHaveLength(1)
  })

  it('wake no applicant at night, and reach the office at once', async () => {
    const id = await fileApplicationWith(stage, { key: 'late-evening' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const { clock } = stage.services
    const at = { now: '2025-03-03T15:30:00.000Z' }
    const night = { ...stage.services, clock: { ...clock, now: () => at.now } }
    await deliverDueMessages(night, DISTRICT)
    expect(sent.map(({ kind }) => kind)).toEqual(['submitted'])
    at.now = '2025-03-03T23:59:00.000Z'
    await deliverDueMessages(night, DISTRICT)
    at.now = '2025-03-04T00:00:00.000Z'
    await deliverDueMessages(night, DISTRICT)
    expect(sent.map(({ kind }) => kind)).toEqual(['submitted', 'received'])
  })

  it('are not queued for whom no messenger reaches', async () => {
    const { messenger } = stage.services
    stage.services.messenger = NO_MESSENGER
    const id = await fileApplicationWith(stage, { key: 'no-messenger' })
    stage.services.messenger = { ...messenger, reaches: (recipient) => recipient.startsWith('wx:') }
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    stage.services.messenger = messenger
    expect(await queued(id)).toEqual([])
  })

  it('say the new day when it moved', async () => {
    const id = await fileApplicationWith(stage, { key: 'extended-one' })
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('approver', id, 'extend', { days: '5', reason: '涉及的材料分散，要逐份核对' }))
    await deliverDueMessages(stage.services, DISTRICT)
    expect(textOf(sent.at(-1))).toMatch(/答复期限已经延长，延长后的答复期限2025年4月\d+日/)
  })
})
