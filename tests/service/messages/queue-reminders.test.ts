import { deliverDueMessages } from '../../../service/messages/deliver-messages'
import { type Message, NO_MESSENGER } from '../../../service/messages/messenger'
import { queueReminders } from '../../../service/messages/queue-reminders'
import type { OutboxDoc } from '../../../service/store/documents'
import { everyDoc } from '../../../service/store/every-document'
import type { Store } from '../../../service/store/store'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DISTRICT,
  DRAFT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  runNight,
  SEARCH,
  type Stage,
  staffId,
} from '../stage'

let stage: Stage
let sent: Message[]
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  sent = []
  stage.services.messenger = {
    reaches: () => true,
    send: async (message) => {
      sent.push(message)
      return { result: 'sent' }
    },
  }
})
afterEach(() => stage.close())

/** Received on 3 March, due on 31 March. */
async function searched(key = 'searched-one'): Promise<string> {
  const id = await fileApplicationWith(stage, { key })
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
  return id
}

async function reminders(): Promise<OutboxDoc[]> {
  const { store } = stage.services
  const all = await Promise.all(
    (['waiting', 'sent', 'refused'] as const).map((state) =>
      everyDoc<OutboxDoc>(store, 'outbox', { partition: DISTRICT, eq: { state } }),
    ),
  )
  return all.flat().filter(({ kind }) => kind.startsWith('due-'))
}
const kinds = async () => (await reminders()).map(({ kind, act: what }) => [kind, what]).sort()
async function nightOf(today: string): Promise<void> {
  stage.day.today = today
  expect(await runNight()).toMatchObject({ ok: true })
}

describe('the night reminds the office', () => {
  it('of nothing where nothing is due', async () => {
    await searched()
    await nightOf('2025-03-04')
    expect(await reminders()).toEqual([])
  })

  it('once of what comes soon, once of the day itself, and each working day of what is overdue', async () => {
    await searched()
    for (const day of ['2025-03-26', '2025-03-27', '2025-03-28']) await nightOf(day)
    expect(await kinds()).toEqual([['due-soon', 'reply']])
    await nightOf('2025-03-31')
    for (const day of ['2025-04-01', '2025-04-02']) await nightOf(day)
    expect((await kinds()).map(([kind]) => kind)).toEqual(['due-overdue', 'due-overdue', 'due-soon', 'due-today'])
  })

  it('of an application nobody has confirmed, but not on the day it came', async () => {
    await fileApplicationWith(stage)
    await nightOf('2025-03-03')
    expect(await reminders()).toEqual([])
    await nightOf('2025-03-04')
    expect(await kinds()).toEqual([['due-unconfirmed', 'confirm']])
  })

  it('once of a term that has ended without an answer, and only to decide', async () => {
    const id = await fileApplicationWith(stage)
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    for (const day of ['2025-03-11', '2025-03-12']) await nightOf(day)
    expect(await kinds()).toEqual([['due-abandonable', 'abandon']])
    await deliverDueMessages(stage.services, DISTRICT)
    expect(sent.at(-1)?.text).toBe(
      '【演示数据】中同街街道办事处：政府信息公开（登记号中同街登〔2025〕1号），有一件期满没有回音：是否视为放弃，由经办人决定，期限是2025年3月10日。请经办人决定，系统不会自动办理。',
    )
  })

  it('on no day off', async () => {
    await searched()
    await nightOf('2025-04-05')
    expect(await reminders()).toEqual([])
  })

  it('once however often it runs, at the same moment too', async () => {
    await searched()
    stage.day.today = '2025-03-31'
    await Promise.all([queueReminders(stage.services, DISTRICT), queueReminders(stage.services, DISTRICT)])
    await nightOf('2025-03-31')
    expect(await kinds()).toEqual([['due-today', 'reply']])
  })

  it('of all that is due, once each, though a run was killed between', async () => {
    for (const key of ['first-of-three', 'second-of-three', 'third-of-three']) await searched(key)
    stage.day.today = '2025-03-31'
    await expect(queueReminders({ ...stage.services, store: dyingAfter(2) }, DISTRICT)).rejects.toThrow('killed')
    expect(await reminders()).toHaveLength(2)
    await nightOf('2025-03-31')
    expect(await reminders()).toHaveLength(3)
  })

  it('not where no message reaches it', async () => {
    stage.services.messenger = NO_MESSENGER
    await searched()
    await nightOf('2025-03-31')
    expect(await reminders()).toEqual([])
  })
})

