import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StaffDoc } from '../../../cloudfunctions/shared/documents'
import { Failure } from '../../../cloudfunctions/shared/respond'
import type { Services } from '../../../cloudfunctions/shared/services'
import {
  hashPassword,
  newTotpSecret,
  oneTimeCode,
  sessionOf,
  signIn,
  signOut,
} from '../../../cloudfunctions/shared/signin'
import { openVault } from '../../../cloudfunctions/shared/vault'
import { localFiles } from '../../../server/files/local'
import type { ServerStore } from '../../../server/store/server-store'
import { openSqlite } from '../../../server/store/sqlite'
import { newFolder, removeFolder } from '../../server/ground'

const SECRET = newTotpSecret()
const PASSWORD = 'right'
const START = Date.parse('2026-03-04T01:00:00.000Z')
const MINUTE = 60_000

const folder = newFolder()
const hash = hashPassword(PASSWORD)
let store: ServerStore
let services: Services
let at = START

beforeAll(() => {
  store = openSqlite(join(folder, 'test.db'))
  const clock = { now: () => new Date(at).toISOString(), today: () => '2026-03-04' }
  const vault = openVault({ current: 'k1', master: { k1: Buffer.alloc(32, 1) } })
  services = { store, clock, vault, files: localFiles(folder, vault), log: { write: () => {} } }
})
beforeEach(async () => {
  at = START
  const office = { _id: 'wang', partition: 'weibin', office: 'zhongtong', name: '王芳', roles: ['clerk' as const] }
  const never = { lastTotp: 0, failures: 0, blockedUntil: '', demo: false }
  const staff: StaffDoc = { ...office, ...never, passwordHash: await hash, totpSecret: SECRET }
  await store.transact((tx) => tx.put<StaffDoc>('staff', staff))
})
afterAll(async () => {
  await store.close()
  removeFolder(folder)
})

const code = () => oneTimeCode(SECRET, new Date(at).toISOString())
const wrongCode = () => (code() === '000000' ? '111111' : '000000')
const enter = (change: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(services, { name: 'wang', password: PASSWORD, code: code(), ...change })
const refusal = async (change: Parameters<typeof enter>[0] = {}) => {
  const error: unknown = await enter(change).catch((error: unknown) => error)
  if (error instanceof Failure) return { code: error.code, message: error.message }
  throw new Error('it was not refused')
}

describe('signing in', () => {
  it('takes name, password and code, the name however it is typed', async () => {
    expect((await enter({ name: ' WANG ' })).staff.name).toBe('王芳')
  })

  it('answers alike whichever is wrong', async () => {
    const right = await refusal({ name: 'nobody' })
    expect(right.code).toBe('wrong-signin')
    expect(await refusal({ password: 'wrong' })).toEqual(right)
    expect(await refusal({ code: wrongCode() })).toEqual(right)
    expect(await refusal({ code: '' })).toEqual(right)
  })

  it('takes a code once, and the next one after that', async () => {
    await enter()
    expect((await refusal()).code).toBe('wrong-signin')
    at += MINUTE / 2
    await expect(enter()).resolves.toMatchObject({ staff: { _id: 'wang' } })
  })

  it('takes a code half a minute off and refuses an older one', async () => {
    const early = code()
    at += 2 * MINUTE
    expect((await refusal({ code: early })).code).toBe('wrong-signin')
    const late = code()
    at += MINUTE / 2
    await expect(enter({ code: late })).resolves.toBeDefined()
  })

  it('waits longer after each failure beyond a few, never beyond a minute', async () => {
    const waits: number[] = []
    for (let attempt = 0; attempt < 14; attempt += 1) {
      expect((await refusal({ password: 'wrong' })).code).toBe('wrong-signin')
      const { blockedUntil } = (await store.get<StaffDoc>('staff', 'wang')) ?? { blockedUntil: '' }
      waits.push(blockedUntil ? (Date.parse(blockedUntil) - at) / 1000 : 0)
      at = Math.max(at, Date.parse(blockedUntil) || 0)
    }
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(waits.slice(5, 11)).toEqual([2, 4, 8, 16, 32, 60])
    expect(Math.max(...waits)).toBe(60)
  })

  it('refuses also the right password while it waits, and forgets the failures once it was right', async () => {
    for (let attempt = 0; attempt < 7; attempt += 1) await refusal({ password: 'wrong' }).then(() => (at += 5000))
    at -= 5000
    expect(await refusal()).toEqual(await refusal({ name: 'nobody' }))
    at += MINUTE
    await enter()
    expect(await store.get('staff', 'wang')).toMatchObject({ failures: 0, blockedUntil: '' })
  })
})

describe('a session', () => {
  it('ends after half an hour without use', async () => {
    const { token } = await enter()
    at += 29 * MINUTE
    expect(await sessionOf(services, token)).toMatchObject({ _id: 'wang' })
    at += 29 * MINUTE
    expect(await sessionOf(services, token)).not.toBeNull()
    at += 31 * MINUTE
    expect(await sessionOf(services, token)).toBeNull()
  })

  it('ends after eight hours, however busy', async () => {
    const { token } = await enter()
    for (let minute = 0; minute < 479; minute += 20) {
      expect(await sessionOf(services, token)).not.toBeNull()
      at += 20 * MINUTE
    }
    expect(await sessionOf(services, token)).toBeNull()
  })

  it('ends with signing out, and only that one', async () => {
    const one = await enter()
    at += MINUTE
    const two = await enter()
    await signOut(services, one.token)
    expect(await sessionOf(services, one.token)).toBeNull()
    expect(await sessionOf(services, two.token)).not.toBeNull()
  })

  it('ends when its officer is no longer there', async () => {
    const { token } = await enter()
    await store.transact((tx) => tx.remove('staff', 'wang'))
    expect(await sessionOf(services, token)).toBeNull()
  })

  it('is not opened by what is stored, which holds neither token nor password', async () => {
    const { token } = await enter()
    const { items } = await store.query('sessions', { partition: 'weibin', eq: { staffId: 'wang' } })
    const opened = await Promise.all(items.map(({ _id }) => sessionOf(services, _id)))
    expect(opened.filter(Boolean)).toEqual([])
    const bytes = Buffer.concat(['test.db', 'test.db-wal'].map((name) => readFileSync(join(folder, name))))
    expect([token, `"${PASSWORD}"`].filter((secret) => bytes.includes(secret))).toEqual([])
  })
})
