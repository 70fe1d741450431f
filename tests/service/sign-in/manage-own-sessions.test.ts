import {
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
} from '../../../service/sign-in/manage-own-sessions'
import { findSignedIn } from '../../../service/sign-in/sessions'
import type { AuditDoc } from '../../../service/store/documents'
import { DESK, MINUTE, openDoor, PASSWORD, STRANGER } from '../door'

const door = openDoor()
const { services, time, enter } = door
const NEXT = '晴天 骑车 去看 海鸥 2026'
beforeEach(() => door.begin())
afterEach(async () => {
  for (const id of ['wang', 'zhao']) {
    const { items } = await services.store.query('sessions', { partition: 'weibin', eq: { staffId: id } })
    await services.store.transact('weibin', async (tx) => {
      for (const { _id } of items) await tx.remove('sessions', _id)
    })
  }
})
afterAll(() => door.close())

/** Signed in at the desk and, a minute later, somewhere else. */
async function twice() {
  const desk = await enter()
  time.at += MINUTE
  const elsewhere = await enter({}, { ...STRANGER, agent: 'Mozilla/5.0 (iPhone) Safari/604.1' })
  time.at += MINUTE
  return { desk, elsewhere }
}
const isOpen = async (token: string) => (await findSignedIn(services, token)) !== null

describe('one’s own sessions', () => {
  it('are told by device and time, the one used last first, this one marked', async () => {
    const { desk } = await twice()
    expect((await listSessions(services, desk)).sessions).toMatchObject([
      { device: 'Safari，苹果手机', begun: '2026年3月4日 09:01', current: false },
      { device: 'Chrome，Windows 电脑', begun: '2026年3月4日 09:00', current: true },
    ])
  })

  it('end one by one', async () => {
    const { desk, elsewhere } = await twice()
    const other = (await listSessions(services, desk)).sessions.find(({ current }) => !current)!
    expect((await endSession(services, desk, other)).sessions).toMatchObject([{ current: true }])
    expect([await isOpen(desk.token), await isOpen(elsewhere.token)]).toEqual([true, false])
  })

  it('end all but this one', async () => {
    const { desk, elsewhere } = await twice()
    await endOtherSessions(services, elsewhere)
    expect([await isOpen(desk.token), await isOpen(elsewhere.token)]).toEqual([false, true])
  })

  it('are not a colleague’s', async () => {
    const colleague = await enter({ name: 'zhao' })
    const { desk } = await twice()
    const [theirs] = (await listSessions(services, colleague)).sessions
    await expect(endSession(services, desk, theirs!)).rejects.toMatchObject({ code: 'not-found' })
    await endOtherSessions(services, desk)
    expect(await isOpen(colleague.token)).toBe(true)
  })

  it('are not listed once they are over', async () => {
    const { desk } = await twice()
    time.at += 28.5 * MINUTE
    expect((await listSessions(services, desk)).sessions).toHaveLength(1)
  })
})

describe('a new password', () => {
  const change = async (asked: Partial<Parameters<typeof changePassword>[2]> = {}) => {
    const both = await twice()
    const told = changePassword(services, both.desk, { password: PASSWORD, code: door.code(), next: NEXT, ...asked })
    return { ...both, told }
  }

  it('is the one that counts from now on, and ends every other session', async () => {
    const { desk, elsewhere, told } = await change()
    expect((await told).sessions).toHaveLength(1)
    expect([await isOpen(desk.token), await isOpen(elsewhere.token)]).toEqual([true, false])
    time.at += MINUTE
    expect((await door.refusal()).code).toBe('wrong-signin')
    expect((await enter({ password: NEXT }, DESK)).staff._id).toBe('wang')
    const { items } = await services.store.query<AuditDoc>('audit', {
      partition: 'weibin',
      eq: { office: 'zhongtong' },
    })
    expect(items).toMatchObject([{ what: 'session.password', actor: 'wang', on: 'wang', sealedReason: '' }])
  })

  it.each([
    ['without the present one', { password: 'wrong' }],
    ['without a one-time code', { code: '' }],
  ])('is not taken %s', async (_, asked) => {
    await expect((await change(asked)).told).rejects.toMatchObject({ code: 'password' })
    time.at += MINUTE
    expect((await enter()).staff._id).toBe('wang')
  })

  it.each([
    ['short', '12'],
    ['aaaabbbbccccdddd', '太少'],
    ['my-name-is-WANG-2', '账号'],
  ])('is not %s', async (next, words) => {
    await expect((await change({ next })).told).rejects.toMatchObject({
      code: 'fields',
      fields: { next: expect.stringContaining(words) },
    })
  })
})
