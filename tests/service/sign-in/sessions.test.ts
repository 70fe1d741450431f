import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findSignedIn, provePassword, signOut } from '../../../service/sign-in/sessions'
import { MINUTE, openDoor, PASSWORD } from '../door'

const door = openDoor()
const { services, store, time, enter } = door
beforeEach(() => door.begin())
afterAll(() => door.close())

describe('a session', () => {
  it('ends after half an hour without use', async () => {
    const { token } = await enter()
    time.at += 29 * MINUTE
    expect(await findSignedIn(services, token)).toMatchObject({ _id: 'wang' })
    time.at += 29 * MINUTE
    expect(await findSignedIn(services, token)).not.toBeNull()
    time.at += 31 * MINUTE
    expect(await findSignedIn(services, token)).toBeNull()
  })

  it('ends after eight hours, however busy', async () => {
    const { token } = await enter()
    for (let minute = 0; minute < 479; minute += 20) {
      expect(await findSignedIn(services, token)).not.toBeNull()
      time.at += 20 * MINUTE
    }
    expect(await findSignedIn(services, token)).toBeNull()
  })

  it('ends with signing out, and only that one', async () => {
    const one = await enter()
    time.at += MINUTE
    const two = await enter()
    await signOut(services, one.token)
    expect(await findSignedIn(services, one.token)).toBeNull()
    expect(await findSignedIn(services, two.token)).not.toBeNull()
  })

  it.each(['is no longer there', 'is disabled'])('ends when its officer %s', async (how) => {
    const { token } = await enter()
    const isGone = how.includes('there')
    await store.transact('weibin', (tx) =>
      isGone ? tx.remove('staff', 'wang') : tx.patch('staff', 'wang', { disabled: true }),
    )
    expect(await findSignedIn(services, token)).toBeNull()
  })

  it('is not opened by what is stored, which holds neither token nor password', async () => {
    const { token } = await enter()
    const { items } = await store.query('sessions', { partition: 'weibin', eq: { staffId: 'wang' } })
    const opened = await Promise.all(items.map(({ _id }) => findSignedIn(services, _id)))
    expect(opened.filter(Boolean)).toEqual([])
    const bytes = Buffer.concat(['test.db', 'test.db-wal'].map((name) => readFileSync(join(door.folder, name))))
    expect([token, `"${PASSWORD}"`].filter((secret) => bytes.includes(secret))).toEqual([])
  })
})

describe('the password asked for again', () => {
  const [right, wrong] = [async () => true, async () => false]

  it('ends the session at the fifth wrong one, and the right one then opens nothing', async () => {
    const { token, staff } = await enter()
    for (const _ of [1, 2, 3, 4]) expect(await provePassword(services, { staff, token }, wrong)).toBe(false)
    await expect(provePassword(services, { staff, token }, wrong)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(provePassword(services, { staff, token }, right)).rejects.toMatchObject({ code: 'not-signed-in' })
    expect(await findSignedIn(services, token)).toBeNull()
  })

  it('is looked at five times at most, however many come at one moment', async () => {
    const { token, staff } = await enter()
    const looked = jest.fn(wrong)
    await Promise.allSettled(Array.from({ length: 20 }, () => provePassword(services, { staff, token }, looked)))
    expect(looked.mock.calls.length).toBeLessThanOrEqual(5)
  })

  it('ends no session for right ones, however many come at one moment', async () => {
    const { token, staff } = await enter()
    const slowly = async () => {
      await pause(20)
      return true
    }
    const proofs = Array.from({ length: 20 }, () => provePassword(services, { staff, token }, slowly))
    expect(await Promise.all(proofs)).toEqual(proofs.map(() => true))
    expect(await findSignedIn(services, token)).not.toBeNull()
  })

  it('forgets the wrong ones once it was right', async () => {
    const { token, staff } = await enter()
    for (const holds of [wrong, wrong, wrong, wrong, right, wrong, wrong]) {
      await provePassword(services, { staff, token }, holds)
    }
    expect(await findSignedIn(services, token)).not.toBeNull()
  })
})
