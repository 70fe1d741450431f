import { join } from 'node:path'
import { openLocalFiles } from '../../server/files/local-files'
import { openSqlite } from '../../server/store/sqlite'
import { NO_MESSENGER } from '../../service/messages/messenger'
import { Failure } from '../../service/respond'
import { sealTotpSecret } from '../../service/sealing/totp-secret'
import { openVault } from '../../service/sealing/vault'
import type { Services } from '../../service/services'
import { checkSignIn, computeOneTimeCode, makeTotpSecret } from '../../service/sign-in/check-sign-in'
import type { Visit } from '../../service/sign-in/identify-caller'
import { hashPassword } from '../../service/sign-in/password'
import type { MarkDoc, StaffDoc } from '../../service/store/documents'
import { INSTALLATION, LIMITS_PARTITION } from '../../service/store/partitions'
import { newFolder, removeFolder } from '../server/demo-installation'

export const SECRET = makeTotpSecret()
export const PASSWORD = 'right'
export const START = Date.parse('2026-03-04T01:00:00.000Z')
export const MINUTE = 60_000
/** The officer's own desk, and somebody somewhere else. */
export const DESK: Visit = { source: '10.0.0.7', devices: '', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/150.0' }
export const STRANGER: Visit = { source: '203.0.113.9', devices: '', agent: '' }

const hash = hashPassword(PASSWORD, { ln: 10, r: 8, p: 1 })

/** Two officers before the sign-in of a real store, and a clock that the test moves. */
export function openDoor() {
  const folder = newFolder()
  const store = openSqlite(join(folder, 'test.db'))
  const time = { at: START }
  const now = () => new Date(time.at).toISOString()
  const vault = openVault({ root: Buffer.alloc(32), current: 'k1', master: { k1: Buffer.alloc(32, 1) } })
  const clock = { now, today: () => '2026-03-04' }
  const quiet = { log: { write: () => {} }, messenger: NO_MESSENGER }
  const services: Services = { store, clock, vault, files: openLocalFiles(folder, vault), ...quiet }
  const code = () => computeOneTimeCode(SECRET, now())
  const enter = (change: Partial<Parameters<typeof checkSignIn>[1]> = {}, visit = DESK) =>
    checkSignIn(services, { name: 'wang', password: PASSWORD, code: code(), ...change }, visit)
  const refusal = async (change: Parameters<typeof enter>[0] = {}, visit = DESK) => {
    const error: unknown = await enter(change, visit).catch((error: unknown) => error)
    if (error instanceof Failure) return { code: error.code, message: error.message }
    throw new Error('it was not refused')
  }
  /** As on the first day: nobody failed yet and no code was used. */
  const begin = async () => {
    time.at = START
    const office = { partition: 'weibin', office: 'zhongtong', roles: ['clerk' as const] }
    const rest = { lastTotp: 0, disabled: false, demo: false, passwordHash: await hash }
    const sealed = (login: string) => ({ sealedTotpSecret: sealTotpSecret(vault, SECRET, login) })
    await store.transact(INSTALLATION, (tx) =>
      tx.put<MarkDoc>('marks', { _id: 'districts', partition: INSTALLATION, value: 'weibin' }),
    )
    await store.transact('weibin', async (tx) => {
      await tx.put<StaffDoc>('staff', { _id: 'wang', name: '王芳', ...office, ...rest, ...sealed('wang') })
      await tx.put<StaffDoc>('staff', { _id: 'zhao', name: '赵强', ...office, ...rest, ...sealed('zhao') })
    })
    const { items } = await store.query('limits', { partition: LIMITS_PARTITION })
    await store.transact(LIMITS_PARTITION, async (tx) => {
      for (const { _id } of items) await tx.remove('limits', _id)
    })
  }
  const close = async () => {
    await store.close()
    removeFolder(folder)
  }
  const wrongCode = () => (code() === '000000' ? '111111' : '000000')
  return { folder, store, services, time, code, wrongCode, enter, refusal, begin, close }
}
