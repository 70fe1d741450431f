import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../sealing/vault'
import type { StaffDoc } from '../store/documents'

/** Officers who share a computer. */
const MAX_DEVICES = 5
const TOKEN = /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{43}$/

/** The token among those a browser holds that was given to it when this officer signed in; a new password voids it. */
export function findKnownDevice(vault: Vault, staff: StaffDoc, held: string): string | null {
  return tokensIn(held).find((token) => isOf(vault, staff, token)) ?? null
}

/** What the browser holds after this officer signed in: the newest first, and theirs once. */
export function rememberDevice(vault: Vault, staff: StaffDoc, held: string): string {
  const known = findKnownDevice(vault, staff, held)
  const others = tokensIn(held).filter((token) => token !== known)
  return [known ?? newToken(vault, staff), ...others].slice(0, MAX_DEVICES).join(' ')
}

function tokensIn(held: string): string[] {
  return held.split(' ').filter((token) => TOKEN.test(token))
}

function newToken(vault: Vault, staff: StaffDoc): string {
  const id = randomBytes(12).toString('base64url')
  return `${id}.${sealOf(vault, staff, id)}`
}

function isOf(vault: Vault, staff: StaffDoc, token: string): boolean {
  const [id = '', seal = ''] = token.split('.')
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(vault, staff, id)))
}

function sealOf(vault: Vault, { _id, passwordHash }: StaffDoc, id: string): string {
  return vault.fingerprint(`device/${_id}/${passwordHash}/${id}`)
}
