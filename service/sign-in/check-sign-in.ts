import { Secret, TOTP } from 'otpauth'
import { findInDistricts } from '../district/find-in-districts'
import { giveBackAllowance, spendAllowance, type Use } from '../limits'
import { Failure } from '../respond'
import { openTotpSecret } from '../sealing/totp-secret'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import type { Visit } from './identify-caller'
import { findKnownDevice, rememberDevice } from './known-devices'
import { isPassword, NOBODY } from './password'
import { openSession } from './sessions'

const STEP_SECONDS = 30

const WRONG = '账号、密码或者动态码不对。动态码每 30 秒更换，且只能用一次。'

type Credentials = { name: string; password: string; code: string }

/**
 * Name and password and a one-time code that is good once; the same answer whichever is wrong. What a stranger fails is
 * counted for the stranger's address; a device that signed in before has a count of its own, so nobody is kept out.
 */
export async function checkSignIn(services: Services, entered: Credentials, visit: Visit) {
  const name = entered.name.trim().toLowerCase()
  const staff = await findInDistricts<StaffDoc>(services, 'staff', name)
  const device = staff && findKnownDevice(services.vault, staff, visit.devices)
  const uses: Use[] = device
    ? [['signInHere', `${name} ${device}`]]
    : [
        ['signInHere', `${name} from ${visit.source}`],
        ...(visit.source === '' ? [] : [['signInsBySource', visit.source] as const]),
      ]
  await spendAllowance(services, uses)
  const isRight = await isPassword(entered.password, staff?.passwordHash ?? NOBODY)
  const factor: Use = ['secondFactor', isRight ? name : `not ${name}`]
  const mayTry = (await isTryLeft(services, factor)) || device !== null
  const step = staff && isRight && mayTry && !staff.disabled ? findStepOfCode(staff, entered.code, services) : null
  const isAccepted = staff !== null && step !== null && (await acceptCode(services, staff, step))
  if (!isAccepted) throw new Failure('wrong-signin', WRONG)
  await giveBackAllowance(services, [...uses, factor])
  const token = await openSession(services, staff, visit.agent)
  return { token, devices: rememberDevice(services.vault, staff, visit.devices), staff }
}

/** A wrong password is counted too, where it changes nothing: the time of the answer tells nothing. */
async function isTryLeft(services: Services, factor: Use): Promise<boolean> {
  try {
    await spendAllowance(services, [factor])
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

export function passwordHolds(staff: StaffDoc, password: string): Promise<boolean> {
  return isPassword(password, staff.passwordHash)
}

/** Uses the code up: it opens nothing else afterwards. */
export async function codeHolds(services: Services, staff: StaffDoc, code: string): Promise<boolean> {
  const step = findStepOfCode(staff, code, services)
  return step !== null && (await acceptCode(services, staff, step))
}

export function makeTotpSecret(): string {
  return new Secret().base32
}

/** The address an authenticator reads as a QR code. */
export function composeTotpAddress(secret: string, login: string): string {
  const { issuer } = makeTotp(secret)
  return new TOTP({
    issuer,
    issuerInLabel: true,
    label: login,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  }).toString()
}

/** The code that is good at this instant, for demo accounts and tests. */
export function computeOneTimeCode(secret: string, at: string): string {
  return makeTotp(secret).generate({ timestamp: Date.parse(at) })
}

/** The half minute a right code belongs to, a minute off at most; null for a wrong code. */
function findStepOfCode(staff: StaffDoc, code: string, { vault, clock }: Services): number | null {
  const now = clock.now()
  // As a Chinese keyboard types it; anything but digits would be compared by bytes that do not line up.
  const token = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totpSecret = openTotpSecret(vault, staff)
  const delta = makeTotp(totpSecret).validate({ token, timestamp: Date.parse(now), window: 1 })
  return delta === null ? null : stepAt(now) + delta
}

function stepAt(now: string): number {
  return Math.floor(Date.parse(now) / 1000 / STEP_SECONDS)
}

/** Decided on the document as it is inside the transaction: of two sign-ins with one code, one is accepted. */
function acceptCode({ store, clock }: Services, { _id: id, partition }: StaffDoc, step: number): Promise<boolean> {
  return store.transact(partition, async (tx) => {
    const staff = await tx.get<StaffDoc>('staff', id)
    const isAccepted = staff !== null && !staff.disabled && isUnused(staff, step, clock.now())
    if (isAccepted) await tx.patch<StaffDoc>('staff', id, { lastTotp: step })
    return isAccepted
  })
}

/** A last code from the future tells that a demo's day was set back: it must not refuse every code until then. */
function isUnused({ lastTotp }: StaffDoc, step: number, now: string): boolean {
  return step > lastTotp || lastTotp > stepAt(now) + 1
}

function makeTotp(secret: string): TOTP {
  return new TOTP({ issuer: 'gongkai', period: STEP_SECONDS, secret: Secret.fromBase32(secret) })
}
