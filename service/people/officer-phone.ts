import type { Vault } from '../sealing/vault'
import type { StaffDoc } from '../store/documents'

/** '' where the officer gave none. Throws SealBroken. */
export function openPhone(vault: Vault, { _id, sealedPhone = '' }: StaffDoc): string {
  return sealedPhone === '' ? '' : vault.open(sealedPhone, placeOfPhone(_id))
}

export function sealPhone(vault: Vault, phone: string, login: string): string {
  return phone === '' ? '' : vault.seal(phone, placeOfPhone(login))
}

export function placeOfPhone(login: string): string {
  return `staff ${login}/phone`
}

/** As the outbox names them. */
export function recipientOf({ _id }: StaffDoc): string {
  return `staff:${_id}`
}