describe('a reminder', () => {
  it('is not sent any more when somebody has done it meanwhile', async () => {
    const id = await fileApplicationWith(stage)
    await nightOf('2025-03-04')
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    await deliverDueMessages(stage.services, DISTRICT)
    expect(sent.filter(({ kind }) => kind === 'due-unconfirmed')).toEqual([])
    expect((await reminders())[0]).toMatchObject({ state: 'refused', reason: 'settled' })
  })

  it('goes to the office, names nobody and nothing of the request', async () => {
    await searched()
    await nightOf('2025-03-31')
    await deliverDueMessages(stage.services, DISTRICT)
    const { recipient, text, day } = sent.at(-1)!
    expect({ recipient, day }).toEqual({ recipient: 'office:zhongtong', day: '2025年3月31日' })
    for (const secret of [FILING.name, FILING.phone, FILING.description]) expect(text).not.toContain(secret)
  })

  it('waits for the morning', async () => {
    await searched()
    const { clock } = stage.services
    const night = { now: () => '2025-03-30T17:00:00.000Z', today: () => '2025-03-31' }
    await queueReminders({ ...stage.services, clock: { ...clock, ...night } }, DISTRICT)
    expect((await reminders())[0]?.dueAt).toBe('2025-03-31T00:00:00.000Z')
  })
})

describe('the officer for whom it waits is reminded beside the office', () => {
  const phoneOf = (who: string, phone: string) => asStaff(who, 'session.phone', { phone })
  const recipients = async () => (await reminders()).map(({ recipient }) => recipient).sort()

  it('where they left a number: every clerk, and once it is handed on, that clerk alone', async () => {
    for (const who of ['clerk', 'clerk2', 'reviewer']) dataOf(await phoneOf(who, '138 0013 8001'))
    const id = await searched()
    await nightOf('2025-03-26')
    expect(await recipients()).toEqual(['office:zhongtong', 'staff:zhongtong:clerk', 'staff:zhongtong:clerk2'])
    dataOf(await actOnCase('clerk', id, 'reassign', { to: staffId('clerk2'), reason: '经办人请假两周，由同事接着办' }))
    await deliverDueMessages(stage.services, DISTRICT)
    expect(sent.filter(({ kind }) => kind === 'due-soon').map(({ phone }) => phone())).toEqual(['', '13800138001'])
    await nightOf('2025-03-31')
    expect(await recipients()).toHaveLength(5)
  })

  it('and of a drafted reply the reviewer, not the drafter', async () => {
    for (const who of ['clerk', 'reviewer']) dataOf(await phoneOf(who, '13800138001'))
    const id = await searched()
    dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
    await nightOf('2025-03-31')
    expect(await recipients()).toEqual(['office:zhongtong', 'staff:zhongtong:reviewer'])
    const { messages } = dataOf(await asStaff('administrator', 'message.list', { state: 'waiting' }))
    expect(messages.map(({ toWord }) => toWord)).toEqual(expect.arrayContaining(['本机关', 'reviewer']))
  })

  it('not where they left none, took it back, or typed what is no number', async () => {
    dataOf(await phoneOf('clerk', '13800138001'))
    dataOf(await phoneOf('clerk', ' '))
    expect(failureOf(await phoneOf('clerk2', '138001')).fields).toHaveProperty('phone')
    await searched()
    await nightOf('2025-03-31')
    expect(await recipients()).toEqual(['office:zhongtong'])
  })

  it('not once their account is disabled', async () => {
    for (const who of ['clerk', 'clerk2']) dataOf(await phoneOf(who, '13800138001'))
    await searched()
    await nightOf('2025-03-31')
    dataOf(await asStaff('administrator', 'people.disable', { id: staffId('clerk2') }))
    await deliverDueMessages(stage.services, DISTRICT)
    const told = sent.filter(({ kind }) => kind === 'due-today').map(({ recipient }) => recipient)
    expect(told.sort()).toEqual(['office:zhongtong', 'staff:zhongtong:clerk'])
  })

  it('by a number that stands nowhere in clear', async () => {
    dataOf(await phoneOf('clerk', '13800138001'))
    const doc = await stage.services.store.get('staff', DISTRICT, staffId('clerk'))
    expect(JSON.stringify(doc)).not.toContain('13800138001')
    expect(dataOf(await asStaff('clerk', 'session.reminders'))).toEqual({ phone: '13800138001', on: true })
  })
})

/** The store of a process that is killed after so many transactions. */
function dyingAfter(count: number): Store {
  const { store } = stage.services
  let left = count
  return {
    ...store,
    transact: (partition, fn) => {
      if (left === 0) throw new Error('killed')
      left -= 1
      return store.transact(partition, fn)
    },
  }
}
