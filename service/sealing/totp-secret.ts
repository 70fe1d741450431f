import type { StaffDoc } from '../store/documents'
import type { Vault } from './vault'

export function sealTotpSecret(vault: Vault, secret: string, login: string): string {
  return vault.seal(secret, secretPlace(login))
}

/** Throws SealBroken. */
export function openTotpSecret(vault: Vault, { _id, sealedTotpSecret }: StaffDoc): string {
  return vault.open(sealedTotpSecret, secretPlace(_id))
}

export function secretPlace(login: string): string {
  return `staff ${login}/totp`
}
