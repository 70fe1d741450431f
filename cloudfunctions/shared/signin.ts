import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import type { SessionDoc, StaffDoc } from './documents'
import { later } from './instant'
import { Failure } from './respond'
import type { Services } from './services'
import { NotFound } from './store'

const IDLE_MINUTES = 30
const LONGEST_HOURS = 8
/** A session's last use is stored at most this often: reading must not become writing. */
const TOUCH_MINUTES = 2
const SALT_BYTES = 16
const HASH_BYTES = 32
const STEP_SECONDS = 30
const FREE_FAILURES = 5
const LONGEST_WAIT_SECONDS = 60

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>

/** Also said to who must wait: whether a name exists is not to be found out by being slowed down. */
const WRONG = '账号、密码或者动态码不对。动态码每 30 秒更换，且只能用一次；连续输错几次以后，要等一分钟再试。'

/** Name and password and a one-time code that is good once; the same answer whichever is wrong. */
export async function signIn(
  services: Services,
  { name, password, code }: { name: string; password: string; code: string },
): Promise<{ token: string; staff: StaffDoc }> {
  const staff = await services.store.get<StaffDoc>('staff', name.trim().toLowerCase())
  const now = services.clock.now()
  const right = await verify(password, staff?.passwordHash ?? NOBODY)
  const mayTry = staff !== null && !isBlocked(staff, now)
  const step = mayTry && right ? stepOfCode(staff, code, now) : null
  const isAccepted = mayTry && (await settle(services, staff._id, step))
  if (!isAccepted) throw new Failure('wrong-signin', WRONG)
  return { token: await newSession(services, staff), staff }
}

/** The officer of a live session, or null: unknown, ended, idle too long or older than a working day. */
export async function sessionOf(services: Services, token: string): Promise<StaffDoc | null> {
  const { store, clock } = services
  const session = await store.get<SessionDoc>('sessions', hashOf(token))
  const now = clock.now()
  if (!session || session.expiresAt <= now || later(session.seenAt, IDLE_MINUTES, 'minute') <= now) return null
  if (later(session.seenAt, TOUCH_MINUTES, 'minute') <= now) await touch(services, session, now)
  return store.get<StaffDoc>('staff', session.staffId)
}

export async function signOut({ store }: Services, token: string): Promise<void> {
  await store.transact((tx) => tx.remove('sessions', hashOf(token)))
}

export function passwordHolds(_: Services, staff: StaffDoc, password: string): Promise<boolean> {
  return verify(password, staff.passwordHash)
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${salt.toString('base64')}.${(await derive(password, salt, HASH_BYTES)).toString('base64')}`
}

export function newTotpSecret(): string {
  return new Secret().base32
}

/** The address an authenticator reads as a QR code. */
export function totpAddress(secret: string, login: string): string {
  const { issuer } = totp(secret)
  return new TOTP({
    issuer,
    issuerInLabel: true,
    label: login,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  }).toString()
}

/** The code that is good at this instant, for demo accounts and tests. */
export function oneTimeCode(secret: string, at: string): string {
  return totp(secret).generate({ timestamp: Date.parse(at) })
}

/** Verified against for an unknown name, so that the time of the answer tells nothing. */
const NOBODY = `${Buffer.alloc(SALT_BYTES).toString('base64')}.${Buffer.alloc(HASH_BYTES).toString('base64')}`

async function verify(password: string, stored: string): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split('.')
  const derived = await derive(password, Buffer.from(salt, 'base64'), HASH_BYTES)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'))
}

/** The half minute a right code belongs to, a minute off at most; null for a wrong code. */
function stepOfCode({ totpSecret }: StaffDoc, code: string, now: string): number | null {
  const delta = totp(totpSecret).validate({ token: code.trim(), timestamp: Date.parse(now), window: 1 })
  return delta === null ? null : stepAt(now) + delta
}

function stepAt(now: string): number {
  return Math.floor(Date.parse(now) / 1000 / STEP_SECONDS)
}

/** Decided on the document as it is inside the transaction: of two sign-ins with one code, one is accepted. */
function settle({ store, clock }: Services, id: string, step: number | null): Promise<boolean> {
  return store.transact(async (tx) => {
    const staff = await tx.get<StaffDoc>('staff', id)
    if (!staff) return false
    const now = clock.now()
    const isAccepted = step !== null && isUnused(staff, step, now)
    const set = isAccepted ? { failures: 0, blockedUntil: '', lastTotp: step } : failed(staff, now)
    await tx.patch<StaffDoc>('staff', id, set)
    return isAccepted
  })
}

/** A last code from the future tells that a demo's day was set back: it must not refuse every code until then. */
function isUnused({ lastTotp }: StaffDoc, step: number, now: string): boolean {
  return step > lastTotp || lastTotp > stepAt(now) + 1
}

function isBlocked({ blockedUntil }: StaffDoc, now: string): boolean {
  const longest = later(now, LONGEST_WAIT_SECONDS, 'second')
  return blockedUntil > now && blockedUntil <= longest
}

function totp(secret: string): TOTP {
  return new TOTP({ issuer: 'gongkai', period: STEP_SECONDS, secret: Secret.fromBase32(secret) })
}

/** Slower and slower, never longer than a minute: nobody can lock a colleague out for a day. */
function failed({ failures }: StaffDoc, now: string): Partial<StaffDoc> {
  const beyond = failures + 1 - FREE_FAILURES
  const seconds = beyond > 0 ? Math.min(2 ** beyond, LONGEST_WAIT_SECONDS) : 0
  const blockedUntil = seconds ? later(now, seconds, 'second') : ''
  return { failures: failures + 1, blockedUntil }
}

async function newSession({ store, clock }: Services, staff: StaffDoc): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  const session: SessionDoc = {
    _id: hashOf(token),
    partition: staff.partition,
    staffId: staff._id,
    createdAt: now,
    seenAt: now,
    expiresAt: later(now, LONGEST_HOURS, 'hour'),
  }
  await store.transact((tx) => tx.create('sessions', session))
  return token
}

/** A session that was signed out meanwhile stays signed out. */
async function touch({ store }: Services, session: SessionDoc, now: string): Promise<void> {
  const touched = store.transact((tx) => tx.patch<SessionDoc>('sessions', session._id, { seenAt: now }))
  await touched.catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error
  })
}

/** Only the hash is stored: a copy of the database opens no session. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
