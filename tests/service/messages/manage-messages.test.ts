import { deliverDueMessages, MAX_TRIES } from '../../../service/messages/deliver-messages'
import type { DeliveryResult } from '../../../service/messages/messenger'
import type { AuditDoc, OutboxDoc } from '../../../service/store/documents'
import { everyDoc } from '../../../service/store/every-document'
import type { MessageState } from '../../../typings/api'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
  staffId,
} from '../stage'

describe('the screen of messages', () => {
  let stage: Stage
  let id: string
  let delivery: DeliveryResult
  const dead = () => `${id}/2`
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
    delivery = { result: 'failed', reason: 'gateway-500' }
    stage.services.messenger = { reaches: () => true, send: async () => delivery }
    id = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    await change(dead(), { tries: MAX_TRIES - 1 })
    await deliverDueMessages(stage.services, DISTRICT)
  })
  afterEach(() => stage.close())

  const change = (message: string, set: Partial<OutboxDoc>) =>
    stage.services.store.transact(DISTRICT, (tx) => tx.patch<OutboxDoc>('outbox', message, set))
  const list = async (state: MessageState) => dataOf(await asStaff('administrator', 'message.list', { state }))
  const unreached = async () => dataOf(await asStaff('clerk', 'case.queue', { tab: 'open' })).unreached
  const audits = async () => {
    const query = { partition: DISTRICT, eq: { office: 'zhongtong' } }
    const docs = await everyDoc<AuditDoc>(stage.services.store, 'audit', query)
    return docs.map(({ what, actor, on }) => [what, actor, on]).filter(([what]) => what?.startsWith('message.'))
  }

  it('shows what was not delivered and why, and what will be tried again and when', async () => {
    const given = await list('dead')
    expect(given.counts).toEqual({ dead: 1, waiting: 1, refused: 0, sent: 0, stopped: 0 })
    expect(given.messages).toMatchObject([
      { title: '申请已经确认收到', toWord: '申请人', mayRetry: true, mayStop: true },
    ])
    expect(given.messages[0]?.note).toBe('试了 8 次都没有送到：消息平台退回，代码 gateway-500')
    const [waiting] = (await list('waiting')).messages
    expect(waiting?.note).toMatch(/^第 1 次没有发出：消息平台退回，代码 gateway-500。下一次 2025-03-03 18:0\d$/)
  })

  it('says of a place that is none of the list that it starts at the first page', async () => {
    const answered = await asStaff('administrator', 'message.list', { state: 'waiting', cursor: 'elsewhere' })
    expect(answered).toMatchObject({ ok: false, code: 'bad-cursor' })
  })

  it('shows nothing of the applicant or the application', async () => {
    const shown = JSON.stringify([await list('dead'), await list('waiting')])
    for (const secret of [FILING.name, FILING.phone, FILING.description, 'web:zhang'])
      expect(shown).not.toContain(secret)
  })

  it('warns the officers of whom no message reached, until somebody decides', async () => {
    expect(await unreached()).toMatchObject([{ id, title: '申请已经确认收到' }])
    dataOf(await asStaff('administrator', 'message.stop', { message: dead() }))
    expect(await unreached()).toEqual([])
    expect((await list('stopped')).messages[0]?.note).toBe('2025-03-03 18:00 决定不再发送')
    expect(await audits()).toEqual([['message.stop', staffId('administrator'), dead()]])
  })

  it('begins anew with all the tries, and the message arrives', async () => {
    dataOf(await asStaff('administrator', 'message.retry', { message: dead() }))
    expect(await stage.services.store.get('outbox', DISTRICT, dead())).toMatchObject({
      state: 'waiting',
      tries: 0,
      reason: '',
    })
    delivery = { result: 'sent' }
    await deliverDueMessages(stage.services, DISTRICT)
    expect((await list('sent')).messages.map(({ note, mayRetry }) => [note, mayRetry])).toEqual([
      ['2025-03-03 18:00 发出', false],
    ])
    expect(await audits()).toEqual([['message.retry', staffId('administrator'), dead()]])
  })

  it('refuses what the state of a message does not allow, and changes nothing', async () => {
    delivery = { result: 'refused', reason: 'wx-43101' }
    dataOf(await asStaff('administrator', 'message.retry', { message: dead() }))
    await deliverDueMessages(stage.services, DISTRICT)
    for (const action of ['message.retry', 'message.stop'] as const) {
      expect(failureOf(await asStaff('administrator', action, { message: dead() })).code).toBe('conflict')
    }
    expect((await list('refused')).messages[0]?.note).toBe('申请人没有订阅，或者订阅的次数已经用完')
    expect(await audits()).toHaveLength(1)
  })

  it('knows no message of another office', async () => {
    await change(dead(), { office: 'beijie' })
    expect(failureOf(await asStaff('administrator', 'message.stop', { message: dead() })).code).toBe('not-found')
    expect((await list('dead')).messages).toEqual([])
  })
})
